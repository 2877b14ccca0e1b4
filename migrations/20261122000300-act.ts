import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Chapter 10.1: nonconformities, their causes, corrective actions and effectiveness reviews. */
export class Act20261122000300 implements MigrationInterface {
  name = 'Act20261122000300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE nonconformities (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('reported', 'reviewing', 'analysing', 'planning', 'acting', 'verifying', 'closed', 'dismissed', 'void')),
        description text NOT NULL,
        potential boolean NOT NULL,
        grade text NOT NULL CHECK (grade IN ('minor', 'major')),
        found_on date NOT NULL,
        impact text NOT NULL DEFAULT '',
        source_kind text,
        source_id uuid,
        correction text NOT NULL DEFAULT '',
        corrected_on date,
        round int NOT NULL DEFAULT 1,
        owner_id uuid,
        recurrence_of_id uuid,
        success_measure text NOT NULL DEFAULT '',
        success_target text NOT NULL DEFAULT '',
        wait_days int NOT NULL DEFAULT 0 CHECK (wait_days BETWEEN 0 AND 365),
        wait_until date,
        dismiss_reason text NOT NULL DEFAULT ''
      );
      CALL register_records('nonconformities', 'nonconformity', 'act');
      CREATE INDEX nonconformities_source ON nonconformities (source_id) WHERE source_id IS NOT NULL`);
    await db.query(`
      CREATE TABLE nonconformity_causes (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        nonconformity_id uuid NOT NULL REFERENCES nonconformities,
        round int NOT NULL,
        parent_id uuid REFERENCES nonconformity_causes DEFERRABLE INITIALLY DEFERRED,
        position int NOT NULL,
        text text NOT NULL,
        evidence text NOT NULL DEFAULT '',
        root boolean NOT NULL
      );
      CREATE INDEX nonconformity_causes_case ON nonconformity_causes (nonconformity_id);
      CALL protect('nonconformity_causes')`);
    await db.query(`
      CREATE TABLE corrective_actions (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('planned', 'doing', 'done', 'cancelled', 'void')),
        round int NOT NULL,
        cause_id uuid REFERENCES nonconformity_causes ON DELETE SET NULL,
        due_on date NOT NULL,
        done_on date,
        done_by_id uuid,
        evidence text NOT NULL DEFAULT '',
        FOREIGN KEY (parent_id) REFERENCES nonconformities
      );
      CALL register_records('corrective_actions', 'corrective-action', 'act');
      CREATE INDEX corrective_actions_case ON corrective_actions (parent_id)`);
    await db.query(`
      CREATE TABLE effectiveness_reviews (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        nonconformity_id uuid NOT NULL REFERENCES nonconformities,
        round int NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('effective', 'partly', 'ineffective')),
        finding text NOT NULL,
        evidence text NOT NULL,
        reviewer_id uuid NOT NULL,
        at timestamptz(3) NOT NULL
      );
      CREATE INDEX effectiveness_reviews_case ON effectiveness_reviews (nonconformity_id);
      CALL protect('effectiveness_reviews')`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
