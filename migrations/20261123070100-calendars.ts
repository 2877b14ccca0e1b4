import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two calendars a person, each with an address of its own: who is told of the activities learns nothing of the deadlines. */
export class Calendars20261123070100 implements MigrationInterface {
  name = 'Calendars20261123070100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE calendar_addresses ADD COLUMN calendar text NOT NULL DEFAULT 'activities' CHECK (calendar IN ('activities', 'deadlines'));
      DROP INDEX calendar_addresses_person;
      CREATE UNIQUE INDEX calendar_addresses_person ON calendar_addresses (person_id, calendar) WHERE revoked_at IS NULL`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
