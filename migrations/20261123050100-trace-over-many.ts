import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A year of a whole district is found by when its records were promised, and its links without their rows. */
export class TraceOverMany20261123050100 implements MigrationInterface {
  name = 'TraceOverMany20261123050100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX records_of_year ON records (street_id, (coalesce(finish_by, created_at))) INCLUDE (id, community_id, kind, stage, state, parent_id);
      CREATE INDEX clause_links_over_many ON clause_links (street_id, clause_id) INCLUDE (record_id, community_id)`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
