import type { MigrationInterface, QueryRunner } from 'typeorm';

const WIDE = 'ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ０１２３４５６７８９';
const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** No pair is made across these; a word that holds one is found by its other pairs. */
const BREAKS = `ARRAY[' ', '　', E'\\n', E'\\r', E'\\t', '，', '。']`;
const TOKENS = 'record_tokens(s.kind, s.community_id, s.street_id, s.grid_id, s.quarter, s.number, s.title, coalesce(s.folded, s.body))';
/** `*` of the words table is never needed: what ranks and shows a candidate. */
const CANDIDATE = 's.id, s.kind, s.community_id, s.street_id, s.grid_id, s.number, s.title, s.body, s.folded, s.created_at';

/**
 * Search over all records. Their words stand in a table that no request may touch; one function reads it for them
 * and takes the reach from the transaction, as the policies do. An index on the records themselves would lie idle:
 * under row-level security PostgreSQL asks no index whose operator could leak.
 *
 * The index holds pairs of neighbouring characters (Chinese has no spaces, and words of two characters no trigram),
 * and with them the record's place, kind, quarter and number, so that a common word is narrowed within the index.
 */
export class Search20261122001100 implements MigrationInterface {
  name = 'Search20261122001100';

  async up(db: QueryRunner): Promise<void> {
    // an owner who is no superuser is under the policies too, and is to fill in every community's rows
    await db.query(`SELECT set_config('app.everywhere', 'on', true)`);
    await this.tokens(db);
    await this.table(db);
    await db.query(`
      CALL register_words('annual_plans', 'annual-plan', '{aims}');
      CALL register_words('service_items', 'service-item', '{requirement,constraint,expected_result}');
      CALL register_words('activities', 'activity', '{goal,content,method,safety_measures,place,host,summary,evaluation}');
      CALL register_words('complaints', 'complaint', '{}');
      CALL register_words('nonconformities', 'nonconformity', '{description,impact,correction,success_measure,success_target}');
      CALL register_words('corrective_actions', 'corrective-action', '{evidence}')`);
    await db.query(`
      CREATE INDEX record_words_tokens ON record_words USING gin (${TOKENS.replaceAll('s.', '')}) WITH (gin_pending_list_limit = 1024);
      CREATE INDEX records_assignee ON records (assignee_id) WHERE assignee_id IS NOT NULL;
      CREATE INDEX nonconformities_owner ON nonconformities (owner_id) WHERE owner_id IS NOT NULL;
      CREATE INDEX people_words ON people USING gin (bigrams(folded(name)))`);
    await this.search(db);
    await db.query(`SELECT set_config('app.everywhere', '', true)`);
  }

  private async tokens(db: QueryRunner): Promise<void> {
    await db.query(`
      -- one character for one, so that what is found in the folded text is at the same place in the written one
      CREATE FUNCTION folded(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
        $$ SELECT lower(translate(written, '${WIDE}', '${PLAIN}')) $$;

      CREATE FUNCTION bigrams(written text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT coalesce(array_agg(a || b), '{}')
        FROM (SELECT string_to_array(written, NULL) AS c) AS characters, unnest(c[:cardinality(c) - 1], c[2:]) AS pair(a, b)
        WHERE a <> ALL (${BREAKS}) AND b <> ALL (${BREAKS})
      $$;

      -- NC-2026-0012 is found as nc-2026-12, nc-12, 2026-12, 12, and with its year as nc-2026
      CREATE FUNCTION number_tokens(number text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT coalesce((
          SELECT ARRAY['n:' || m[3], 'n:' || m[2] || '-' || m[3], 'n:' || m[1] || '-' || m[3], 'n:' || m[1] || '-' || m[2],
            'n:' || m[1] || '-' || m[2] || '-' || m[3]]
          FROM regexp_match(lower(number), '^([a-z]+)-(\\d{4})-0*(\\d+)$') AS m WHERE m IS NOT NULL), '{}')
      $$;

      -- pairs have two characters; everything else is longer
      CREATE FUNCTION record_tokens(kind text, community_id uuid, street_id uuid, grid_id uuid, quarter text, number text, title text, body text)
      RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT public.bigrams(title || E'\\n' || body) || public.number_tokens(number)
          || ARRAY['k:' || kind, 'c:' || community_id, 's:' || street_id, 'q:' || quarter]
          || CASE WHEN grid_id IS NULL THEN '{}'::text[] ELSE ARRAY['g:' || grid_id] END
          || CASE WHEN char_length(title) = 1 THEN ARRAY['t:' || title] ELSE '{}'::text[] END
      $$`);
  }

