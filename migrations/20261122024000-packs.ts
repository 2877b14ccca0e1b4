import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Inspection packs: an edition's or a chapter's evidence for a community and a period, made in the background. */
export class Packs20261122024000 implements MigrationInterface {
  name = 'Packs20261122024000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE packs (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL REFERENCES org_units,
        street_id uuid NOT NULL REFERENCES org_units,
        grid_id uuid REFERENCES org_units,
        standard_id uuid NOT NULL REFERENCES standards,
        clause_id uuid REFERENCES clauses,
        from_day date NOT NULL,
        to_day date NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'running', 'ready', 'failed', 'expired')),
        done int NOT NULL DEFAULT 0,
        total int NOT NULL DEFAULT 0,
        tries int NOT NULL DEFAULT 0,
        attempt uuid,
        reason text,
        needs text[] NOT NULL DEFAULT '{}',
        sha256 text,
        size double precision,
        records int,
        files int,
        missing int,
        asked_by_id uuid NOT NULL REFERENCES people,
        asked_at timestamptz(3) NOT NULL,
        ready_at timestamptz(3),
        expires_at timestamptz(3),
        CHECK (from_day <= to_day),
        CHECK ((state = 'ready') = (sha256 IS NOT NULL)),
        CHECK ((state = 'failed') = (reason IS NOT NULL))
      );
      CREATE INDEX packs_community ON packs (community_id, asked_at DESC);
      CREATE UNIQUE INDEX packs_under_way ON packs (community_id, standard_id, clause_id, from_day, to_day, asked_by_id) NULLS NOT DISTINCT
        WHERE state IN ('waiting', 'running')`);
    await db.query("CALL protect('packs')");
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
