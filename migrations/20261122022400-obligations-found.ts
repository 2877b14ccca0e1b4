import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Obligations are found by number and title, as every record is. */
export class ObligationsFound20261122022400 implements MigrationInterface {
  name = 'ObligationsFound20261122022400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CALL register_words('obligations', 'obligation', '{}')`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
