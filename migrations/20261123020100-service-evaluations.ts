import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Services of a period judged by all that was learnt about them (9.3), and what follows from it. */
export class ServiceEvaluations20261123020100 implements MigrationInterface {
  name = 'ServiceEvaluations20261123020100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE service_evaluations (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('evaluating', 'concluded', 'following', 'closed', 'cancelled', 'void')),
        form text NOT NULL CHECK (form IN ('self', 'authority', 'third-party')),
        evaluator text NOT NULL DEFAULT '',
        method text NOT NULL DEFAULT '',
        period_from date NOT NULL,
        period_to date NOT NULL CHECK (period_to >= period_from),
        due_on date NOT NULL CHECK (due_on > period_to),
        conclusion text NOT NULL DEFAULT '',
        concluded_on date,
        summary text NOT NULL DEFAULT '',
        published_on date,
        drawn jsonb,
        drawn_at timestamptz(3),
        CHECK (form = 'self' OR evaluator <> ''),
        CHECK (state NOT IN ('concluded', 'following', 'closed') OR (conclusion <> '' AND concluded_on IS NOT NULL)),
        CHECK (published_on IS NULL OR summary <> '')
      );
      CALL register_records('service_evaluations', 'service-evaluation', 'check');
      CALL register_words('service_evaluations', 'service-evaluation', '{evaluator,method,conclusion,summary}');
      CREATE INDEX service_evaluations_public ON service_evaluations (community_id, published_on DESC) WHERE published_on IS NOT NULL`);
    await db.query(`
      CREATE TABLE evaluated_services (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        evaluation_id uuid NOT NULL REFERENCES service_evaluations,
        position int NOT NULL,
        "group" text NOT NULL,
        title text NOT NULL,
        service_item_id uuid REFERENCES service_items,
        subject text NOT NULL DEFAULT '',
        rating text CHECK (rating IN ('good', 'fair', 'poor', 'unknown')),
        note text NOT NULL DEFAULT '',
        frozen jsonb
      );
      CREATE INDEX evaluated_services_evaluation ON evaluated_services (evaluation_id);
      CREATE INDEX evaluated_services_item ON evaluated_services (service_item_id) WHERE service_item_id IS NOT NULL;
      CALL protect('evaluated_services')`);
    await db.query(`
      CREATE TABLE evaluation_opportunities (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        evaluation_id uuid NOT NULL REFERENCES service_evaluations,
        position int NOT NULL,
        text text NOT NULL,
        service_id uuid REFERENCES evaluated_services ON DELETE SET NULL,
        clause_id uuid REFERENCES clauses,
        settlement text NOT NULL DEFAULT ''
      );
      CREATE INDEX evaluation_opportunities_evaluation ON evaluation_opportunities (evaluation_id);
      CREATE INDEX evaluation_opportunities_service ON evaluation_opportunities (service_id) WHERE service_id IS NOT NULL;
      CALL protect('evaluation_opportunities')`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
