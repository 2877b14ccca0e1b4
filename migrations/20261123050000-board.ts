import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The street's board: reminders of a case, views that people keep, and the indexes that its figures are read from. */
export class Board20261123050000 implements MigrationInterface {
  name = 'Board20261123050000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE case_reminders (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        nonconformity_id uuid NOT NULL REFERENCES nonconformities,
        words text NOT NULL,
        by_id uuid NOT NULL,
        at timestamptz(3) NOT NULL
      );
      CREATE INDEX case_reminders_case ON case_reminders (nonconformity_id, at DESC);
      CALL protect('case_reminders');
      REVOKE UPDATE, DELETE ON case_reminders FROM pdca_app`);
    await db.query(`
      CREATE TABLE saved_views (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        unit_id uuid NOT NULL REFERENCES org_units,
        shared boolean NOT NULL,
        name text NOT NULL,
        query text NOT NULL,
        at timestamptz(3) NOT NULL,
        UNIQUE (person_id, name)
      );
      CREATE INDEX saved_views_unit ON saved_views (unit_id) WHERE shared;
      ALTER TABLE saved_views ENABLE ROW LEVEL SECURITY;
      ALTER TABLE saved_views FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON saved_views USING (person_id = (SELECT app_person()) OR (SELECT app_all()));
      -- the name and the filter of a view; what it shows is asked for anew, under each reader's own reach
      CREATE POLICY shared ON saved_views FOR SELECT USING (shared AND (unit_id = ANY ((SELECT app_units('streets'))::uuid[])
        OR unit_id IN (SELECT u.street_id FROM org_units u WHERE u.id = ANY ((SELECT app_units('communities'))::uuid[]))));
      GRANT SELECT, INSERT, UPDATE, DELETE ON saved_views TO pdca_app`);
    await db.query(`
      CREATE INDEX nonconformities_board ON nonconformities (street_id, community_id, state)
        INCLUDE (ended_at, due_at, created_at, recurrence_of_id, wait_until);
      CREATE INDEX effectiveness_reviews_at ON effectiveness_reviews (street_id, at);
      CREATE INDEX clause_links_breaches ON clause_links (street_id, clause_id, record_id) INCLUDE (community_id) WHERE role = 'breaches'`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
