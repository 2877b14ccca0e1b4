import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Personal tokens: only hashes. Read and written by the server's own connection: the request role has no right on it. */
export class Tokens20261122001300 implements MigrationInterface {
  name = 'Tokens20261122001300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE personal_tokens (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES people,
        name text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        scopes text[] NOT NULL,
        made_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        used_at timestamptz(3),
        revoked_at timestamptz(3),
        window_at timestamptz(3),
        window_count int NOT NULL DEFAULT 0
      );
      CREATE INDEX personal_tokens_person ON personal_tokens (person_id)`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
