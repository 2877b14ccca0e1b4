import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What colleagues say to each other about a record; apart from its history, and never shown to residents. */
export class Comments20261122001200 implements MigrationInterface {
  name = 'Comments20261122001200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE comments (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        kind text NOT NULL,
        record_id uuid NOT NULL,
        author_id uuid NOT NULL,
        text text NOT NULL,
        mentions uuid[] NOT NULL,
        at timestamptz(3) NOT NULL,
        withdrawn_at timestamptz(3)
      );
      CREATE INDEX comments_record ON comments (record_id, at);
      CALL protect('comments');
      REVOKE DELETE ON comments FROM pdca_app`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
