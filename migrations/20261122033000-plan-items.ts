import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A plan begun from an earlier one remembers it, and each item the one whose words it took over. */
export class PlanItems20261122033000 implements MigrationInterface {
  name = 'PlanItems20261122033000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE annual_plans ADD COLUMN from_plan_id uuid REFERENCES annual_plans');
    await db.query('ALTER TABLE service_items ADD COLUMN from_item_id uuid REFERENCES service_items');
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
