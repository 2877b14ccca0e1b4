import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clauses 8.8.2 to 8.8.4: an activity's venue, people, partners and money, its further days, who registered and who came. */
export class Activities20261122042000 implements MigrationInterface {
  name = 'Activities20261122042000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE activities
        ADD place_id uuid REFERENCES venues,
        ADD staffing text NOT NULL DEFAULT '',
        ADD partner_ids uuid[] NOT NULL DEFAULT '{}',
        ADD budget_fen int CHECK (budget_fen BETWEEN 0 AND 1000000000),
        ADD series_id uuid,
        ADD takes_registrations boolean NOT NULL DEFAULT false,
        ADD capacity int CHECK (capacity BETWEEN 1 AND 100000),
        ADD register_until timestamptz(3);
      CREATE INDEX activities_place ON activities (place_id, starts_at) WHERE place_id IS NOT NULL;
      CREATE INDEX activities_series ON activities (series_id, starts_at) WHERE series_id IS NOT NULL;
      CREATE INDEX activities_days ON activities (community_id, starts_at);
      CREATE TABLE activity_registrations (
        id uuid PRIMARY KEY, community_id uuid NOT NULL, street_id uuid NOT NULL, grid_id uuid,
        activity_id uuid NOT NULL REFERENCES activities,
        serial int NOT NULL CHECK (serial > 0),
        state text NOT NULL CHECK (state IN ('registered', 'waiting', 'withdrawn')),
        name_sealed text,
        phone_sealed text,
        phone_lookup text,
        at_door boolean NOT NULL,
        at timestamptz(3) NOT NULL,
        came_at timestamptz(3),
        pass text,
        secret_hash text NOT NULL,
        form_key text NOT NULL,
        UNIQUE (activity_id, serial),
        UNIQUE (activity_id, form_key),
        UNIQUE (activity_id, pass),
        CHECK (state <> 'withdrawn' OR came_at IS NULL)
      );
      CREATE UNIQUE INDEX activity_registrations_phone ON activity_registrations (activity_id, phone_lookup) WHERE state <> 'withdrawn';
      CALL protect('activity_registrations');
      CREATE TABLE activity_viewings (
        id uuid PRIMARY KEY, community_id uuid NOT NULL, street_id uuid NOT NULL, grid_id uuid,
        activity_id uuid NOT NULL REFERENCES activities,
        person_id uuid NOT NULL,
        at timestamptz(3) NOT NULL
      );
      CREATE INDEX activity_viewings_activity ON activity_viewings (activity_id);
      CALL protect('activity_viewings');
      REVOKE UPDATE, DELETE ON activity_viewings FROM pdca_app;
      REVOKE DELETE ON activity_registrations FROM pdca_app`);
    // until now an activity took the venue that its place was called like
    await db.query(`
      UPDATE activities a SET place_id = v.id FROM venues v
      WHERE v.community_id = a.community_id AND v.title = trim(a.place) AND v.state = 'current'`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
