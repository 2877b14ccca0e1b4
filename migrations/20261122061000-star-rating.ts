import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Star ratings (T/ZSX 0005-2024): applications, scores by whom, evidence, assessors, objections. */
export class StarRating20261122061000 implements MigrationInterface {
  name = 'StarRating20261122061000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE star_ratings (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('draft', 'applied', 'reviewing', 'forwarded', 'assessing', 'reconciling', 'deciding', 'notice', 'certified',
          'review-due', 'renewing', 'renewed', 'expired', 'revoked', 'refused', 'rejected', 'withdrawn', 'void')),
        standard_id uuid NOT NULL REFERENCES standards,
        standard_code text NOT NULL,
        levels jsonb NOT NULL,
        out_of double precision NOT NULL,
        valid_months int NOT NULL,
        review_months int NOT NULL,
        renews_id uuid,
        self_total double precision,
        first_total double precision,
        final_total double precision,
        stars int,
        visit_on date,
        conclusion text NOT NULL DEFAULT '',
        notice_from date,
        notice_until date,
        certified_on date,
        valid_until date,
        revoked_for text CHECK (revoked_for IN ('violation', 'accident')),
        end_reason text NOT NULL DEFAULT ''
      );
      CALL register_records('star_ratings', 'star-rating', 'check');
      CALL register_words('star_ratings', 'star-rating', '{conclusion}');
      -- two who apply at once wait for each other here
      CREATE UNIQUE INDEX star_ratings_one ON star_ratings (community_id)
        WHERE state IN ('draft', 'applied', 'reviewing', 'forwarded', 'assessing', 'reconciling', 'deciding', 'notice');
      CREATE INDEX star_ratings_certificates ON star_ratings (valid_until) WHERE state IN ('certified', 'review-due', 'renewing')`);
    const place = 'community_id uuid NOT NULL, street_id uuid NOT NULL, grid_id uuid, rating_id uuid NOT NULL REFERENCES star_ratings';
    await db.query(`
      CREATE TABLE star_scores (
        id uuid PRIMARY KEY, ${place},
        position int NOT NULL,
        number int NOT NULL,
        also int[] NOT NULL,
        level1 text NOT NULL,
        level2 text NOT NULL,
        title text NOT NULL,
        summary jsonb,
        max_points double precision NOT NULL,
        proposed double precision CHECK (proposed BETWEEN 0 AND max_points),
        basis jsonb NOT NULL,
        self_points double precision CHECK (self_points BETWEEN 0 AND max_points),
        self_reason text NOT NULL DEFAULT '',
        first_points double precision CHECK (first_points BETWEEN 0 AND max_points),
        first_reason text NOT NULL DEFAULT '',
        final_points double precision CHECK (final_points BETWEEN 0 AND max_points),
        final_reason text NOT NULL DEFAULT '',
        UNIQUE (rating_id, number)
      );
      CALL protect('star_scores')`);
    await db.query(`
      CREATE TABLE star_evidence (
        id uuid PRIMARY KEY, ${place},
        score_id uuid NOT NULL REFERENCES star_scores,
        sort text NOT NULL CHECK (sort IN ('record', 'file', 'verdict', 'words')),
        record_id uuid,
        attachment_id uuid,
        kind text,
        title text NOT NULL,
        note text NOT NULL DEFAULT '',
        on_site boolean NOT NULL,
        by_id uuid,
        at timestamptz(3) NOT NULL
      );
      CREATE INDEX star_evidence_rating ON star_evidence (rating_id);
      CALL protect('star_evidence')`);
    await db.query(`
      CREATE TABLE star_assessors (
        id uuid PRIMARY KEY, ${place},
        person_id uuid NOT NULL,
        appointed_at timestamptz(3) NOT NULL,
        declared_at timestamptz(3),
        handed_in_at timestamptz(3),
        removed_at timestamptz(3),
        UNIQUE (rating_id, person_id)
      );
      CALL protect('star_assessors')`);
    await db.query(`
      CREATE TABLE star_marks (
        id uuid PRIMARY KEY, ${place},
        score_id uuid NOT NULL REFERENCES star_scores,
        person_id uuid NOT NULL,
        points double precision NOT NULL CHECK (points >= 0),
        reason text NOT NULL DEFAULT '',
        at timestamptz(3) NOT NULL,
        UNIQUE (score_id, person_id)
      );
      CREATE INDEX star_marks_rating ON star_marks (rating_id);
      CALL protect('star_marks')`);
    await db.query(`
      CREATE TABLE star_objections (
        id uuid PRIMARY KEY, ${place},
        said_by text NOT NULL DEFAULT '',
        words text NOT NULL,
        on_day date NOT NULL,
        noted_by_id uuid,
        at timestamptz(3) NOT NULL,
        answer text NOT NULL DEFAULT '',
        upheld boolean,
        answered_by_id uuid
      );
      CREATE INDEX star_objections_rating ON star_objections (rating_id);
      CALL protect('star_objections')`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
