import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clauses 8.8.4 and 8.9, and 6.2.3: goals judged, what those who came say, who moved up, the five headings, addresses of calendars. */
export class ActivityRest20261122051000 implements MigrationInterface {
  name = 'ActivityRest20261122051000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE activities
        ADD goal_judgements jsonb NOT NULL DEFAULT '[]',
        ADD answers_by text CHECK (answers_by IN ('list', 'everyone')),
        ADD answer_limit int CHECK (answer_limit BETWEEN 1 AND 10000),
        ADD answer_days int CHECK (answer_days BETWEEN 0 AND 60),
        ADD CHECK ((answers_by IS NULL) = (answer_days IS NULL)),
        ADD CHECK ((answers_by = 'everyone') = (answer_limit IS NOT NULL));
      ALTER TABLE activity_registrations
        ADD moved_up_at timestamptz(3),
        ADD told_at timestamptz(3),
        ADD told_by_id uuid,
        ADD answered boolean NOT NULL DEFAULT false`);
    // neither who answered nor when, and ids in no order: an answer leads to nobody
    await db.query(`
      CREATE TABLE activity_answers (
        id uuid PRIMARY KEY, community_id uuid NOT NULL, street_id uuid NOT NULL, grid_id uuid,
        activity_id uuid NOT NULL REFERENCES activities,
        content int NOT NULL CHECK (content BETWEEN 1 AND 5),
        arrangement int NOT NULL CHECK (arrangement BETWEEN 1 AND 5),
        place int NOT NULL CHECK (place BETWEEN 1 AND 5),
        overall int NOT NULL CHECK (overall BETWEEN 1 AND 5),
        words text NOT NULL,
        form_key text NOT NULL,
        UNIQUE (activity_id, form_key)
      );
      CALL protect('activity_answers');
      REVOKE UPDATE, DELETE ON activity_answers FROM pdca_app;
      CREATE TABLE building_entries (
        id uuid PRIMARY KEY, community_id uuid NOT NULL, street_id uuid NOT NULL, grid_id uuid,
        record_id uuid NOT NULL UNIQUE,
        heading text NOT NULL CHECK (heading IN ('people', 'culture', 'place', 'industry', 'scenery')),
        placed_at timestamptz(3) NOT NULL,
        placed_by_id uuid
      );
      CREATE INDEX building_entries_community ON building_entries (community_id, heading);
      CALL protect('building_entries')`);
    // like tokens: only hashes, for the server's own connection
    await db.query(`
      CREATE TABLE calendar_addresses (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES people,
        secret_hash text NOT NULL UNIQUE,
        made_at timestamptz(3) NOT NULL,
        used_at timestamptz(3),
        revoked_at timestamptz(3)
      );
      CREATE UNIQUE INDEX calendar_addresses_person ON calendar_addresses (person_id) WHERE revoked_at IS NULL`);
    // what partners took part in: each activity that was held with them, and what was entered by hand for another day
    await db.query(`
      CREATE VIEW partner_participations WITH (security_invoker = true) AS
        SELECT a.community_id, p.id AS partner_id, (a.starts_at AT TIME ZONE 'Asia/Shanghai')::date AS took_part_on, a.id AS activity_id
        FROM activities a CROSS JOIN LATERAL unnest(a.partner_ids) AS p(id) WHERE a.state IN ('held', 'archived')
        UNION ALL
        SELECT e.community_id, e.social_organisation, e.from_on, NULL FROM participations e
        WHERE e.state <> 'void' AND NOT (e.occasion_kind = 'activity' AND EXISTS (
          SELECT FROM activities a WHERE a.community_id = e.community_id AND e.social_organisation = ANY (a.partner_ids) AND a.state IN ('held', 'archived')
            AND (a.starts_at AT TIME ZONE 'Asia/Shanghai')::date = e.from_on));
      GRANT SELECT ON partner_participations TO pdca_app`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
