import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLACE = 'id uuid PRIMARY KEY, community_id uuid NOT NULL, street_id uuid NOT NULL, grid_id uuid';
const GROUPS = `('people', 'convenience', 'safety', 'other')`;
const CHANNELS = `('web', 'counter', 'phone', 'visit', 'meeting', 'chat')`;

/** What a year's plan starts from (5.3): what residents ask for, and what became of each input in a plan. */
export class PlanningInputs20261122032000 implements MigrationInterface {
  name = 'PlanningInputs20261122032000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE resident_needs (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('open', 'aside', 'merged', 'void')),
        "group" text NOT NULL CHECK ("group" IN ${GROUPS}),
        people int NOT NULL CHECK (people >= 0),
        last_heard_on date NOT NULL,
        aside_reason text NOT NULL DEFAULT '',
        merged_into_id uuid REFERENCES resident_needs,
        CHECK ((state = 'merged') = (merged_into_id IS NOT NULL)),
        CHECK (state <> 'aside' OR aside_reason <> '')
      );
      CALL register_records('resident_needs', 'resident-need', 'plan');
      CALL register_words('resident_needs', 'resident-need', '{}');
      CREATE INDEX resident_needs_people ON resident_needs (community_id, people DESC) WHERE state = 'open';
      CREATE TABLE need_voices (
        ${PLACE},
        need_id uuid NOT NULL REFERENCES resident_needs,
        words text NOT NULL,
        words_key text NOT NULL,
        channel text NOT NULL CHECK (channel IN ${CHANNELS}),
        people int NOT NULL CHECK (people BETWEEN 1 AND 10000),
        heard_on date NOT NULL,
        client_id uuid,
        at timestamptz(3) NOT NULL
      );
      CREATE INDEX need_voices_need ON need_voices (need_id);
      CREATE INDEX need_voices_words ON need_voices (community_id, words_key);
      CREATE UNIQUE INDEX need_voices_once ON need_voices (community_id, client_id);
      CALL protect('need_voices')`);
    await db.query(`
      CREATE TABLE planning_input_decisions (
        ${PLACE},
        plan_id uuid NOT NULL REFERENCES annual_plans,
        source text NOT NULL,
        key text NOT NULL,
        title jsonb NOT NULL,
        params jsonb NOT NULL,
        record_ids uuid[] NOT NULL,
        clause_ids uuid[] NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('taken', 'aside')),
        target_id uuid,
        reason text NOT NULL DEFAULT '',
        decided_by_id uuid,
        decided_at timestamptz(3) NOT NULL,
        UNIQUE (community_id, plan_id, source, key),
        CHECK ((outcome = 'taken') = (target_id IS NOT NULL)),
        CHECK (outcome <> 'aside' OR reason <> '')
      );
      CREATE INDEX planning_input_decisions_plan ON planning_input_decisions (plan_id);
      CREATE INDEX planning_input_decisions_target ON planning_input_decisions (target_id) WHERE target_id IS NOT NULL;
      CREATE INDEX planning_input_decisions_records ON planning_input_decisions USING gin (record_ids);
      CALL protect('planning_input_decisions')`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
