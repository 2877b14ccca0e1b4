import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units, people, memberships; and what only sign-in may touch: the request role has no right on it. */
export class Org20261122000100 implements MigrationInterface {
  name = 'Org20261122000100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE org_units (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('district', 'street', 'community', 'grid')),
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        parent_id uuid REFERENCES org_units,
        district_id uuid NOT NULL,
        street_id uuid,
        community_id uuid,
        rural boolean NOT NULL DEFAULT false,
        resident_population int CHECK (resident_population >= 0),
        households int CHECK (households >= 0),
        complaint_phone text NOT NULL DEFAULT ''
      );
      CREATE INDEX org_units_parent ON org_units (parent_id);
      CREATE INDEX org_units_district ON org_units (district_id, kind);
      GRANT SELECT ON org_units TO pdca_app`);
    await db.query(`
      CREATE TABLE people (
        id uuid PRIMARY KEY,
        account text NOT NULL UNIQUE,
        name text NOT NULL,
        created_at timestamptz(3) NOT NULL
      );
      GRANT SELECT ON people TO pdca_app;
      CREATE TABLE memberships (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES people,
        role text NOT NULL,
        unit_id uuid NOT NULL REFERENCES org_units,
        from_day date NOT NULL,
        to_day date,
        CHECK (to_day IS NULL OR to_day >= from_day)
      );
      CREATE INDEX memberships_person ON memberships (person_id);
      CREATE INDEX memberships_unit ON memberships (unit_id, role);
      GRANT SELECT ON memberships TO pdca_app`);
    await db.query(`
      CREATE TABLE credentials (
        person_id uuid PRIMARY KEY REFERENCES people,
        password_hash text NOT NULL,
        must_change boolean NOT NULL,
        changed_at timestamptz(3) NOT NULL
      );
      CREATE TABLE sessions (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES people,
        token_hash text NOT NULL UNIQUE,
        agent text NOT NULL,
        started_at timestamptz(3) NOT NULL,
        seen_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        revoked_at timestamptz(3)
      );
      CREATE INDEX sessions_person ON sessions (person_id);
      CREATE TABLE throttles (
        key text PRIMARY KEY,
        failures int NOT NULL,
        until timestamptz(3),
        at timestamptz(3) NOT NULL
      )`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
