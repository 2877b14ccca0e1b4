import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The queues of a counter with a hundred thousand requests: what is open, by when it is due, answered from the index
 * alone, with the columns that row-level security asks for.
 */
export class RequestQueues20261122054000 implements MigrationInterface {
  name = 'RequestQueues20261122054000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX service_requests_open;
      CREATE INDEX service_requests_queues ON service_requests (community_id, due_at, id DESC) INCLUDE (state, street_id, grid_id) WHERE ended_at IS NULL`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
