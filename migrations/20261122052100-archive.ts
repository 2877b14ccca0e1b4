import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLACE = 'community_id uuid NOT NULL, street_id uuid NOT NULL, grid_id uuid';
const HEADING = `heading text NOT NULL CHECK (heading IN ('planning', 'process', 'result', 'feedback', 'evaluation', 'improvement', 'organisation', 'premises'))`;

/** The archive (8.4.2, 8.4.3): papers, openings, holds, and destruction that leaves lists and chains for ever. */
export class Archive20261122052100 implements MigrationInterface {
  name = 'Archive20261122052100';

  async up(db: QueryRunner): Promise<void> {
    await this.kept(db);
    await this.destroyed(db);
    await this.reading(db);
    await this.destroying(db);
  }

  private async kept(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX records_filed ON records (community_id, kind, (coalesce(ended_at, created_at)));
      CREATE TABLE paper_documents (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('filed', 'void')),
        ${HEADING},
        dated_on date NOT NULL,
        origin text NOT NULL DEFAULT '',
        shelf text NOT NULL DEFAULT '',
        pages int CHECK (pages > 0),
        personal boolean NOT NULL DEFAULT false,
        content_sealed text
      );
      CALL register_records('paper_documents', 'paper-document', 'do');
      CALL register_words('paper_documents', 'paper-document', '{origin,shelf}');

      CREATE TABLE archive_openings (
        id uuid PRIMARY KEY, ${PLACE},
        record_id uuid NOT NULL,
        kind text NOT NULL,
        person_id uuid NOT NULL,
        purpose text NOT NULL DEFAULT '',
        opened_at timestamptz(3) NOT NULL
      );
      CREATE INDEX archive_openings_record ON archive_openings (record_id, opened_at DESC);
      CALL protect('archive_openings');
      REVOKE UPDATE, DELETE ON archive_openings FROM pdca_app;

