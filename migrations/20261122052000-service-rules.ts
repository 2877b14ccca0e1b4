import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules and systems of service in versions (8.4.1), and who has read which. */
export class ServiceRules20261122052000 implements MigrationInterface {
  name = 'ServiceRules20261122052000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE service_rules (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('draft', 'approved', 'in-force', 'due', 'superseded', 'withdrawn', 'void')),
        rule_id uuid NOT NULL,
        edition int NOT NULL CHECK (edition > 0),
        subjects text[] NOT NULL CHECK (cardinality(subjects) > 0),
        content text NOT NULL DEFAULT '',
        changes_made text NOT NULL DEFAULT '',
        in_force_from date NOT NULL,
        in_force_until date,
        review_on date,
        decided_by text NOT NULL DEFAULT '',
        approved_by_id uuid,
        approved_at timestamptz(3),
        UNIQUE (rule_id, edition)
      );
      CALL register_records('service_rules', 'service-rule', 'do');
      CALL register_words('service_rules', 'service-rule', '{content,changes_made,decided_by}');
      -- one version is in force, one is being written
      CREATE UNIQUE INDEX service_rules_in_force ON service_rules (rule_id) WHERE state IN ('in-force', 'due');
      CREATE UNIQUE INDEX service_rules_coming ON service_rules (rule_id) WHERE state IN ('draft', 'approved');
      CREATE INDEX service_rules_review ON service_rules (street_id, review_on) WHERE state = 'in-force'`);

    await db.query(`
      CREATE TABLE rule_readings (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('asked', 'read', 'lapsed')),
        reader_id uuid NOT NULL,
        read_at timestamptz(3),
        CHECK ((state = 'read') = (read_at IS NOT NULL)),
        FOREIGN KEY (parent_id) REFERENCES service_rules
      );
      CALL register_records('rule_readings', 'rule-reading', 'do');
      CALL register_words('rule_readings', 'rule-reading', '{}');
      CREATE UNIQUE INDEX rule_readings_reader ON rule_readings (parent_id, reader_id)`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
