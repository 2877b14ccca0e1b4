import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Service objectives (5.2) with their values. */
export class Objectives20261122031000 implements MigrationInterface {
  name = 'Objectives20261122031000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE objectives (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('draft', 'set', 'due', 'over', 'reached', 'missed', 'dropped', 'void')),
        level text NOT NULL CHECK (level IN ('community', 'department', 'grid', 'service')),
        subject text NOT NULL DEFAULT '',
        dimension text NOT NULL CHECK (dimension IN ('organisation', 'staff', 'facilities', 'information', 'scene', 'charges', 'complaints',
          'satisfaction', 'function', 'economy', 'safety', 'timeliness', 'comfort', 'civility')),
        serves_id uuid REFERENCES objectives,
        owner_id uuid,
        measure text NOT NULL DEFAULT '',
        unit text NOT NULL DEFAULT '',
        direction text NOT NULL CHECK (direction IN ('up', 'down', 'hold')),
        baseline double precision,
        baseline_on date,
        target double precision,
        tolerance double precision NOT NULL DEFAULT 0 CHECK (tolerance >= 0),
        due_on date,
        rhythm text NOT NULL CHECK (rhythm IN ('month', 'quarter', 'half-year', 'year')),
        fact text,
        next_value_on date,
        conclusion text NOT NULL DEFAULT '',
        CHECK (state IN ('draft', 'dropped', 'void') OR (target IS NOT NULL AND due_on IS NOT NULL))
      );
      CALL register_records('objectives', 'objective', 'plan');
      CALL register_words('objectives', 'objective', '{measure,subject,conclusion}');
      CREATE INDEX objectives_below ON objectives (serves_id) WHERE serves_id IS NOT NULL;
      CREATE INDEX objectives_running ON objectives (street_id, community_id) WHERE ended_at IS NULL`);
    await db.query(`
      CREATE TABLE objective_values (
        id uuid PRIMARY KEY, community_id uuid NOT NULL, street_id uuid NOT NULL, grid_id uuid,
        objective_id uuid NOT NULL REFERENCES objectives,
        on_day date NOT NULL,
        value double precision NOT NULL,
        source text NOT NULL DEFAULT '',
        fact text,
        entered_by_id uuid,
        entered_at timestamptz(3) NOT NULL,
        withdrawn_at timestamptz(3),
        withdraw_reason text NOT NULL DEFAULT ''
      );
      CREATE UNIQUE INDEX objective_values_one_a_day ON objective_values (objective_id, on_day) WHERE withdrawn_at IS NULL;
      CREATE INDEX objective_values_objective ON objective_values (objective_id);
      CALL protect('objective_values')`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
