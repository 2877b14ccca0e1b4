import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What money is spent on: an expense line names the planned service and the contract that it pays, a contract the service that it buys. */
export class PlanProgress20261122038000 implements MigrationInterface {
  name = 'PlanProgress20261122038000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE purchased_services ADD service_item uuid REFERENCES service_items;
      CREATE INDEX purchased_services_service_item ON purchased_services (service_item) WHERE service_item IS NOT NULL;
      ALTER TABLE expense_lines ADD service_item uuid REFERENCES service_items,
        ADD purchased_service uuid REFERENCES purchased_services,
        ADD CHECK (direction = 'spending' OR (service_item IS NULL AND purchased_service IS NULL));
      CREATE INDEX expense_lines_service_item ON expense_lines (service_item) WHERE service_item IS NOT NULL;
      CREATE INDEX expense_lines_purchased_service ON expense_lines (purchased_service) WHERE purchased_service IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
