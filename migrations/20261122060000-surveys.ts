import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLACE = 'community_id uuid NOT NULL, street_id uuid NOT NULL, grid_id uuid';
const CHANNELS = `('link', 'code', 'assisted', 'paper')`;

/**
 * Surveys of residents (9.3.2 b). Nothing ties an answer to whoever gave it: neither a person nor a code, an order or a time of day
 * is a column of it. What comes in waits in the intake until it is counted, and goes over to the answers in random order.
 */
export class Surveys20261122060000 implements MigrationInterface {
  name = 'Surveys20261122060000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE surveys (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('draft', 'open', 'closed', 'reported', 'archived', 'void')),
        title_en text NOT NULL DEFAULT '',
        intro text NOT NULL DEFAULT '',
        intro_en text NOT NULL DEFAULT '',
        with_core boolean NOT NULL,
        sections jsonb NOT NULL,
        closes_at timestamptz(3) NOT NULL,
        needs_code boolean NOT NULL,
        asks_grid boolean NOT NULL,
        quotas jsonb NOT NULL,
        target int CHECK (target > 0),
        codes_issued int NOT NULL CHECK (codes_issued >= 0),
        follows_id uuid REFERENCES surveys,
        opened_on date,
        closed_on date,
        conclusion text NOT NULL DEFAULT '',
        CHECK (state NOT IN ('closed', 'reported', 'archived') OR closed_on IS NOT NULL)
      );
      CALL register_records('surveys', 'survey', 'check');
      CALL register_words('surveys', 'survey', '{intro,conclusion}');
      CREATE INDEX surveys_closed ON surveys (community_id, closed_on) WHERE closed_on IS NOT NULL;
      CREATE INDEX surveys_closing ON surveys (closes_at) WHERE state = 'open'`);
    await db.query(`
      CREATE TABLE survey_intake (
        ${PLACE},
        survey_id uuid NOT NULL REFERENCES surveys,
        channel text NOT NULL CHECK (channel IN ${CHANNELS}),
        on_day date NOT NULL,
        grid uuid,
        given jsonb NOT NULL,
        figures jsonb NOT NULL,
        words jsonb NOT NULL
      );
      CREATE INDEX survey_intake_survey ON survey_intake (survey_id);
      CALL protect('survey_intake');
      REVOKE UPDATE ON survey_intake FROM pdca_app;
      CREATE TABLE survey_answers (
        id uuid PRIMARY KEY, ${PLACE},
        survey_id uuid NOT NULL REFERENCES surveys,
        channel text NOT NULL CHECK (channel IN ${CHANNELS}),
        on_day date NOT NULL,
        grid uuid,
        given jsonb NOT NULL,
        figures jsonb NOT NULL
      );
      CREATE INDEX survey_answers_survey ON survey_answers (survey_id);
      CALL protect('survey_answers');
      REVOKE UPDATE, DELETE ON survey_answers FROM pdca_app;
      CREATE TABLE survey_texts (
        id uuid PRIMARY KEY, ${PLACE},
        survey_id uuid NOT NULL REFERENCES surveys,
        question text NOT NULL,
        words text NOT NULL,
        theme text NOT NULL DEFAULT ''
      );
      CREATE INDEX survey_texts_survey ON survey_texts (survey_id, question);
      CALL protect('survey_texts');
      REVOKE UPDATE, DELETE ON survey_texts FROM pdca_app;
      GRANT UPDATE (theme) ON survey_texts TO pdca_app;
      CREATE TABLE survey_spent_codes (
        survey_id uuid NOT NULL REFERENCES surveys, ${PLACE},
        digest text NOT NULL,
        PRIMARY KEY (survey_id, digest)
      );
      CALL protect('survey_spent_codes');
      REVOKE UPDATE ON survey_spent_codes FROM pdca_app;
      CREATE TABLE survey_tallies (
        survey_id uuid NOT NULL REFERENCES surveys, ${PLACE},
        question text NOT NULL,
        cut text NOT NULL,
        member text NOT NULL,
        value text NOT NULL,
        count int NOT NULL CHECK (count > 0),
        total numeric NOT NULL,
        PRIMARY KEY (survey_id, question, cut, member, value)
      );
      CREATE INDEX survey_tallies_whole ON survey_tallies (survey_id) WHERE cut = '';
      CALL protect('survey_tallies');
      REVOKE DELETE ON survey_tallies FROM pdca_app`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
