import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLACE = 'id uuid PRIMARY KEY, community_id uuid NOT NULL, street_id uuid NOT NULL, grid_id uuid';

/** Clause 8.7: rounds, mediations, errands, and who looked at what is sealed of them. */
export class GridRounds20261122050100 implements MigrationInterface {
  name = 'GridRounds20261122050100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE check_points ADD entered_at timestamptz(3) NOT NULL DEFAULT now();
      ALTER TABLE check_points ALTER entered_at DROP DEFAULT`);
    await this.rounds(db);
    await this.mediations(db);
    await this.errands(db);
    await db.query(`
      CREATE TABLE grid_viewings (
        ${PLACE},
        record_id uuid NOT NULL,
        person_id uuid NOT NULL,
        at timestamptz(3) NOT NULL
      );
      CREATE INDEX grid_viewings_record ON grid_viewings (record_id);
      CALL protect('grid_viewings');
      REVOKE UPDATE, DELETE ON grid_viewings FROM pdca_app`);
  }

  private async rounds(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE grid_rounds (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('planned', 'made', 'cancelled', 'void')),
        CHECK (grid_id IS NOT NULL),
        planned_on date NOT NULL,
        started_at timestamptz(3),
        finished_at timestamptz(3),
        walker_id uuid,
        companions text NOT NULL DEFAULT '',
        remark text NOT NULL DEFAULT '',
        without_plan boolean NOT NULL,
        service_item_id uuid REFERENCES service_items,
        CHECK (state <> 'made' OR (started_at IS NOT NULL AND finished_at >= started_at AND walker_id IS NOT NULL))
      );
      CALL register_records('grid_rounds', 'grid-round', 'do');
      CALL register_words('grid_rounds', 'grid-round', '{companions,remark}');
      CREATE INDEX grid_rounds_made ON grid_rounds (community_id, started_at) WHERE state = 'made';
      CREATE INDEX grid_rounds_item ON grid_rounds (service_item_id) WHERE service_item_id IS NOT NULL`);
    await db.query(`
      CREATE TABLE grid_round_points (
        ${PLACE},
        round_id uuid NOT NULL REFERENCES grid_rounds,
        check_point_id uuid NOT NULL REFERENCES check_points,
        position int NOT NULL,
        name text NOT NULL,
        place text NOT NULL,
        result text CHECK (result IN ('ok', 'finding', 'notVisited')),
        note text NOT NULL DEFAULT '',
        CHECK (result <> 'notVisited' OR note <> ''),
        UNIQUE (round_id, check_point_id)
      );
      CREATE INDEX grid_round_points_check_point ON grid_round_points (check_point_id);
      CALL protect('grid_round_points')`);
  }

  private async mediations(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE mediations (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('open', 'joint', 'agreed', 'failed', 'void')),
        dispute_kind text NOT NULL CHECK (dispute_kind IN ('neighbours', 'family', 'property', 'noise', 'money', 'other')),
        place text NOT NULL,
        held_at timestamptz(3) NOT NULL,
        party_count int NOT NULL CHECK (party_count > 1),
        parties_sealed text NOT NULL,
        account_sealed text NOT NULL,
        sitting_count int NOT NULL,
        mediator_ids uuid[] NOT NULL,
        joint boolean NOT NULL,
        service_item_id uuid REFERENCES service_items
      );
      CALL register_records('mediations', 'mediation', 'do');
      CALL register_words('mediations', 'mediation', '{}');
      CREATE INDEX mediations_held ON mediations (community_id, held_at);
      CREATE INDEX mediations_item ON mediations (service_item_id) WHERE service_item_id IS NOT NULL`);
  }

  private async errands(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE errands (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('running', 'returning', 'closed', 'void')),
        need text NOT NULL CHECK (need IN ('mobility', 'alone', 'disabled', 'ill', 'isolated', 'hardship', 'other')),
        matter text NOT NULL,
        resident_sealed text NOT NULL,
        consent_way text NOT NULL CHECK (consent_way IN ('written', 'spoken', 'phone')),
        consented_at timestamptz(3) NOT NULL,
        explained text NOT NULL,
        promised_on date NOT NULL,
        outcome text CHECK (outcome IN ('done', 'notDone', 'withdrawn')),
        result text NOT NULL DEFAULT '',
        done_at timestamptz(3),
        service_item_id uuid REFERENCES service_items,
        CHECK ((state IN ('returning', 'closed')) = (outcome IS NOT NULL)),
        CHECK ((outcome IS NULL) = (done_at IS NULL))
      );
      CALL register_records('errands', 'errand', 'do');
      CALL register_words('errands', 'errand', '{matter}');
      CREATE INDEX errands_done ON errands (community_id, done_at) WHERE state = 'closed';
      CREATE INDEX errands_item ON errands (service_item_id) WHERE service_item_id IS NOT NULL`);
    await db.query(`
      CREATE TABLE errand_papers (
        ${PLACE},
        errand_id uuid NOT NULL REFERENCES errands,
        position int NOT NULL,
        name text NOT NULL,
        original boolean NOT NULL,
        taken_at timestamptz(3) NOT NULL,
        returned_at timestamptz(3),
        returned_to text NOT NULL DEFAULT '',
        CHECK (returned_at IS NULL OR returned_to <> '')
      );
      CREATE INDEX errand_papers_errand ON errand_papers (errand_id);
      CALL protect('errand_papers')`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
