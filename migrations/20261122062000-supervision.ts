import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Supervision from within and from outside (9.1), line by line, with what was found and what became of it. */
export class Supervision20261122062000 implements MigrationInterface {
  name = 'Supervision20261122062000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE supervisions (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('planned', 'looking', 'confirming', 'following', 'closed', 'cancelled', 'void')),
        supervision_type text NOT NULL CHECK (supervision_type IN ('self-check', 'committee', 'government', 'social-organisation', 'residents', 'media', 'other')),
        supervisors text NOT NULL DEFAULT '',
        scope text NOT NULL DEFAULT '',
        planned_on date,
        held_on date,
        conclusion text NOT NULL DEFAULT '',
        response text NOT NULL DEFAULT '',
        given_by_id uuid REFERENCES people,
        CHECK (state <> 'planned' OR planned_on IS NOT NULL),
        CHECK (state IN ('planned', 'cancelled', 'void') OR held_on IS NOT NULL),
        CHECK (state NOT IN ('confirming', 'following', 'closed') OR given_by_id IS NOT NULL)
      );
      CALL register_records('supervisions', 'supervision', 'check');
      CALL register_words('supervisions', 'supervision', '{supervisors,scope,conclusion,response}')`);
    await db.query(`
      CREATE TABLE supervision_lines (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        supervision_id uuid NOT NULL REFERENCES supervisions,
        position int NOT NULL,
        text text NOT NULL,
        clause_id uuid,
        answer text CHECK (answer IN ('ok', 'not-ok', 'not-applicable')),
        note text NOT NULL DEFAULT '',
        photo_ids uuid[] NOT NULL DEFAULT '{}',
        objection text NOT NULL DEFAULT '',
        settlement text NOT NULL DEFAULT ''
      );
      CREATE INDEX supervision_lines_supervision ON supervision_lines (supervision_id);
      CALL protect('supervision_lines')`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
