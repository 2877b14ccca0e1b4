import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who was let in to one record from outside, such as an assessor to an assessment: it lasts until the record no longer
 * needs them. Read with each session, written within reach of the community.
 */
export class Seats20261122060900 implements MigrationInterface {
  name = 'Seats20261122060900';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE seats (
        record_id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES people,
        role text NOT NULL,
        unit_id uuid NOT NULL REFERENCES org_units,
        given_at timestamptz(3) NOT NULL,
        ended_at timestamptz(3),
        PRIMARY KEY (record_id, person_id)
      );
      CREATE INDEX seats_person ON seats (person_id) WHERE ended_at IS NULL;
      ALTER TABLE seats ENABLE ROW LEVEL SECURITY;
      ALTER TABLE seats FORCE ROW LEVEL SECURITY;
      CREATE POLICY known ON seats FOR SELECT USING (true);
      CREATE POLICY reach ON seats USING (
        (SELECT app_all()) OR unit_id = ANY ((SELECT app_units('communities'))::uuid[])
        OR unit_id IN (SELECT id FROM org_units WHERE street_id = ANY ((SELECT app_units('streets'))::uuid[])));
      GRANT SELECT, INSERT, UPDATE ON seats TO pdca_app`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
