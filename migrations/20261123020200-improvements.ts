import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The streets of the units within reach: what a street shares is read by all of its communities. */
const FROM_ABOVE = `(SELECT u.street_id FROM org_units u
  WHERE u.id = ANY ((SELECT app_units('communities') || app_units('streets') || app_units('grids'))::uuid[]))`;

/** Ideas, pilots and what they came to (10.2); who was thanked; and what a street shares of it with all of its communities. */
export class Improvements20261123020200 implements MigrationInterface {
  name = 'Improvements20261123020200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE improvements (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('proposed', 'planning', 'piloting', 'measured', 'standard', 'shared', 'kept', 'declined', 'dropped', 'void')),
        origin text NOT NULL CHECK (origin IN ('staff', 'resident', 'record', 'practice')),
        idea text NOT NULL,
        client_id uuid,
        source_kind text,
        source_id uuid,
        source_item_id uuid,
        practice_id uuid,
        owner_id uuid REFERENCES people,
        goal text NOT NULL DEFAULT '',
        fact text,
        measure text NOT NULL DEFAULT '',
        unit text NOT NULL DEFAULT '',
        direction text NOT NULL DEFAULT 'up' CHECK (direction IN ('up', 'down')),
        baseline double precision,
        baseline_on date,
        target double precision,
        due_on date,
        pilot text NOT NULL DEFAULT '',
        pilot_from date,
        pilot_until date CHECK (pilot_until >= pilot_from),
        result double precision,
        result_on date,
        finding text NOT NULL DEFAULT '',
        standard_as text NOT NULL DEFAULT '',
        standard_on date,
        template_id uuid REFERENCES plan_templates,
        CHECK (state IN ('proposed', 'declined', 'void') OR (owner_id IS NOT NULL AND target IS NOT NULL AND due_on IS NOT NULL)),
        CHECK (state NOT IN ('standard', 'kept', 'shared') OR (standard_as <> '' AND standard_on IS NOT NULL AND baseline IS NOT NULL AND result IS NOT NULL))
      );
      CALL register_records('improvements', 'improvement', 'act');
      CALL register_words('improvements', 'improvement', '{idea,goal,pilot,finding,standard_as}');
      CREATE UNIQUE INDEX improvements_client ON improvements (community_id, client_id) WHERE client_id IS NOT NULL;
      CREATE INDEX improvements_source_item ON improvements (source_item_id) WHERE source_item_id IS NOT NULL;
      CREATE INDEX improvements_source ON improvements (source_id) WHERE source_id IS NOT NULL`);
    await db.query(`
      CREATE TABLE improvement_recognitions (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        improvement_id uuid NOT NULL REFERENCES improvements,
        whom text NOT NULL,
        how text NOT NULL,
        on_day date NOT NULL
      );
      CREATE INDEX improvement_recognitions_improvement ON improvement_recognitions (improvement_id);
      CALL protect('improvement_recognitions')`);
    await db.query(`
      CREATE TABLE shared_practices (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        CHECK (community_id = street_id AND grid_id IS NULL),
        improvement_id uuid NOT NULL UNIQUE REFERENCES improvements,
        from_community_id uuid NOT NULL REFERENCES org_units,
        from_community text NOT NULL,
        title text NOT NULL,
        goal text NOT NULL DEFAULT '',
        standard_as text NOT NULL,
        measure text NOT NULL DEFAULT '',
        unit text NOT NULL DEFAULT '',
        direction text NOT NULL CHECK (direction IN ('up', 'down')),
        baseline double precision NOT NULL,
        result double precision NOT NULL,
        template_id uuid REFERENCES plan_templates,
        shared_at timestamptz(3) NOT NULL
      );
      CREATE INDEX shared_practices_street ON shared_practices (street_id, shared_at DESC);
      CALL protect('shared_practices');
      CREATE POLICY shared ON shared_practices FOR SELECT USING (street_id IN ${FROM_ABOVE})`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
