import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose accounts a publication shows, and statements on an incident that stand on the residents' page. */
export class ToldInPublic20261122053300 implements MigrationInterface {
  name = 'ToldInPublic20261122053300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE publications ADD company text NOT NULL DEFAULT '';
      ALTER TABLE incident_entries ADD on_page boolean NOT NULL DEFAULT false, ADD CHECK (NOT on_page OR entry = 'statement');
      CREATE INDEX incident_entries_on_page ON incident_entries (community_id, at DESC) WHERE on_page`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
