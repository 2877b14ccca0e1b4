import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLAN_STATES = `('draft', 'submitted', 'returned', 'approved', 'published', 'superseded', 'closed', 'void')`;
const ITEM_STATES = `('planned', 'running', 'delivered', 'missed', 'superseded', 'void')`;

/**
 * A plan in force is revised as its next version, which goes the same way while the earlier one stays in force: of a
 * year one version is written and one in force. And how residents were consulted about a plan.
 */
export class PlanVersions20261122036000 implements MigrationInterface {
  name = 'PlanVersions20261122036000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE annual_plans DROP CONSTRAINT annual_plans_state_check, ADD CONSTRAINT annual_plans_state_check CHECK (state IN ${PLAN_STATES});
      ALTER TABLE service_items DROP CONSTRAINT service_items_state_check, ADD CONSTRAINT service_items_state_check CHECK (state IN ${ITEM_STATES});
      ALTER TABLE annual_plans ADD COLUMN revision int NOT NULL DEFAULT 1 CHECK (revision BETWEEN 1 AND 99),
        ADD COLUMN revision_reason text NOT NULL DEFAULT '',
        ADD CHECK (revision = 1 OR from_plan_id IS NOT NULL);
      DROP INDEX annual_plans_one_a_year;
      CREATE UNIQUE INDEX annual_plans_one_written ON annual_plans (community_id, year) WHERE state IN ('draft', 'submitted', 'returned', 'approved');
      CREATE UNIQUE INDEX annual_plans_one_in_force ON annual_plans (community_id, year) WHERE state IN ('published', 'closed');
      CREATE UNIQUE INDEX annual_plans_one_a_revision ON annual_plans (community_id, year, revision) WHERE state <> 'void'`);
    await db.query(`
      CREATE TABLE plan_consultations (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        plan_id uuid NOT NULL REFERENCES annual_plans,
        meeting_id uuid REFERENCES meetings,
        attachment_id uuid REFERENCES attachments ON DELETE SET NULL,
        held_on date NOT NULL,
        people int CHECK (people BETWEEN 1 AND 100000),
        words text NOT NULL DEFAULT '',
        at timestamptz(3) NOT NULL,
        by_id uuid,
        CHECK (meeting_id IS NOT NULL OR words <> ''),
        UNIQUE (community_id, plan_id, meeting_id)
      );
      CREATE INDEX plan_consultations_plan ON plan_consultations (plan_id);
      CALL protect('plan_consultations')`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
