import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the policies ask of each row (its street, community and grid) stands in the indexes of boards and maps, so that these are
 * answered from them alone. A standard's map over a whole district is kept by night: it reads all records and links of a year.
 */
export class BoardFromIndexes20261123050200 implements MigrationInterface {
  name = 'BoardFromIndexes20261123050200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX nonconformities_board, effectiveness_reviews_at, records_of_year, clause_links_over_many;
      CREATE INDEX nonconformities_board ON nonconformities (street_id, community_id, state)
        INCLUDE (grid_id, ended_at, due_at, created_at, recurrence_of_id, wait_until);
      CREATE INDEX effectiveness_reviews_at ON effectiveness_reviews (street_id, at) INCLUDE (community_id, grid_id, nonconformity_id, outcome, id);
      CREATE INDEX effectiveness_reviews_first ON effectiveness_reviews (nonconformity_id, at, id) INCLUDE (street_id, community_id, grid_id);
      CREATE INDEX records_of_year ON records (street_id, (coalesce(finish_by, created_at))) INCLUDE (id, community_id, grid_id, kind, stage, state, parent_id);
      CREATE INDEX clause_links_over_many ON clause_links (street_id, clause_id) INCLUDE (record_id, community_id, grid_id)`);
    await db.query(`
      CREATE TABLE trace_sums (
        unit_id uuid NOT NULL REFERENCES org_units,
        year int NOT NULL,
        clause_id uuid NOT NULL REFERENCES clauses,
        stage text NOT NULL,
        records int NOT NULL,
        communities int NOT NULL,
        on_day date NOT NULL,
        PRIMARY KEY (unit_id, year, clause_id, stage)
      );
      ALTER TABLE trace_sums ENABLE ROW LEVEL SECURITY;
      ALTER TABLE trace_sums FORCE ROW LEVEL SECURITY;
      CREATE POLICY shown ON trace_sums FOR SELECT USING (true);
      CREATE POLICY kept ON trace_sums USING ((SELECT app_all()));
      GRANT SELECT, INSERT, DELETE ON trace_sums TO pdca_app`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
