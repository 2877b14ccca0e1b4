import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What clauses want done again and again: one record a community, obligation and period, with what fulfilled it. */
export class Obligations20261122022200 implements MigrationInterface {
  name = 'Obligations20261122022200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE obligations (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('coming', 'due', 'done', 'missed', 'void')),
        standard_id uuid NOT NULL REFERENCES standards,
        standard_code text NOT NULL,
        obligation text NOT NULL,
        title_en text,
        clause_number text NOT NULL,
        modality text NOT NULL,
        per text NOT NULL CHECK (per IN ('month', 'quarter', 'half-year', 'year', 'term')),
        times int NOT NULL CHECK (times BETWEEN 1 AND 366),
        counted boolean NOT NULL,
        fulfilled_by text[] NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        done_on date,
        waived boolean NOT NULL DEFAULT false,
        CHECK (ends_on >= starts_on)
      );
      CALL register_records('obligations', 'obligation', 'do');
      CREATE UNIQUE INDEX obligations_once ON obligations (community_id, standard_id, obligation, starts_on, per, times) WHERE state <> 'void';
      CREATE INDEX obligations_waiting ON obligations (street_id, ends_on) WHERE state IN ('coming', 'due');
      CREATE TABLE obligation_fulfilments (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        obligation_id uuid NOT NULL REFERENCES obligations,
        record_id uuid,
        on_day date NOT NULL,
        by_hand boolean NOT NULL,
        note text NOT NULL DEFAULT '',
        at timestamptz(3) NOT NULL,
        UNIQUE (obligation_id, record_id)
      );
      CREATE INDEX obligation_fulfilments_record ON obligation_fulfilments (record_id) WHERE record_id IS NOT NULL;
      CALL protect('obligation_fulfilments');
      CREATE TABLE obligation_duties (
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        standard_id uuid NOT NULL REFERENCES standards,
        obligation text NOT NULL,
        person_id uuid NOT NULL REFERENCES people,
        PRIMARY KEY (community_id, standard_id, obligation)
      );
      CALL protect('obligation_duties')`);

    // "regularly" without a number: how often a district, street or community makes of it
    await db.query(`
      CREATE TABLE obligation_periods (
        unit_id uuid NOT NULL REFERENCES org_units,
        standard_id uuid NOT NULL REFERENCES standards,
        obligation text NOT NULL,
        per text NOT NULL CHECK (per IN ('month', 'quarter', 'half-year', 'year')),
        times int NOT NULL CHECK (times BETWEEN 1 AND 366),
        set_by_id uuid,
        set_at timestamptz(3) NOT NULL,
        PRIMARY KEY (unit_id, standard_id, obligation)
      );
      ALTER TABLE obligation_periods ENABLE ROW LEVEL SECURITY;
      ALTER TABLE obligation_periods FORCE ROW LEVEL SECURITY;
      CREATE POLICY inherited ON obligation_periods FOR SELECT USING (true);
      CREATE POLICY reach ON obligation_periods USING (app_reaches(unit_id));
      GRANT SELECT, INSERT, UPDATE, DELETE ON obligation_periods TO pdca_app`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
