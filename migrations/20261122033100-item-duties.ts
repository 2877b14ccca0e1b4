import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For whom an item is, and beside who answers for it: who does it, who helps, who is told (5.3 b, d). */
export class ItemDuties20261122033100 implements MigrationInterface {
  name = 'ItemDuties20261122033100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE service_items
        ADD COLUMN target_group text NOT NULL DEFAULT '',
        ADD COLUMN done_by text NOT NULL DEFAULT '',
        ADD COLUMN helped_by text NOT NULL DEFAULT '',
        ADD COLUMN told_to text NOT NULL DEFAULT ''`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
