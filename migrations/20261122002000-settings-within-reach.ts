import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Settings are read by all, since a community inherits its street's; they are written within reach of the unit. */
export class SettingsWithinReach20261122002000 implements MigrationInterface {
  name = 'SettingsWithinReach20261122002000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE unit_settings ENABLE ROW LEVEL SECURITY;
      ALTER TABLE unit_settings FORCE ROW LEVEL SECURITY;
      CREATE POLICY inherited ON unit_settings FOR SELECT USING (true);
      CREATE POLICY reach ON unit_settings USING (
        (SELECT app_all()) OR unit_id = ANY ((SELECT app_units('communities'))::uuid[])
        OR unit_id IN (SELECT id FROM org_units WHERE street_id = ANY ((SELECT app_units('streets'))::uuid[])))`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
