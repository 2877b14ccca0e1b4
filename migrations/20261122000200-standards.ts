import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Standards as data: editions, clauses, catalogue, crosswalk, and who is held against which from when. */
export class Standards20261122000200 implements MigrationInterface {
  name = 'Standards20261122000200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE standards (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        title text NOT NULL,
        title_en text,
        issuer text NOT NULL,
        kind text NOT NULL,
        status text NOT NULL,
        effective_from date,
        content_hash text NOT NULL,
        file jsonb NOT NULL,
        imported_at timestamptz(3) NOT NULL
      );
      CREATE TABLE clauses (
        id uuid PRIMARY KEY,
        standard_id uuid NOT NULL REFERENCES standards,
        standard_code text NOT NULL,
        position int NOT NULL,
        number text NOT NULL,
        parent_number text,
        title text,
        title_en text,
        summary text,
        summary_en text,
        modality text[] NOT NULL,
        stage text NOT NULL,
        text_status text NOT NULL,
        based_on text,
        items jsonb NOT NULL,
        note text,
        withdrawn boolean NOT NULL DEFAULT false,
        UNIQUE (standard_id, number)
      );
      CREATE INDEX clauses_number ON clauses (number);
      CREATE TABLE catalogue_entries (
        id uuid PRIMARY KEY,
        standard_id uuid NOT NULL REFERENCES standards,
        standard_code text NOT NULL,
        position int NOT NULL,
        code text NOT NULL,
        clause_id uuid NOT NULL REFERENCES clauses,
        item text,
        "group" text NOT NULL,
        title text NOT NULL,
        title_en text,
        contains jsonb NOT NULL,
        subject text NOT NULL,
        withdrawn boolean NOT NULL DEFAULT false,
        UNIQUE (standard_id, code)
      );
      CREATE TABLE crosswalks (
        id uuid PRIMARY KEY,
        standard_id uuid NOT NULL REFERENCES standards,
        from_clause_id uuid NOT NULL REFERENCES clauses,
        to_reference text NOT NULL,
        relation text NOT NULL
      );
      CREATE INDEX crosswalks_from ON crosswalks (from_clause_id);
      CREATE TABLE adoptions (
        id uuid PRIMARY KEY,
        standard_id uuid NOT NULL REFERENCES standards,
        unit_id uuid NOT NULL REFERENCES org_units,
        from_day date NOT NULL,
        to_day date,
        UNIQUE (standard_id, unit_id, from_day)
      );
      GRANT SELECT ON standards, clauses, catalogue_entries, crosswalks, adoptions TO pdca_app`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
