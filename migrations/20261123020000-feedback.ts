import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came in about the services by the six ways of 9.3.2, and what became of it. */
export class Feedback20261123020000 implements MigrationInterface {
  name = 'Feedback20261123020000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE feedback_entries (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        source text NOT NULL CHECK (source IN ('government', 'survey', 'service-talk', 'partner', 'media', 'third-party')),
        tone text NOT NULL CHECK (tone IN ('positive', 'neutral', 'negative')),
        who text NOT NULL DEFAULT '',
        service_item uuid REFERENCES service_items,
        content text NOT NULL DEFAULT '',
        reference text NOT NULL DEFAULT '',
        became text CHECK (became IN ('noted', 'answered', 'mended', 'followed')),
        became_on date,
        outcome text NOT NULL DEFAULT ''
      );
      CALL register_records('feedback_entries', 'feedback', 'check');
      CALL register_words('feedback_entries', 'feedback', '{who,content,reference,outcome}');
      CREATE INDEX feedback_entries_service_item ON feedback_entries (service_item) WHERE service_item IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