  private async table(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE record_words (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        quarter text NOT NULL,
        number text,
        title text NOT NULL,
        body text NOT NULL,
        folded text,
        created_at timestamptz(3) NOT NULL
      );
      COMMENT ON TABLE record_words IS 'What search reads. Title folded; body as written, and folded where that differs.';

      CREATE FUNCTION mirror_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        written text := '';
      BEGIN
        IF TG_OP = 'DELETE' THEN
          DELETE FROM record_words WHERE id = OLD.id;
          RETURN OLD;
        END IF;
        IF TG_NARGS > 1 THEN
          SELECT coalesce(string_agg(filled.text, E'\\n'), '') INTO written
          FROM (SELECT to_jsonb(NEW) ->> TG_ARGV[n] AS text FROM generate_series(1, TG_NARGS - 1) AS n ORDER BY n) AS filled WHERE filled.text <> '';
        END IF;
        IF TG_OP = 'INSERT' THEN
          INSERT INTO record_words VALUES (NEW.id, TG_ARGV[0], NEW.community_id, NEW.street_id, NEW.grid_id,
            to_char(NEW.created_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-Q'), NEW.number, folded(NEW.title), written, nullif(folded(written), written),
            NEW.created_at);
          RETURN NEW;
        END IF;
        UPDATE record_words w SET grid_id = NEW.grid_id, number = NEW.number, title = folded(NEW.title), body = written,
          folded = nullif(folded(written), written)
        WHERE id = NEW.id AND (w.grid_id, w.number, w.title, w.body) IS DISTINCT FROM (NEW.grid_id, NEW.number, folded(NEW.title), written);
        RETURN NEW;
      END $$;

      -- the words of rows that are not there yet: when a kind is registered, or after rows were loaded without triggers
      CREATE PROCEDURE fill_words(target regclass, kind text, columns text[]) LANGUAGE plpgsql AS $$
      DECLARE
        body text := coalesce((SELECT 'concat_ws(E''\\n'', ' || string_agg(format('nullif(%I, %L)', c, ''), ', ') || ')' FROM unnest(columns) AS c), '''''');
      BEGIN
        EXECUTE format($fill$
          INSERT INTO record_words
          SELECT r.id, %L, r.community_id, r.street_id, r.grid_id, to_char(r.created_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-Q'),
            r.number, folded(r.title), b.body, nullif(folded(b.body), b.body), r.created_at
          FROM %s r CROSS JOIN LATERAL (SELECT %s AS body) AS b ORDER BY r.created_at, r.id ON CONFLICT (id) DO NOTHING$fill$, kind, target, body);
      END $$;

      -- one call makes a kind of record findable, by title, number and the columns named: never personal ones
      CREATE PROCEDURE register_words(target regclass, kind text, columns text[]) LANGUAGE plpgsql AS $$
      DECLARE
        words text := coalesce((SELECT string_agg(format(', %I', c), '') FROM unnest(columns) AS c), '');
        args text := format('%L', kind) || coalesce((SELECT string_agg(format(', %L', c), '') FROM unnest(columns) AS c), '');
      BEGIN
        CALL fill_words(target, kind, columns);
        EXECUTE format('CREATE TRIGGER words AFTER INSERT OR DELETE OR UPDATE OF title, number, grid_id%s ON %s FOR EACH ROW EXECUTE FUNCTION mirror_words(%s)',
          words, target, args);
      END $$`);
  }

  private async search(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION search_records(words text[], exact text, people uuid[], rights jsonb, in_kind text, in_community uuid, newest timestamptz, take int, skip int)
      RETURNS TABLE (id uuid, kind text, rank int, person_id uuid, excerpt text, total int, more boolean)
      LANGUAGE plpgsql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp SET work_mem = '32MB' SET enable_seqscan = off SET jit = off SET plan_cache_mode = force_custom_plan AS $$
      #variable_conflict use_column
      DECLARE
        everywhere boolean := app_all();
        streets uuid[] := app_units('streets');
        communities uuid[] := app_units('communities');
        grids uuid[] := app_units('grids');
        wanted text[] := ARRAY(SELECT folded(word) FROM unnest(words) AS word);
        -- a few pairs spread over each word find it; that it stands there whole is asked of the text
        pairs text[] := ARRAY(SELECT DISTINCT pair[1 + spread * (cardinality(pair) - 1) / 2]
          FROM unnest(wanted) AS word, bigrams(word) AS pair, generate_series(0, 2) AS spread WHERE cardinality(pair) > 0 LIMIT 8);
        common text[] := array_remove(ARRAY['k:' || in_kind, 'c:' || in_community], NULL);
        places text[] := ARRAY(SELECT 's:' || u FROM unnest(streets) AS u UNION ALL SELECT 'c:' || u FROM unnest(communities) AS u
          UNION ALL SELECT 'g:' || u FROM unnest(grids) AS u);
        rows tid[] := '{}';
        most CONSTANT int := 5000;
        glance CONSTANT int := 20000;
        crowded boolean := false;
        countless boolean := false;
      BEGIN
        IF NOT everywhere AND cardinality(places) = 0 THEN RETURN; END IF;
        -- who reaches far is not narrowed within the index, only by the row
        IF everywhere OR cardinality(places) > 8 THEN places := ARRAY['']; END IF;
        -- one character alone is looked up as a whole title
        IF cardinality(wanted) = 1 AND char_length(wanted[1]) = 1 THEN pairs := ARRAY['t:' || wanted[1]]; END IF;
        IF cardinality(pairs) > 0 THEN
          SELECT count(*) > most, count(*) > glance, coalesce((array_agg(seen.at ORDER BY seen.created_at DESC))[:most], '{}')
          INTO crowded, countless, rows FROM (
            SELECT found.at, found.created_at FROM unnest(places) AS place CROSS JOIN LATERAL (
              SELECT s.ctid AS at, s.created_at FROM record_words s WHERE ${TOKENS} @> array_remove(pairs || common || place, '')) AS found
            LIMIT glance + 1) AS seen;
        END IF;
        -- of more than can be looked through in time, the newest quarters
        IF countless THEN
          SELECT coalesce(array_agg(seen.at), '{}') INTO rows FROM (
            SELECT found.at FROM generate_series(0, 39) AS n
              CROSS JOIN LATERAL to_char((newest AT TIME ZONE 'Asia/Shanghai') - n * interval '3 months', 'YYYY-Q') AS slice
              CROSS JOIN unnest(places) AS place CROSS JOIN LATERAL (
                SELECT s.ctid AS at FROM record_words s WHERE ${TOKENS} @> array_remove(pairs || common || ('q:' || slice) || place, '')) AS found
            LIMIT most) AS seen;
        END IF;
        RETURN QUERY
        WITH held AS MATERIALIZED (
          SELECT * FROM jsonb_to_recordset(rights) AS r(kinds text[], "all" boolean, streets uuid[], communities uuid[], grids uuid[])
        ), candidate AS MATERIALIZED (
          (SELECT 1 AS why, NULL::uuid AS person_id, ${CANDIDATE} FROM unnest(places) AS place
            JOIN record_words s ON ${TOKENS} @> array_remove(common || ('n:' || exact) || place, '')
            WHERE exact IS NOT NULL LIMIT most)
          UNION ALL
          (SELECT 2, NULL, ${CANDIDATE} FROM unnest(rows) AS at JOIN record_words s ON s.ctid = at)
          UNION ALL
          (SELECT 3, whose.person_id, ${CANDIDATE} FROM (
              SELECT r.id, r.assignee_id AS person_id FROM records r WHERE r.assignee_id = ANY (people)
                AND (everywhere OR r.street_id = ANY (streets) OR r.community_id = ANY (communities) OR r.grid_id = ANY (grids))
              UNION SELECT n.id, n.owner_id FROM nonconformities n WHERE n.owner_id = ANY (people)
                AND (everywhere OR n.street_id = ANY (streets) OR n.community_id = ANY (communities) OR n.grid_id = ANY (grids))) AS whose
            JOIN record_words s ON s.id = whose.id
            WHERE (in_kind IS NULL OR s.kind = in_kind) AND (in_community IS NULL OR s.community_id = in_community) LIMIT most)
        ), hit AS (
          SELECT DISTINCT ON (c.id) c.*, CASE
              WHEN why = 1 THEN 1 WHEN why = 3 THEN 5
              WHEN strpos(c.title, wanted[1]) = 1 THEN 2
              WHEN NOT EXISTS (SELECT FROM unnest(wanted) AS word WHERE strpos(c.title, word) = 0) THEN 3
              ELSE 4 END AS rank
          FROM candidate c
          WHERE (everywhere OR c.street_id = ANY (streets) OR c.community_id = ANY (communities) OR c.grid_id = ANY (grids))
            AND EXISTS (SELECT FROM held h WHERE c.kind = ANY (h.kinds)
              AND (h."all" OR c.street_id = ANY (h.streets) OR c.community_id = ANY (h.communities) OR c.grid_id = ANY (h.grids)))
            AND (why <> 2 OR NOT EXISTS (SELECT FROM unnest(wanted) AS word
              WHERE strpos(c.title, word) = 0 AND strpos(coalesce(c.folded, c.body), word) = 0))
          ORDER BY c.id, rank
        ), ranked AS (
          SELECT h.*, row_number() OVER (PARTITION BY h.kind ORDER BY h.rank, h.created_at DESC, h.id DESC) AS n,
            (count(*) OVER (PARTITION BY h.kind))::int AS total
          FROM hit h
        )
        SELECT r.id, r.kind, r.rank, r.person_id, CASE WHEN r.rank = 4 THEN (
            SELECT CASE WHEN at > 21 THEN '…' ELSE '' END || translate(substr(r.body, greatest(at - 20, 1), 60), E'\\n', ' ')
              || CASE WHEN char_length(r.body) > greatest(at - 20, 1) + 59 THEN '…' ELSE '' END
            FROM unnest(wanted) AS word, strpos(coalesce(r.folded, r.body), word) AS at WHERE at > 0 ORDER BY char_length(word) DESC LIMIT 1) END,
          r.total, crowded OR (SELECT count(*) >= most FROM candidate)
        FROM ranked r WHERE r.n > skip AND r.n <= skip + take ORDER BY r.kind, r.n;
      END $$;
      REVOKE EXECUTE ON FUNCTION search_records FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION search_records TO pdca_app`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
