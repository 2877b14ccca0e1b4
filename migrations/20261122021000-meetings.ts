import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLACE = 'id uuid PRIMARY KEY, community_id uuid NOT NULL, street_id uuid NOT NULL, grid_id uuid';

/** Meetings and deliberation (4.3, 8.4.2 g): who was called and came, what was decided and what became of it. */
export class Meetings20261122021000 implements MigrationInterface {
  name = 'Meetings20261122021000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE meetings (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('called', 'held', 'concluded', 'cancelled', 'void')),
        type text NOT NULL CHECK (type IN ('residents-assembly', 'residents-representatives', 'joint-conference', 'party',
          'deliberation', 'hearing', 'committee', 'other')),
        place text NOT NULL DEFAULT '',
        starts_at timestamptz(3) NOT NULL,
        ends_at timestamptz(3) NOT NULL CHECK (ends_at >= starts_at),
        logged_afterwards boolean NOT NULL DEFAULT false,
        minutes text NOT NULL DEFAULT '',
        published_on date,
        published_where text NOT NULL DEFAULT ''
      );
      CALL register_records('meetings', 'meeting', 'do');
      CALL register_words('meetings', 'meeting', '{place,minutes}');
      CREATE INDEX meetings_of_type ON meetings (community_id, type, starts_at)`);
    await db.query(`
      CREATE TABLE meeting_invitees (
        ${PLACE},
        meeting_id uuid NOT NULL REFERENCES meetings,
        position int NOT NULL,
        name text NOT NULL,
        unit_id uuid,
        "group" boolean NOT NULL,
        expected int CHECK (expected BETWEEN 1 AND 100000),
        party_organisation boolean NOT NULL,
        attendance text CHECK (attendance IN ('came', 'excused', 'absent')),
        people int CHECK (people BETWEEN 1 AND 100000),
        CHECK (people IS NULL OR attendance = 'came')
      );
      CREATE INDEX meeting_invitees_meeting ON meeting_invitees (meeting_id);
      CALL protect('meeting_invitees')`);
    await db.query(`
      CREATE TABLE meeting_items (
        ${PLACE},
        meeting_id uuid NOT NULL REFERENCES meetings,
        position int NOT NULL,
        title text NOT NULL,
        decision text NOT NULL DEFAULT '',
        feedback text CHECK (feedback IN ('under-way', 'answered', 'closed')),
        feedback_on date,
        feedback_text text NOT NULL DEFAULT '',
        CHECK (feedback IS NULL OR decision <> '')
      );
      CREATE INDEX meeting_items_meeting ON meeting_items (meeting_id);
      CALL protect('meeting_items')`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
