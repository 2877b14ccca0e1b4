import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is told to all residents (8.3), with the days on which it holds. */
export class Publications20261122044000 implements MigrationInterface {
  name = 'Publications20261122044000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE publications (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('draft', 'published', 'expiring', 'expired', 'withdrawn', 'replaced', 'void')),
        publication_kind text NOT NULL CHECK (publication_kind IN ('services', 'plans', 'procedures', 'staff', 'time-limits', 'government-matters', 'fees',
          'commitments', 'complaint-phone', 'public-reply', 'important-matters', 'general-matters', 'finance', 'police-notice', 'health-board',
          'property-accounts', 'activity-plan', 'other')),
        content text NOT NULL DEFAULT '',
        channels text[] NOT NULL CHECK (cardinality(channels) > 0 AND channels <@ '{page,board,chat,website,leaflet,broadcast}'),
        shown_at text NOT NULL DEFAULT '',
        valid_from date NOT NULL,
        valid_until date CHECK (valid_until >= valid_from),
        service_item_id uuid,
        replaces_id uuid,
        source_kind text,
        source_id uuid,
        CHECK ((source_id IS NULL) = (source_kind IS NULL))
      );
      CALL register_records('publications', 'publication', 'do');
      CALL register_words('publications', 'publication', '{content,shown_at}');
      CREATE INDEX publications_from ON publications (community_id, valid_from);
      CREATE INDEX publications_until ON publications (street_id, valid_until) WHERE state IN ('published', 'expiring');
      CREATE INDEX publications_item ON publications (service_item_id) WHERE service_item_id IS NOT NULL;
      CREATE INDEX publications_source ON publications (source_id) WHERE source_id IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
