import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Facts by hand, an edition's open figures, and verdicts: kept as stretches of days on which nothing about them
 * changed, so that a day's verdict and a year's curve are both exact and a quiet night writes nothing.
 */
export class Verdicts20261122022100 implements MigrationInterface {
  name = 'Verdicts20261122022100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE fact_entries (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        fact text NOT NULL,
        value jsonb NOT NULL,
        source text NOT NULL,
        as_of date NOT NULL,
        entered_by_id uuid,
        entered_at timestamptz(3) NOT NULL,
        withdrawn_by_id uuid,
        withdrawn_at timestamptz(3),
        withdraw_reason text NOT NULL DEFAULT ''
      );
      CREATE INDEX fact_entries_fact ON fact_entries (community_id, fact, as_of DESC);
      CALL protect('fact_entries')`);

    // read by all, since a community inherits its street's; written within reach of the unit, a district's by who reaches all of it
    await db.query(`
      CREATE TABLE edition_parameters (
        id uuid PRIMARY KEY,
        unit_id uuid NOT NULL REFERENCES org_units,
        standard_id uuid NOT NULL REFERENCES standards,
        name text NOT NULL,
        value jsonb NOT NULL,
        source text NOT NULL,
        from_day date NOT NULL,
        set_by_id uuid,
        set_at timestamptz(3) NOT NULL,
        UNIQUE (unit_id, standard_id, name, from_day)
      );
      CREATE FUNCTION app_reaches(unit uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT app_all() OR unit = ANY (app_units('communities')) OR EXISTS (
          SELECT FROM org_units u WHERE u.id = unit AND (u.street_id = ANY (app_units('streets')) OR (u.kind = 'district'
            AND EXISTS (SELECT FROM org_units s WHERE s.kind = 'street' AND s.district_id = u.id)
            AND NOT EXISTS (SELECT FROM org_units s WHERE s.kind = 'street' AND s.district_id = u.id AND s.id <> ALL (app_units('streets')))))) $$;
      ALTER TABLE edition_parameters ENABLE ROW LEVEL SECURITY;
      ALTER TABLE edition_parameters FORCE ROW LEVEL SECURITY;
      CREATE POLICY inherited ON edition_parameters FOR SELECT USING (true);
      CREATE POLICY reach ON edition_parameters USING (app_reaches(unit_id));
      GRANT SELECT, INSERT, UPDATE, DELETE ON edition_parameters TO pdca_app`);

    await db.query(`
      CREATE TABLE verdict_stretches (
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        standard_id uuid NOT NULL,
        rule text NOT NULL,
        from_day date NOT NULL,
        to_day date,
        verdict text NOT NULL CHECK (verdict IN ('met', 'not-met', 'pending', 'not-applicable', 'unknown')),
        actual double precision,
        required double precision,
        facts jsonb NOT NULL,
        missing text[] NOT NULL,
        reason jsonb,
        print text NOT NULL,
        PRIMARY KEY (community_id, standard_id, rule, from_day),
        CHECK (to_day >= from_day)
      );
      CREATE INDEX verdict_stretches_open ON verdict_stretches (street_id, standard_id) WHERE to_day IS NULL;
      CREATE INDEX verdict_stretches_rule ON verdict_stretches (standard_id, rule) WHERE to_day IS NULL;
      CALL protect('verdict_stretches');
      COMMENT ON COLUMN verdict_stretches.print IS 'Digest of what makes a stretch: another one begins a new stretch.';

      CREATE TABLE verdict_heads (
        community_id uuid PRIMARY KEY,
        street_id uuid NOT NULL,
        grid_id uuid,
        print text NOT NULL,
        on_day date NOT NULL,
        at timestamptz(3) NOT NULL
      );
      CALL protect('verdict_heads');

      CREATE TABLE verdict_requests (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        at timestamptz(3) NOT NULL
      );
      CREATE INDEX verdict_requests_community ON verdict_requests (community_id);
      CALL protect('verdict_requests')`);

    // sums over a street or district hold nothing of one community; the job alone writes them
    await db.query(`
      CREATE TABLE verdict_sums (
        unit_id uuid NOT NULL REFERENCES org_units,
        standard_id uuid NOT NULL REFERENCES standards,
        rule text NOT NULL,
        on_day date NOT NULL,
        communities int NOT NULL,
        counted int NOT NULL,
        facts jsonb NOT NULL,
        verdict text NOT NULL,
        actual double precision,
        required double precision,
        PRIMARY KEY (unit_id, standard_id, rule)
      );
      ALTER TABLE verdict_sums ENABLE ROW LEVEL SECURITY;
      ALTER TABLE verdict_sums FORCE ROW LEVEL SECURITY;
      CREATE POLICY shown ON verdict_sums FOR SELECT USING (true);
      CREATE POLICY kept ON verdict_sums USING ((SELECT app_all()));
      GRANT SELECT, INSERT, UPDATE, DELETE ON verdict_sums TO pdca_app`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
