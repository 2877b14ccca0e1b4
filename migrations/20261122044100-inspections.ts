import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Inspections by checklist, line by line (8.1.2, 8.2, 6.4). */
export class Inspections20261122044100 implements MigrationInterface {
  name = 'Inspections20261122044100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE inspections (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('open', 'finished', 'cancelled', 'void')),
        inspection_kind text NOT NULL CHECK (inspection_kind IN ('signs', 'facilities', 'safety', 'environment', 'conduct', 'disaster-risk', 'disputes')),
        place text NOT NULL,
        inspected_on date NOT NULL,
        summary text NOT NULL DEFAULT '',
        service_item_id uuid
      );
      CALL register_records('inspections', 'inspection', 'do');
      CALL register_words('inspections', 'inspection', '{place,summary}');
      CREATE INDEX inspections_on ON inspections (community_id, inspected_on);
      CREATE INDEX inspections_item ON inspections (service_item_id) WHERE service_item_id IS NOT NULL`);
    await db.query(`
      CREATE TABLE inspection_items (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        inspection_id uuid NOT NULL REFERENCES inspections,
        position int NOT NULL,
        text text NOT NULL,
        text_en text NOT NULL,
        clause_id uuid,
        answer text CHECK (answer IN ('ok', 'not-ok', 'not-applicable')),
        note text NOT NULL DEFAULT ''
      );
      CREATE INDEX inspection_items_inspection ON inspection_items (inspection_id);
      CALL protect('inspection_items')`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
