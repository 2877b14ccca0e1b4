import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A standard's file is kept as it came, in the order of its writer: json, where jsonb sorts. `shipped_hash` is the
 * content of the file that shipped with the product when it was last loaded: an edition that somebody has imported
 * over it is theirs, and no start puts the shipped one back.
 */
export class StandardsAsImported20261122002100 implements MigrationInterface {
  name = 'StandardsAsImported20261122002100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE standards ALTER COLUMN file TYPE json USING file::json;
      ALTER TABLE standards ADD COLUMN shipped_hash text;
      UPDATE standards SET shipped_hash = content_hash`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
