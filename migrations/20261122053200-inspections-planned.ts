import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Inspections laid out beforehand, again and again; lines with photos, the defect that was entered, and cases raised from them. */
export class InspectionsPlanned20261122053200 implements MigrationInterface {
  name = 'InspectionsPlanned20261122053200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE inspections DROP CONSTRAINT inspections_state_check;
      ALTER TABLE inspections
        ADD CONSTRAINT inspections_state_check CHECK (state IN ('planned', 'open', 'finished', 'cancelled', 'void')),
        ADD planned_on date,
        ADD rhythm text CHECK (rhythm IN ('week', 'month', 'quarter', 'half-year', 'year')),
        ADD CHECK (state <> 'planned' OR planned_on IS NOT NULL);
      ALTER TABLE inspection_items ADD photo_ids uuid[] NOT NULL DEFAULT '{}', ADD defect_id uuid;
      ALTER TABLE nonconformities ADD source_item_id uuid;
      CREATE INDEX nonconformities_source_item ON nonconformities (source_item_id) WHERE source_item_id IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
