import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = ['complaints:id', 'records:id', 'history_entries:record_id', 'attachments:record_id', 'comments:record_id'];

/**
 * Complaints (9.2) to their end: how grave, against whom, joined, passed to the street, withdrawn, settled by the
 * complainant's word, left out of the rates with a reason; who opened them. Whoever is complained of is kept out by
 * the database itself, wherever a complaint leaves a trace.
 */
export class Complaints20261122065000 implements MigrationInterface {
  name = 'Complaints20261122065000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE complaints
        ADD COLUMN severity text NOT NULL DEFAULT 'ordinary' CHECK (severity IN ('ordinary', 'serious', 'grave')),
        ADD COLUMN safety boolean NOT NULL DEFAULT false,
        ADD COLUMN at_once text NOT NULL DEFAULT '',
        ADD COLUMN against_head boolean NOT NULL DEFAULT false,
        ADD COLUMN subject_ids uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN respond_by timestamptz(3),
        ADD COLUMN responded_at timestamptz(3),
        ADD COLUMN begin_by timestamptz(3),
        ADD COLUMN answered_at timestamptz(3),
        ADD COLUMN findings text NOT NULL DEFAULT '',
        ADD COLUMN further_ways text NOT NULL DEFAULT '',
        ADD COLUMN escalate_reason text NOT NULL DEFAULT '',
        ADD COLUMN joined_to_id uuid REFERENCES complaints,
        ADD COLUMN withdraw_reason text NOT NULL DEFAULT '',
        ADD COLUMN solved boolean,
        ADD COLUMN rating int CHECK (rating BETWEEN 1 AND 5),
        ADD COLUMN left_out text CHECK (left_out IN ('malicious', 'beyondLaw', 'beyondPowers', 'unreachable', 'other')),
        ADD COLUMN left_out_reason text NOT NULL DEFAULT '',
        DROP CONSTRAINT complaints_state_check,
        ADD CONSTRAINT complaints_state_check CHECK (state IN ('received', 'acknowledged', 'escalated', 'investigating', 'answered', 'contested',
          'confirmed', 'lapsed', 'closed', 'rejected', 'joined', 'withdrawn', 'void')),
        DROP CONSTRAINT complaints_channel_check,
        ADD CONSTRAINT complaints_channel_check CHECK (channel IN ('web', 'counter', 'phone', 'visit')),
        ADD CHECK ((state = 'joined') = (joined_to_id IS NOT NULL)),
        ADD CHECK ((left_out IS NULL) = (left_out_reason = ''));
      CREATE INDEX complaints_year ON complaints (community_id, created_at);
      CREATE INDEX complaints_joined ON complaints (joined_to_id) WHERE joined_to_id IS NOT NULL;
      CREATE INDEX complaints_phone ON complaints (community_id, complainant_phone_lookup) WHERE complainant_phone_lookup IS NOT NULL`);
    await db.query(`
      CREATE TABLE complaint_viewings (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        complaint_id uuid NOT NULL REFERENCES complaints,
        person_id uuid NOT NULL,
        at timestamptz(3) NOT NULL
      );
      CREATE INDEX complaint_viewings_complaint ON complaint_viewings (complaint_id, at DESC);
      CALL protect('complaint_viewings');
      REVOKE UPDATE, DELETE ON complaint_viewings FROM pdca_app;
      CREATE TABLE record_exclusions (
        record_id uuid NOT NULL,
        person_id uuid NOT NULL,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        PRIMARY KEY (record_id, person_id)
      );
      CREATE INDEX record_exclusions_person ON record_exclusions (person_id);
      CALL protect('record_exclusions');
      CREATE POLICY own ON record_exclusions FOR SELECT USING (person_id = (SELECT app_person()));
      -- asked once a statement
      CREATE FUNCTION app_kept_out() RETURNS uuid[] LANGUAGE sql STABLE AS
        $$ SELECT coalesce(array_agg(record_id), '{}') FROM record_exclusions WHERE person_id = app_person() $$`);
    for (const [table, column] of KEPT.map((one) => one.split(':'))) {
      await db.query(`CREATE POLICY kept_out ON ${table} AS RESTRICTIVE USING (${column} <> ALL ((SELECT app_kept_out())::uuid[]))`);
    }
    // search reads past the policies: a record that somebody is kept out of stands in no words
    await db.query(`
      CREATE FUNCTION words_of_kept_out() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        one uuid := coalesce(NEW.record_id, OLD.record_id);
      BEGIN
        IF EXISTS (SELECT FROM record_exclusions WHERE record_id = one) THEN
          DELETE FROM record_words WHERE id = one;
        ELSE
          INSERT INTO record_words
          SELECT r.id, r.kind, r.community_id, r.street_id, r.grid_id, to_char(r.created_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-Q'), r.number, folded(r.title),
            '', NULL, r.created_at
          FROM records r WHERE r.id = one ON CONFLICT (id) DO NOTHING;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER words AFTER INSERT OR DELETE ON record_exclusions FOR EACH ROW EXECUTE FUNCTION words_of_kept_out()`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
