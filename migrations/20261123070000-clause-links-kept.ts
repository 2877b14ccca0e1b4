import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A clause's page, its counts and the trace show no complaint to whom it is kept from (9.2): its links say that it is there. */
export class ClauseLinksKept20261123070000 implements MigrationInterface {
  name = 'ClauseLinksKept20261123070000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE POLICY kept_out ON clause_links AS RESTRICTIVE USING (record_id <> ALL ((SELECT app_kept_out())::uuid[]))');
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
