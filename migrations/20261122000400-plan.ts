import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clause 5.3: annual service plans and their items. One live plan a community and year. */
export class Plan20261122000400 implements MigrationInterface {
  name = 'Plan20261122000400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE annual_plans (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('draft', 'submitted', 'returned', 'approved', 'published', 'closed', 'void')),
        year int NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        aims text NOT NULL DEFAULT '',
        return_note text
      );
      CALL register_records('annual_plans', 'annual-plan', 'plan');
      CREATE UNIQUE INDEX annual_plans_one_a_year ON annual_plans (community_id, year) WHERE state <> 'void'`);
    await db.query(`
      CREATE TABLE service_items (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('planned', 'running', 'delivered', 'missed', 'void')),
        position int NOT NULL,
        "group" text NOT NULL CHECK ("group" IN ('people', 'convenience', 'safety', 'other')),
        catalogue_entry_id uuid REFERENCES catalogue_entries,
        requirement text NOT NULL DEFAULT '',
        "constraint" text NOT NULL DEFAULT '',
        delivery text NOT NULL CHECK (delivery IN ('own', 'purchased', 'volunteers', 'partner', 'mutualHelp', 'market')),
        starts_on date,
        ends_on date,
        budget_fen int CHECK (budget_fen >= 0),
        expected_result text NOT NULL DEFAULT '',
        return_note text,
        CHECK (ends_on >= starts_on),
        FOREIGN KEY (parent_id) REFERENCES annual_plans
      );
      CALL register_records('service_items', 'service-item', 'do');
      CREATE INDEX service_items_plan ON service_items (parent_id, position)`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
