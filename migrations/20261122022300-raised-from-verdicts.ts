import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A nonconformity raised from a verdict names its rule, with the figures of the day. */
export class RaisedFromVerdicts20261122022300 implements MigrationInterface {
  name = 'RaisedFromVerdicts20261122022300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE nonconformities ADD COLUMN source_standard_id uuid REFERENCES standards;
      ALTER TABLE nonconformities ADD COLUMN source_rule text;
      ALTER TABLE nonconformities ADD COLUMN source_figures jsonb;
      ALTER TABLE nonconformities ADD CHECK ((source_rule IS NULL) = (source_standard_id IS NULL) AND (source_rule IS NULL) = (source_figures IS NULL));
      CREATE INDEX nonconformities_rule ON nonconformities (community_id, source_standard_id, source_rule) WHERE source_rule IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
