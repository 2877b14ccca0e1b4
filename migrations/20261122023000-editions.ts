import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who adopted an edition where and who ended it; a mistaken adoption stays with its reason. Crosswalks are read from
 * both ends, to the point of a list, with their notes; an edition tells which it takes the place of.
 */
export class Editions20261122023000 implements MigrationInterface {
  name = 'Editions20261122023000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE adoptions
        ADD COLUMN adopted_by_id uuid REFERENCES people,
        ADD COLUMN adopted_at timestamptz(3),
        ADD COLUMN ended_by_id uuid REFERENCES people,
        ADD COLUMN ended_at timestamptz(3),
        ADD COLUMN end_reason text NOT NULL DEFAULT '',
        ADD COLUMN voided_at timestamptz(3);
      ALTER TABLE adoptions DROP CONSTRAINT adoptions_standard_id_unit_id_from_day_key;
      ALTER TABLE adoptions ADD CHECK (to_day IS NULL OR to_day >= from_day OR voided_at IS NOT NULL);
      CREATE UNIQUE INDEX adoptions_once ON adoptions (standard_id, unit_id, from_day) WHERE voided_at IS NULL;
      CREATE INDEX adoptions_unit ON adoptions (unit_id)`);
    await db.query(`
      ALTER TABLE standards ADD COLUMN supersedes text[] NOT NULL DEFAULT '{}';
      UPDATE standards SET supersedes = ARRAY(SELECT json_array_elements_text(file->'supersedes')) WHERE file->'supersedes' IS NOT NULL`);
    await db.query(`
      DELETE FROM crosswalks;
      ALTER TABLE crosswalks
        ADD COLUMN from_item text,
        ADD COLUMN note text,
        ADD COLUMN note_en text,
        ADD COLUMN to_place text NOT NULL GENERATED ALWAYS AS (regexp_replace(to_reference, '(#[^/#]*)/[^/#]*$', '\\1')) STORED;
      CREATE INDEX crosswalks_to ON crosswalks (to_place);
      INSERT INTO crosswalks (id, standard_id, from_clause_id, from_item, to_reference, relation, note, note_en)
        SELECT gen_random_uuid(), s.id, c.id, nullif(split_part(e->>'clause', '/', 2), ''), e->>'to', e->>'relation', e->'note'->>'zh', e->'note'->>'en'
        FROM standards s CROSS JOIN json_array_elements(s.file->'crosswalk') e
          JOIN clauses c ON c.standard_id = s.id AND c.number = split_part(e->>'clause', '/', 1)
        WHERE json_typeof(s.file->'crosswalk') = 'array'`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
