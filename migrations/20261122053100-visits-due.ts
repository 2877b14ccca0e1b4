import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clause 8.7.6: when a household is to be visited next, by its frequency, and for which of these days a visit was laid out. */
export class VisitsDue20261122053100 implements MigrationInterface {
  name = 'VisitsDue20261122053100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE visited_households ADD due_on date, ADD laid_out_for date;
      UPDATE visited_households h SET due_on = coalesce(
        (SELECT max((v.visited_at AT TIME ZONE 'Asia/Shanghai')::date) FROM home_visits v WHERE v.household_id = h.id AND v.state = 'visited'), h.entered_on) + h.every_days;
      CREATE INDEX visited_households_due ON visited_households (due_on) WHERE ended_on IS NULL AND due_on IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
