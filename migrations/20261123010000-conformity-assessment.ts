import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An edition held against a community clause by clause (9.3): who assesses what when, what was found, and what became of it. */
export class ConformityAssessment20261123010000 implements MigrationInterface {
  name = 'ConformityAssessment20261123010000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE conformity_assessments (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('planning', 'assessing', 'confirming', 'following', 'closed', 'cancelled', 'void')),
        assessment_form text NOT NULL CHECK (assessment_form IN ('self', 'authority', 'third-party')),
        assessed_by text NOT NULL DEFAULT '',
        standard_id uuid NOT NULL REFERENCES standards,
        standard_code text NOT NULL,
        scope text[] NOT NULL CHECK (cardinality(scope) > 0),
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        covers_from date NOT NULL,
        lead_id uuid REFERENCES people,
        follows_id uuid REFERENCES conformity_assessments,
        conclusion text NOT NULL DEFAULT '',
        concluded_by_id uuid REFERENCES people,
        concluded_on date,
        confirmed_on date,
        CHECK (ends_on >= starts_on),
        CHECK (covers_from <= ends_on),
        CHECK (state NOT IN ('assessing', 'confirming', 'following', 'closed') OR lead_id IS NOT NULL),
        CHECK (state NOT IN ('following', 'closed') OR confirmed_on IS NOT NULL)
      );
      CREATE INDEX conformity_assessments_last ON conformity_assessments (community_id, standard_id, confirmed_on);
      CALL register_records('conformity_assessments', 'conformity-assessment', 'check');
      CALL register_words('conformity_assessments', 'conformity-assessment', '{assessed_by,conclusion}')`);
    const place = 'community_id uuid NOT NULL, street_id uuid NOT NULL, grid_id uuid, assessment_id uuid NOT NULL REFERENCES conformity_assessments';
    await db.query(`
      CREATE TABLE assessment_members (
        id uuid PRIMARY KEY, ${place},
        person_id uuid NOT NULL REFERENCES people,
        role text NOT NULL,
        appointed_at timestamptz(3) NOT NULL,
        declared_at timestamptz(3),
        removed_at timestamptz(3),
        UNIQUE (assessment_id, person_id)
      );
      CALL protect('assessment_members');
      CREATE TABLE assessed_clauses (
        id uuid PRIMARY KEY, ${place},
        clause_id uuid NOT NULL REFERENCES clauses,
        position int NOT NULL,
        number text NOT NULL,
        taken_up boolean NOT NULL DEFAULT false,
        assessor_id uuid REFERENCES people,
        planned_on date,
        previous_id uuid REFERENCES assessed_clauses,
        answer_id uuid,
        settlement text NOT NULL DEFAULT '',
        shown jsonb,
        UNIQUE (assessment_id, clause_id)
      );
      CREATE INDEX assessed_clauses_previous ON assessed_clauses (previous_id) WHERE previous_id IS NOT NULL;
      CALL protect('assessed_clauses')`);
    // an answer is never changed: another follows it, and of two that would follow the same one the second is refused
    await db.query(`
      CREATE TABLE clause_answers (
        id uuid PRIMARY KEY, ${place},
        line_id uuid NOT NULL REFERENCES assessed_clauses,
        after_id uuid REFERENCES clause_answers,
        revision int NOT NULL CHECK (revision > 0),
        result text NOT NULL CHECK (result IN ('conforms', 'partly', 'fails', 'not-applicable')),
        note text NOT NULL,
        sampled text NOT NULL,
        record_ids uuid[] NOT NULL,
        photo_ids uuid[] NOT NULL,
        carried_from uuid[] NOT NULL DEFAULT '{}',
        relation text,
        by_id uuid,
        at timestamptz(3) NOT NULL,
        UNIQUE NULLS NOT DISTINCT (line_id, after_id),
        CHECK (result = 'conforms' OR note <> ''),
        CHECK ((relation IS NULL) = (cardinality(carried_from) = 0))
      );
      CREATE INDEX clause_answers_assessment ON clause_answers (assessment_id);
      ALTER TABLE assessed_clauses ADD FOREIGN KEY (answer_id) REFERENCES clause_answers;
      CALL protect('clause_answers');
      REVOKE UPDATE, DELETE ON clause_answers FROM pdca_app`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
