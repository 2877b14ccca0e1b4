import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Closing of units, deputies, what administrators did, and who did what in order of time. */
export class Admin20261122001000 implements MigrationInterface {
  name = 'Admin20261122001000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE org_units ADD COLUMN closed_from date;
      CREATE INDEX org_units_street ON org_units (street_id, kind);
      CREATE INDEX org_units_community ON org_units (community_id)`);
    await db.query('ALTER TABLE memberships ADD COLUMN deputy_for_id uuid REFERENCES people');
    // written and read by the server's own connection: the request role has no right on it
    await db.query(`
      CREATE TABLE administration_entries (
        id uuid PRIMARY KEY,
        at timestamptz(3) NOT NULL,
        actor_id uuid,
        actor_name text NOT NULL,
        verb text NOT NULL,
        person_id uuid,
        unit_id uuid,
        params jsonb NOT NULL
      );
      CREATE INDEX administration_entries_person ON administration_entries (person_id, at DESC)`);
    await db.query('CREATE INDEX history_entries_actor ON history_entries (actor_id, at DESC, record_id, seq)');
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
