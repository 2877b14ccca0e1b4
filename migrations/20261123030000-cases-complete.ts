import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Clause 10.1 to the end: containment, fishbones, the plan's review before work starts, what shows success in figures, cases
 * merged into others, extensions of actions; and similar cases by the words that search keeps.
 */
export class CasesComplete20261123030000 implements MigrationInterface {
  name = 'CasesComplete20261123030000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE nonconformities
        DROP CONSTRAINT nonconformities_state_check,
        ADD CONSTRAINT nonconformities_state_check CHECK (state IN ('reported', 'reviewing', 'analysing', 'planning', 'approving', 'acting', 'verifying',
          'closed', 'dismissed', 'merged', 'void')),
        ADD at_risk boolean NOT NULL DEFAULT false,
        ADD containment text NOT NULL DEFAULT '',
        ADD contained_at timestamptz(3),
        ADD contained_by_id uuid,
        ADD cause_method text NOT NULL DEFAULT 'whys' CHECK (cause_method IN ('whys', 'fishbone')),
        ADD merged_into_id uuid,
        ADD planned_by_id uuid,
        ADD plan_reviewed_by_id uuid,
        ADD plan_reviewed_at timestamptz(3),
        ADD success_fact text,
        ADD success_objective_id uuid REFERENCES objectives,
        ADD success_direction text CHECK (success_direction IN ('up', 'down')),
        ADD success_value double precision,
        ADD UNIQUE (community_id, id),
        ADD FOREIGN KEY (community_id, merged_into_id) REFERENCES nonconformities (community_id, id),
        ADD CHECK (merged_into_id <> id),
        ADD CHECK ((state = 'merged') = (merged_into_id IS NOT NULL)),
        ADD CHECK ((contained_at IS NULL) = (containment = '')),
        ADD CHECK (num_nonnulls(success_fact, success_objective_id) < 2),
        ADD CHECK ((success_value IS NULL) = (success_fact IS NULL AND success_objective_id IS NULL)),
        ADD CHECK ((success_value IS NULL) = (success_direction IS NULL));
      CREATE INDEX nonconformities_merged ON nonconformities (merged_into_id) WHERE merged_into_id IS NOT NULL;
      CREATE INDEX nonconformities_waiting ON nonconformities (wait_until) WHERE state = 'verifying';
      ALTER TABLE nonconformity_causes
        ADD heading text CHECK (heading IN ('people', 'facilities', 'information', 'method', 'environment', 'measurement'))`);
    await db.query(`
      CREATE TABLE success_evaluations (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        nonconformity_id uuid NOT NULL REFERENCES nonconformities,
        round int NOT NULL,
        on_day date NOT NULL,
        value double precision,
        target double precision NOT NULL,
        direction text NOT NULL CHECK (direction IN ('up', 'down')),
        met boolean,
        CHECK ((value IS NULL) = (met IS NULL))
      );
      CREATE INDEX success_evaluations_case ON success_evaluations (nonconformity_id);
      CALL protect('success_evaluations');
      REVOKE UPDATE, DELETE ON success_evaluations FROM pdca_app;
      CREATE TABLE action_extensions (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        action_id uuid NOT NULL REFERENCES corrective_actions,
        due_on date NOT NULL,
        asked_until date NOT NULL,
        reason text NOT NULL,
        asked_by_id uuid NOT NULL,
        asked_at timestamptz(3) NOT NULL,
        granted boolean,
        decided_by_id uuid,
        decided_at timestamptz(3),
        remark text NOT NULL DEFAULT '',
        CHECK (asked_until > due_on),
        CHECK (num_nonnulls(granted, decided_at) <> 1)
      );
      CREATE UNIQUE INDEX action_extensions_open ON action_extensions (action_id) WHERE granted IS NULL;
      CREATE INDEX action_extensions_action ON action_extensions (action_id);
      CALL protect('action_extensions')`);
    await this.similar(db);
  }

  /** As search: past the policies, since an index is not used under them; whoever asks reads the rows under them afterwards. */
  private async similar(db: QueryRunner): Promise<void> {
    await db.query(`
      -- the rarer a pair of characters, the more it tells; what is found nowhere weighs most against
      CREATE FUNCTION similar_cases(typed text, clause_ids uuid[], place text, except_id uuid, take int)
      RETURNS TABLE (id uuid, likeness double precision, same_clause boolean)
      LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off SET jit = off SET plan_cache_mode = force_custom_plan AS $$
        WITH reach AS (
          SELECT app_all() AS everywhere, app_units('streets') AS streets, app_units('communities') AS communities, app_units('grids') AS grids
        ), pair AS (
          SELECT DISTINCT p FROM unnest(bigrams(folded(typed))) AS p LIMIT 40
        ), found AS (
          SELECT p, hit.id FROM pair CROSS JOIN LATERAL (
            SELECT s.id FROM record_words s
            WHERE record_tokens(s.kind, s.community_id, s.street_id, s.grid_id, s.quarter, s.number, s.title, coalesce(s.folded, s.body))
              @> ARRAY['k:nonconformity', place, p] LIMIT 300) AS hit
        ), weighed AS (
          SELECT p, 1 / ln(2 + (SELECT count(*) FROM found f WHERE f.p = pair.p)) AS weight FROM pair
        ), alike AS (
          SELECT f.id, sum(w.weight) / (SELECT sum(weight) FROM weighed) AS share FROM found f JOIN weighed w USING (p) GROUP BY f.id
        ), clause AS (
          SELECT n.id FROM clause_links l JOIN nonconformities n ON n.id = l.record_id
          WHERE l.clause_id = ANY (clause_ids) AND l.role = 'breaches' AND ('c:' || n.community_id = place OR 's:' || n.street_id = place)
          ORDER BY n.created_at DESC LIMIT 300
        )
        SELECT n.id, (coalesce(a.share, 0) + CASE WHEN c.id IS NULL THEN 0 ELSE 0.3 END)::double precision, c.id IS NOT NULL
        FROM alike a FULL JOIN clause c USING (id) JOIN nonconformities n USING (id), reach r
        WHERE n.state <> ALL (ARRAY['void', 'merged']) AND n.id IS DISTINCT FROM except_id
          AND (r.everywhere OR n.street_id = ANY (r.streets) OR n.community_id = ANY (r.communities) OR n.grid_id = ANY (r.grids))
          AND coalesce(a.share, 0) + CASE WHEN c.id IS NULL THEN 0 ELSE 0.3 END >= 0.3
        ORDER BY 2 DESC, n.created_at DESC LIMIT take
      $$;
      REVOKE EXECUTE ON FUNCTION similar_cases FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION similar_cases TO pdca_app`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
