import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What else 5.3 asks of an item: several ways of delivery (h), when within the year (e), with what and from which money (g). */
export class ItemPlans20261122035000 implements MigrationInterface {
  name = 'ItemPlans20261122035000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE service_items
        ADD COLUMN deliveries text[] NOT NULL DEFAULT '{own}',
        ADD COLUMN months int[] NOT NULL DEFAULT '{}' CHECK (months <@ ARRAY[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
        ADD COLUMN recurrence text,
        ADD COLUMN place_id uuid REFERENCES venues,
        ADD COLUMN people text NOT NULL DEFAULT '',
        ADD COLUMN equipment text NOT NULL DEFAULT '',
        ADD COLUMN technology text NOT NULL DEFAULT '',
        ADD COLUMN budget jsonb NOT NULL DEFAULT '[]'`);
    await db.query('UPDATE service_items SET deliveries = ARRAY[delivery]');
    await db.query(`
      ALTER TABLE service_items
        DROP COLUMN delivery,
        ADD CHECK (cardinality(deliveries) > 0
          AND deliveries <@ ARRAY['own', 'purchased', 'volunteers', 'partner', 'mutualHelp', 'market'])`);
    await db.query('CREATE INDEX service_items_by_place ON service_items (community_id, place_id) WHERE place_id IS NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