      CREATE TABLE archive_holds (
        id uuid PRIMARY KEY, ${PLACE},
        record_id uuid NOT NULL,
        reason text NOT NULL,
        placed_by_id uuid NOT NULL,
        placed_at timestamptz(3) NOT NULL,
        lifted_by_id uuid,
        lifted_at timestamptz(3),
        lift_reason text NOT NULL DEFAULT '',
        CHECK ((lifted_at IS NULL) = (lifted_by_id IS NULL))
      );
      CREATE UNIQUE INDEX archive_holds_open ON archive_holds (record_id) WHERE lifted_at IS NULL;
      CALL protect('archive_holds');
      REVOKE DELETE ON archive_holds FROM pdca_app`);
  }

  private async destroyed(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE destructions (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('proposed', 'destroyed', 'refused', 'withdrawn')),
        reason text NOT NULL,
        proposed_by_id uuid NOT NULL,
        decided_by_id uuid,
        decided_at timestamptz(3),
        remark text NOT NULL DEFAULT '',
        CHECK (state <> 'destroyed' OR (decided_by_id IS NOT NULL AND decided_by_id <> proposed_by_id))
      );
      CALL register_records('destructions', 'destruction', 'do');
      CALL register_words('destructions', 'destruction', '{reason}');

      CREATE TABLE destruction_items (
        id uuid PRIMARY KEY, ${PLACE},
        destruction_id uuid NOT NULL REFERENCES destructions,
        position int NOT NULL,
        record_id uuid NOT NULL,
        kind text NOT NULL,
        headings text[] NOT NULL,
        number text,
        title text NOT NULL,
        year int NOT NULL,
        ended_on date NOT NULL,
        keep_until date NOT NULL,
        UNIQUE (destruction_id, record_id)
      );
      CREATE INDEX destruction_items_record ON destruction_items (record_id);
      CALL protect('destruction_items');
      REVOKE UPDATE, DELETE ON destruction_items FROM pdca_app;

      CREATE TABLE destroyed_records (
        record_id uuid PRIMARY KEY, ${PLACE},
        destruction_id uuid NOT NULL REFERENCES destructions,
        root_id uuid NOT NULL,
        kind text NOT NULL,
        number text,
        version int NOT NULL,
        entries int NOT NULL,
        last_hash text NOT NULL,
        files int NOT NULL,
        destroyed_at timestamptz(3) NOT NULL
      );
      CREATE INDEX destroyed_records_root ON destroyed_records (root_id);
      CALL protect('destroyed_records');
      REVOKE UPDATE, DELETE ON destroyed_records FROM pdca_app;
      REVOKE DELETE ON destructions FROM pdca_app`);
  }

  /** What hangs together is read from the database's own catalogue, so that tables of later releases are known, too. */
  private async reading(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE VIEW record_references WITH (security_invoker = true) AS
        SELECT c.conrelid AS child, c.confrelid AS parent, a.attname AS by_column,
          EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.conrelid AND t.tgname = 'mirror') AS of_records,
          a.attnotnull OR a.attname = 'parent_id' AS is_part,
          EXISTS (SELECT FROM pg_attribute i WHERE i.attrelid = c.conrelid AND i.attname = 'id' AND NOT i.attisdropped) AS has_id
        FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
        WHERE c.contype = 'f' AND cardinality(c.conkey) = 1;
      GRANT SELECT ON record_references TO pdca_app;

      CREATE FUNCTION table_of(of_kind text) RETURNS regclass LANGUAGE sql STABLE AS $$
        SELECT tgrelid::regclass FROM pg_trigger WHERE tgname = 'mirror' AND tgargs LIKE convert_to(of_kind, 'UTF8') || '\\x00'::bytea || '%'::bytea LIMIT 1
      $$;

      -- records that are a part of these and go with them: a case's actions, a plan's items, somebody's trainings
      CREATE FUNCTION record_parts(roots uuid[]) RETURNS TABLE (root_id uuid, part_id uuid) LANGUAGE plpgsql STABLE AS $$
      DECLARE
        step record;
      BEGIN
        FOR step IN SELECT DISTINCT f.child, f.by_column, f.parent FROM record_references f
          JOIN pg_trigger t ON t.tgrelid = f.parent AND t.tgname = 'mirror' WHERE f.of_records AND f.is_part AND f.child <> f.parent
        LOOP
          RETURN QUERY EXECUTE format('SELECT %I, id FROM %s WHERE %I = ANY ($1)', step.by_column, step.child::regclass, step.by_column) USING roots;
        END LOOP;
      END $$;

      -- records that have not ended and name one of these: its parent, what was raised from it, what goes on with it
      CREATE FUNCTION open_around(ids uuid[]) RETURNS TABLE (record_id uuid, by_id uuid) LANGUAGE plpgsql STABLE AS $$
      DECLARE
        step record;
      BEGIN
        RETURN QUERY SELECT r.id, p.id FROM records r JOIN records p ON p.id = r.parent_id WHERE r.id = ANY (ids) AND p.ended_at IS NULL;
        RETURN QUERY SELECT r.parent_id, r.id FROM records r WHERE r.parent_id = ANY (ids) AND r.ended_at IS NULL;
        FOR step IN
          SELECT f.child, f.by_column::text AS by_column FROM record_references f
          JOIN pg_trigger t ON t.tgrelid = f.parent AND t.tgname = 'mirror' WHERE f.of_records AND f.by_column <> 'parent_id'
          UNION SELECT t.tgrelid, 'source_id' FROM pg_trigger t JOIN pg_attribute a ON a.attrelid = t.tgrelid AND a.attname = 'source_id'
          WHERE t.tgname = 'mirror' AND a.atttypid = 'uuid'::regtype
        LOOP
          RETURN QUERY EXECUTE format('SELECT %I, id FROM %s WHERE %I = ANY ($1) AND ended_at IS NULL', step.by_column, step.child::regclass, step.by_column)
            USING ids;
        END LOOP;
      END $$`);
  }

  /** The request role can neither delete from what is append-only nor change a history: these functions can, for what is named in a destruction. */
  private async destroying(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE history_entries ADD remains text;

      CREATE PROCEDURE remove_rows(target regclass, ids uuid[], everything uuid[]) LANGUAGE plpgsql AS $$
      DECLARE
        step record;
        parts uuid[];
      BEGIN
        IF cardinality(ids) = 0 THEN RETURN; END IF;
        FOR step IN SELECT f.* FROM record_references f WHERE f.parent = target AND NOT (f.child = target AND f.is_part) LOOP
          IF step.of_records AND step.is_part THEN
            EXECUTE format('SELECT coalesce(array_agg(id), ''{}'') FROM %s WHERE %I = ANY ($1) AND id = ANY ($2)', step.child::regclass, step.by_column)
              INTO parts USING ids, everything;
            CALL remove_rows(step.child::regclass, parts, everything);
          ELSIF NOT step.is_part THEN
            EXECUTE format('UPDATE %s SET %I = NULL WHERE %I = ANY ($1)', step.child::regclass, step.by_column, step.by_column) USING ids;
          ELSIF step.has_id THEN
            EXECUTE format('SELECT coalesce(array_agg(id), ''{}'') FROM %s WHERE %I = ANY ($1)', step.child::regclass, step.by_column) INTO parts USING ids;
            CALL remove_rows(step.child::regclass, parts, everything);
          ELSE
            EXECUTE format('DELETE FROM %s WHERE %I = ANY ($1)', step.child::regclass, step.by_column) USING ids;
          END IF;
        END LOOP;
        EXECUTE format('DELETE FROM %s WHERE id = ANY ($1)', target) USING ids;
      END $$;

      CREATE FUNCTION destroy_records(ids uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        reach text := coalesce(current_setting('app.everywhere', true), '');
        stubs records[];
        files uuid[];
        households uuid[];
        own record;
      BEGIN
        IF EXISTS (SELECT FROM unnest(ids) AS wanted(id) WHERE NOT EXISTS (SELECT FROM destroyed_records d WHERE d.record_id = wanted.id)) THEN
          RAISE EXCEPTION 'only records that a destruction names are destroyed';
        END IF;
        PERFORM set_config('app.everywhere', 'on', true);
        stubs := ARRAY(SELECT r FROM records r WHERE r.id = ANY (ids));
        households := ARRAY(SELECT v.household_id FROM home_visits v WHERE v.id = ANY (ids));
        FOR own IN SELECT t.tgrelid AS target, array_agg(r.id) AS rows FROM records r
          JOIN pg_trigger t ON t.tgname = 'mirror' AND t.tgrelid = table_of(r.kind) WHERE r.id = ANY (ids) GROUP BY t.tgrelid
        LOOP
          CALL remove_rows(own.target::regclass, own.rows, ids);
        END LOOP;
        -- who lives there is no record of its own: it goes with the last of its visits
        households := ARRAY(SELECT h.id FROM visited_households h WHERE h.id = ANY (households) AND h.ended_on IS NOT NULL
          AND NOT EXISTS (SELECT FROM home_visits v WHERE v.household_id = h.id));
        CALL remove_rows('visited_households', households, ids);
        files := ARRAY(SELECT a.id FROM attachments a WHERE a.record_id = ANY (ids));
        CALL remove_rows('attachments', files, ids);
        DELETE FROM comments c WHERE c.record_id = ANY (ids);
        DELETE FROM notices n WHERE n.record_id = ANY (ids);
        DELETE FROM record_exclusions e WHERE e.record_id = ANY (ids);
        -- the register still knows that they were, for the rings and the trace of their years
        INSERT INTO records SELECT (stub).* FROM unnest(stubs) AS stub;
        UPDATE records r SET title = '' WHERE r.id = ANY (ids);
        PERFORM set_config('app.everywhere', reach, true);
      END $$;

      CREATE FUNCTION reduce_history(rest jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        reach text := coalesce(current_setting('app.everywhere', true), '');
      BEGIN
        PERFORM set_config('app.everywhere', 'on', true);
        UPDATE history_entries h SET note = '', changes = given.changes, remains = given.remains
        FROM jsonb_to_recordset(rest) AS given("recordId" uuid, seq int, changes jsonb, remains text)
        WHERE h.record_id = given."recordId" AND h.seq = given.seq AND h.remains IS NULL
          AND EXISTS (SELECT FROM destroyed_records d WHERE d.record_id = h.record_id)
          AND NOT EXISTS (SELECT FROM jsonb_array_elements(given.changes) AS change WHERE change -> 'from' <> 'null' OR change -> 'to' <> 'null');
        PERFORM set_config('app.everywhere', reach, true);
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
