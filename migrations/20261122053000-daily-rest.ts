import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clause 8.7.6: visits that nobody planned, how an appointment was agreed, and households that are put right. */
export class DailyRest20261122053000 implements MigrationInterface {
  name = 'DailyRest20261122053000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE home_visits
        ADD logged_afterwards boolean NOT NULL DEFAULT false,
        ADD agreed_by text NOT NULL DEFAULT '';
      ALTER TABLE visited_households ADD situation_at timestamptz(3), ADD entered_on date;
      UPDATE visited_households SET entered_on = (changed_at AT TIME ZONE 'Asia/Shanghai')::date;
      ALTER TABLE visited_households ALTER entered_on SET NOT NULL;
      ALTER TABLE household_viewings ALTER visit_id DROP NOT NULL, ADD corrected text[] NOT NULL DEFAULT '{}';
      CREATE INDEX household_viewings_household ON household_viewings (household_id)`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
