import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLACE = 'id uuid PRIMARY KEY, community_id uuid NOT NULL, street_id uuid NOT NULL, grid_id uuid';
const rating = (column: string): string => `${column} int CHECK (${column} BETWEEN 1 AND 5)`;

/** Risks and opportunities (5.1), their ratings over time, and where what is done about them is carried out. */
export class Risks20261122030000 implements MigrationInterface {
  name = 'Risks20261122030000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE risks (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('identified', 'assessed', 'treated', 'controlled', 'accepted', 'reviewing', 'closed', 'void')),
        nature text NOT NULL CHECK (nature IN ('risk', 'opportunity')),
        context text NOT NULL CHECK (context IN ('internal', 'external', 'interested-party', 'law')),
        description text NOT NULL DEFAULT '',
        from_service_change boolean NOT NULL,
        potential_emergency boolean NOT NULL,
        ${['likelihood', 'impact', 'residual_likelihood', 'residual_impact'].map(rating).join(',\n        ')},
        score int CHECK (score = coalesce(residual_likelihood, likelihood) * coalesce(residual_impact, impact)),
        response text CHECK (response IN ('avoid', 'reduce', 'share', 'pursue', 'accept')),
        treatment text NOT NULL DEFAULT '',
        treat_by date,
        review_on date,
        owner_id uuid,
        CHECK ((likelihood IS NULL) = (impact IS NULL) AND (residual_likelihood IS NULL) = (residual_impact IS NULL))
      );
      CALL register_records('risks', 'risk', 'plan');
      CALL register_words('risks', 'risk', '{description,treatment}');
      CREATE INDEX risks_high ON risks (community_id, score) WHERE ended_at IS NULL;
      CREATE INDEX risks_review ON risks (street_id, review_on) WHERE state IN ('controlled', 'accepted')`);
    await db.query(`
      CREATE TABLE risk_ratings (
        ${PLACE},
        risk_id uuid NOT NULL REFERENCES risks,
        step text NOT NULL CHECK (step IN ('assess', 'control', 'review', 'reopen')),
        likelihood int NOT NULL CHECK (likelihood BETWEEN 1 AND 5),
        impact int NOT NULL CHECK (impact BETWEEN 1 AND 5),
        note text NOT NULL DEFAULT '',
        rated_on date NOT NULL,
        at timestamptz(3) NOT NULL,
        rated_by_id uuid
      );
      CREATE INDEX risk_ratings_risk ON risk_ratings (risk_id);
      CALL protect('risk_ratings')`);
    await db.query(`
      CREATE TABLE risk_deliveries (
        ${PLACE},
        risk_id uuid NOT NULL REFERENCES risks,
        record_id uuid NOT NULL,
        UNIQUE (risk_id, record_id)
      );
      CREATE INDEX risk_deliveries_record ON risk_deliveries (record_id);
      CALL protect('risk_deliveries')`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
