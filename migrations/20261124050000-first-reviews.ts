import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A review says whether it is its case's first: how many actions worked at once is counted from an index alone. The index of
 * boards names each case, so that reviews meet theirs without the table.
 */
export class FirstReviews20261124050000 implements MigrationInterface {
  name = 'FirstReviews20261124050000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE effectiveness_reviews ADD COLUMN is_first boolean NOT NULL DEFAULT false');
    await db.query(`
      UPDATE effectiveness_reviews e SET is_first = true
      WHERE NOT EXISTS (SELECT FROM effectiveness_reviews b WHERE b.nonconformity_id = e.nonconformity_id AND (b.at, b.id) < (e.at, e.id))`);
    await db.query(`
      ALTER TABLE effectiveness_reviews ALTER COLUMN is_first DROP DEFAULT;
      DROP INDEX effectiveness_reviews_first, effectiveness_reviews_at, nonconformities_board;
      CREATE UNIQUE INDEX effectiveness_reviews_first ON effectiveness_reviews (nonconformity_id) WHERE is_first;
      CREATE INDEX effectiveness_reviews_at ON effectiveness_reviews (street_id, at)
        INCLUDE (community_id, grid_id, nonconformity_id, outcome) WHERE is_first;
      CREATE INDEX nonconformities_board ON nonconformities (street_id, community_id, state)
        INCLUDE (id, grid_id, ended_at, due_at, created_at, recurrence_of_id, wait_until)`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
