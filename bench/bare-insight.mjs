/** What one would write for the board and the trace map alone: by hand, nobody signed in, everything allowed. */

const SINCE = "((date_trunc('day', now() AT TIME ZONE 'Asia/Shanghai') - interval '1 year') AT TIME ZONE 'Asia/Shanghai')";
const DAYS = 'extract(epoch FROM ended_at - created_at) / 86400.0';
const days = (sql) => `round((${sql})::numeric, 1)::float`;

/** Lines of a street's communities, or of a district's streets. */
const rows = (column, kind, among) => `
  SELECT json_build_object('board', json_build_object('rows', json_agg(json_build_object('unit', json_build_object('id', u.id, 'name', u.name),
    'states', coalesce(s.states, '[]'), 'open', coalesce(s.open, 0), 'overdue', coalesce(s.overdue, 0), 'recurred', coalesce(s.recurred, 0),
    'closed', coalesce(c.closed, 0), 'meanDays', c.mean, 'medianDays', c.median, 'ninetiethDays', c.ninetieth,
    'judged', coalesce(e.judged, 0), 'effectiveFirst', coalesce(e.effective, 0)) ORDER BY u.code)))::text AS answer
  FROM org_units u
  LEFT JOIN (
    SELECT unit, json_agg(json_build_object('state', state, 'count', count) ORDER BY state COLLATE "C") AS states, sum(open)::int AS open,
      sum(overdue)::int AS overdue, sum(recurred)::int AS recurred
    FROM (
      SELECT ${column} AS unit, state, count(*) AS count, count(*) FILTER (WHERE ended_at IS NULL) AS open,
        count(*) FILTER (WHERE ended_at IS NULL AND due_at < now()) AS overdue,
        count(*) FILTER (WHERE created_at >= ${SINCE} AND recurrence_of_id IS NOT NULL) AS recurred
      FROM nonconformities WHERE ${among} AND state <> 'void' GROUP BY 1, 2
    ) AS each GROUP BY 1
  ) AS s ON s.unit = u.id
  LEFT JOIN (
    SELECT ${column} AS unit, count(*) AS closed, ${days(`avg(${DAYS})`)} AS mean,
      ${days(`percentile_cont(0.5) WITHIN GROUP (ORDER BY ${DAYS})`)} AS median, ${days(`percentile_cont(0.9) WITHIN GROUP (ORDER BY ${DAYS})`)} AS ninetieth
    FROM nonconformities WHERE ${among} AND state = 'closed' AND ended_at >= ${SINCE} GROUP BY 1
  ) AS c ON c.unit = u.id
  LEFT JOIN (
    SELECT ${column} AS unit, count(*) AS judged, count(*) FILTER (WHERE outcome = 'effective') AS effective FROM effectiveness_reviews e
    WHERE ${among} AND at >= ${SINCE} AND is_first GROUP BY 1
  ) AS e ON e.unit = u.id
  WHERE u.kind = '${kind}' AND ${among.replace('street_id', kind === 'street' ? 'u.id' : 'u.street_id')}`;

const STREET = rows('community_id', 'community', 'street_id = $1');
const DISTRICT = rows('street_id', 'street', "street_id IN (SELECT id FROM org_units WHERE district_id = $1 AND kind = 'street')");

const MAP = `
  WITH linked AS (
    SELECT l.clause_id, r.community_id, CASE WHEN r.kind = 'service-item' THEN 'plan' ELSE r.stage END AS stage, count(DISTINCT r.id) AS records
    FROM clauses c JOIN clause_links l ON l.clause_id = c.id JOIN records r ON r.id = l.record_id
    WHERE c.standard_code = $3 AND NOT c.withdrawn AND r.state NOT IN ('void', 'superseded')
      AND l.street_id IN (SELECT id FROM org_units WHERE district_id = $1 AND kind = 'street')
      AND coalesce(r.finish_by, r.created_at) >= make_timestamptz($2, 1, 1, 0, 0, 0, 'Asia/Shanghai')
      AND coalesce(r.finish_by, r.created_at) < make_timestamptz($2 + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai')
    GROUP BY 1, 2, 3
  ), told AS (
    SELECT c.id, c.number, c.position, ${['plan', 'do', 'check', 'act'].map((stage) => `
      coalesce(sum(k.records) FILTER (WHERE k.stage = '${stage}'), 0)::int AS ${stage}_n, count(*) FILTER (WHERE k.stage = '${stage}') AS ${stage}_in`)}
    FROM clauses c LEFT JOIN linked k ON k.clause_id = c.id WHERE c.standard_code = $3 AND NOT c.withdrawn GROUP BY c.id
  )
  SELECT json_build_object('traceMap', json_build_object(
    'communities', (SELECT count(*) FROM org_units WHERE district_id = $1 AND kind = 'community' AND closed_from IS NULL),
    'cells', json_agg(json_build_object('clauseId', id, 'number', number, 'plan', plan_n, 'do', do_n, 'check', check_n, 'act', act_n,
      'planIn', plan_in, 'doIn', do_in, 'checkIn', check_in, 'actIn', act_in) ORDER BY position)))::text AS answer
  FROM told`;

/** @param {(name: string, text: string, values: unknown[]) => Promise<string>} one asks a prepared statement for its answer */
export const insightRoutes = (one) => ({
  B: ({ unitId }) => one('street board', STREET, [unitId]),
  G: ({ unitId }) => one('district board', DISTRICT, [unitId]),
  M: ({ unitId, year, code }) => one('trace map', MAP, [unitId, year, code]),
});
