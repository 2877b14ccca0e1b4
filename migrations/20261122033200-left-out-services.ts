import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a plan leaves a service of the catalogue out; by subject, since editions number the same service differently. */
export class LeftOutServices20261122033200 implements MigrationInterface {
  name = 'LeftOutServices20261122033200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE left_out_services (
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        plan_id uuid NOT NULL REFERENCES annual_plans,
        subject text NOT NULL,
        reason text NOT NULL,
        PRIMARY KEY (community_id, plan_id, subject)
      );
      CALL protect('left_out_services')`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
