import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLACE = 'community_id uuid NOT NULL, street_id uuid NOT NULL, grid_id uuid';
/** What is shared by the street or district that a unit within reach belongs to. */
const FROM_ABOVE = `(SELECT unnest(ARRAY[u.street_id, u.district_id]) FROM org_units u
  WHERE u.id = ANY ((SELECT app_units('communities') || app_units('streets') || app_units('grids'))::uuid[]))`;

/**
 * Templates of plans: a street's or district's, which stands in all places of its rows, and read by the communities below
 * once it is shared. Which plan was begun from which, and how a community has used the headings of its own tables.
 */
export class PlanTemplates20261122037000 implements MigrationInterface {
  name = 'PlanTemplates20261122037000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE plan_templates (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('draft', 'shared', 'withdrawn', 'void')),
        CHECK (community_id = street_id AND grid_id IS NULL),
        aims text NOT NULL DEFAULT '',
        description text NOT NULL DEFAULT '',
        edition int NOT NULL CHECK (edition >= 0),
        shared_at timestamptz(3),
        CHECK (state <> 'shared' OR (edition > 0 AND shared_at IS NOT NULL))
      );
      CREATE INDEX plan_templates_street ON plan_templates (street_id, state);
      CALL protect('plan_templates');
      CREATE POLICY shared ON plan_templates FOR SELECT USING (state = 'shared' AND street_id IN ${FROM_ABOVE})`);
    await db.query(`
      CREATE TABLE plan_template_items (
        id uuid PRIMARY KEY,
        ${PLACE},
        template_id uuid NOT NULL REFERENCES plan_templates,
        position int NOT NULL,
        "group" text NOT NULL CHECK ("group" IN ('people', 'convenience', 'safety', 'other')),
        title text NOT NULL,
        subject text,
        target_group text NOT NULL DEFAULT '',
        requirement text NOT NULL DEFAULT '',
        "constraint" text NOT NULL DEFAULT '',
        deliveries text[] NOT NULL CHECK (cardinality(deliveries) > 0
          AND deliveries <@ ARRAY['own', 'purchased', 'volunteers', 'partner', 'mutualHelp', 'market']),
        done_by text NOT NULL DEFAULT '',
        helped_by text NOT NULL DEFAULT '',
        told_to text NOT NULL DEFAULT '',
        months int[] NOT NULL DEFAULT '{}' CHECK (months <@ ARRAY[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
        expected_result text NOT NULL DEFAULT ''
      );
      CREATE INDEX plan_template_items_template ON plan_template_items (template_id, position);
      CALL protect('plan_template_items');
      CREATE POLICY shared ON plan_template_items FOR SELECT USING (
        EXISTS (SELECT FROM plan_templates t WHERE t.id = template_id AND t.state = 'shared'))`);
    await db.query(`
      CREATE TABLE plan_template_uses (
        plan_id uuid PRIMARY KEY REFERENCES annual_plans,
        ${PLACE},
        template_id uuid NOT NULL REFERENCES plan_templates,
        template_title text NOT NULL,
        edition int NOT NULL,
        taken int NOT NULL,
        left_out text[] NOT NULL DEFAULT '{}'
      );
      CREATE INDEX plan_template_uses_template ON plan_template_uses (template_id);
      CALL protect('plan_template_uses');
      CREATE TABLE own_sheet_headings (
        ${PLACE},
        heading text NOT NULL,
        field text NOT NULL,
        PRIMARY KEY (community_id, heading)
      );
      CALL protect('own_sheet_headings')`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
