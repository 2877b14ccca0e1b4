import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a community keeps each register: kept and empty is none, not kept is not known. */
export class Facts20261122022000 implements MigrationInterface {
  name = 'Facts20261122022000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE kept_registers (
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        register text NOT NULL,
        kept_from date NOT NULL,
        begun_by_id uuid,
        begun_at timestamptz(3) NOT NULL,
        PRIMARY KEY (community_id, register)
      );
      CALL protect('kept_registers')`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
