import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Chapter 9.2: complaints. Names and phones are sealed before they arrive here. */
export class Check20261122000600 implements MigrationInterface {
  name = 'Check20261122000600';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE complaints (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('received', 'acknowledged', 'investigating', 'answered', 'contested', 'confirmed', 'lapsed', 'closed', 'rejected', 'void')),
        channel text NOT NULL CHECK (channel IN ('web', 'counter', 'phone')),
        about text NOT NULL CHECK (about IN ('service', 'staff', 'facility', 'fees', 'safety', 'environment', 'other')),
        content text NOT NULL,
        place text NOT NULL DEFAULT '',
        anonymous boolean NOT NULL,
        complainant_name_sealed text,
        complainant_phone_sealed text,
        complainant_phone_lookup text,
        occurred_on date,
        answer text NOT NULL DEFAULT '',
        answered_by_id uuid,
        public_note text NOT NULL DEFAULT '',
        contest_reason text NOT NULL DEFAULT '',
        round int NOT NULL DEFAULT 1 CHECK (round IN (1, 2)),
        theme text NOT NULL DEFAULT '',
        first_investigator_id uuid,
        answer_by timestamptz(3) NOT NULL,
        confirm_by timestamptz(3),
        secret_hash text NOT NULL,
        lodge_key text,
        CHECK (NOT anonymous OR (complainant_name_sealed IS NULL AND complainant_phone_sealed IS NULL)),
        UNIQUE (community_id, lodge_key)
      );
      CALL register_records('complaints', 'complaint', 'check');
      CREATE INDEX complaints_lapsing ON complaints (due_at) WHERE state = 'answered'`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
