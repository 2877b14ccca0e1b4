import type { Conditions, UnitScope } from '../scope/unit-scope.js';
import { ago, AGE_BANDS, soonEnd, TO_VERIFY } from './board-conditions.js';

/** Cases by unit below and state, with the days of what was closed in the period beside state `closed`; `since` is the period's first instant. */
export function counts(asked: Conditions, below: UnitScope['below'], now: Date, since: Date, today: string): string {
  const at = (sql: string, ...values: unknown[]): string => asked.with(sql, ...values);
  const [late, soon, begun] = [at('n.due_at < ?', now), at('n.due_at < ?', soonEnd(now)), at('n.created_at >= ?', since)];
  const open = 'count(*) FILTER (WHERE n.ended_at IS NULL';
  return `
    SELECT n.${below} AS "unitId", n.state, count(*)::int AS count, ${open})::int AS open,
      ${open} AND ${late})::int AS overdue, ${open} AND NOT ${late} AND ${soon})::int AS "dueSoon",
      count(n.recurrence_of_id) FILTER (WHERE n.ended_at IS NULL)::int AS recurring,
      count(*) FILTER (WHERE ${at(TO_VERIFY, today)})::int AS "toVerify",
      count(*) FILTER (WHERE ${begun})::int AS reported, count(n.recurrence_of_id) FILTER (WHERE ${begun})::int AS recurred,
      ${daysToClose(` FILTER (WHERE ${closedSince(asked, since)})`)}
    FROM nonconformities n WHERE ${asked.sql} GROUP BY 1, 2`;
}

/** Days from report to close of all that was closed in the period; no row where nothing was. */
export function closing(asked: Conditions, since: Date): string {
  return `SELECT ${daysToClose('')} FROM nonconformities n WHERE ${asked.sql} AND ${closedSince(asked, since)} HAVING count(*) > 0`;
}

const closedSince = (asked: Conditions, since: Date): string => `n.state = 'closed' AND ${asked.with('n.ended_at >= ?', since)}`;

function daysToClose(among: string): string {
  const days = 'extract(epoch FROM n.ended_at - n.created_at)::float8 / 86400';
  const share = (part: number): string => `percentile_cont(${part}) WITHIN GROUP (ORDER BY ${days})${among}`;
  return `count(*)${among}::int AS closed, avg(${days})${among} AS mean, ${share(0.5)} AS median, ${share(0.9)} AS ninetieth`;
}

/** First reviews of effectiveness in the period, and how many of them found the actions effective. */
export function judging(asked: Conditions, scope: UnitScope, since: Date): string {
  // a review lies where its case does: said of both, so that an index brings either
  return `
    SELECT n.${scope.below} AS "unitId", count(*)::int AS judged, count(*) FILTER (WHERE e.outcome = 'effective')::int AS effective
    FROM effectiveness_reviews e JOIN nonconformities n ON n.id = e.nonconformity_id
    WHERE ${asked.within('e', scope).sql} AND ${asked.with('e.at >= ?', since)} AND e.is_first GROUP BY 1`;
}

/** Open cases by how long they have been so. */
export function ages(asked: Conditions, now: Date): string {
  const bands = Object.entries(AGE_BANDS).filter(([, { until }]) => until !== null)
    .map(([band, { until }]) => `WHEN ${asked.with('n.created_at > ?', ago(now, until!))} THEN '${band}'`).join(' ');
  return `
    SELECT CASE ${bands} ELSE 'longer' END AS band, count(*)::int AS open, count(*) FILTER (WHERE ${asked.with('n.due_at < ?', now)})::int AS overdue
    FROM nonconformities n WHERE ${asked.sql} AND n.ended_at IS NULL GROUP BY 1`;
}

/** Open cases by the clause that they breach, the most frequent first. A case can breach several. */
export function byClause(asked: Conditions): string {
  return `
    SELECT c.id AS key, f.count FROM (
      SELECT l.clause_id, count(*)::int AS count FROM nonconformities n JOIN clause_links l ON l.record_id = n.id AND l.role = 'breaches'
      WHERE ${asked.sql} AND n.ended_at IS NULL GROUP BY 1
    ) f JOIN clauses c ON c.id = f.clause_id ORDER BY f.count DESC, c.standard_code DESC, c.position`;
}

/** Cases reported in the period by the bone of their root causes (empty: none was drawn). A case can have several. */
export function byCause(asked: Conditions, since: Date): string {
  return `
    WITH RECURSIVE up AS (
      SELECT c.id AS root, n.id AS case_id, c.parent_id, c.heading FROM nonconformities n
        JOIN nonconformity_causes c ON c.nonconformity_id = n.id AND c.round = n.round AND c.root
      WHERE ${asked.sql} AND ${asked.with('n.created_at >= ?', since)}
      UNION ALL
      SELECT u.root, u.case_id, p.parent_id, p.heading FROM up u JOIN nonconformity_causes p ON p.id = u.parent_id WHERE u.heading IS NULL
    ), bone AS (SELECT case_id, root, max(heading) AS heading FROM up GROUP BY 1, 2)
    SELECT coalesce(heading, '') AS key, count(DISTINCT case_id)::int AS count FROM bone GROUP BY 1 ORDER BY 2 DESC, 1`;
}

/** Open cases by who sees them through; those of nobody last. */
export function byOwner(asked: Conditions, now: Date): string {
  return `
    SELECT p.id, p.name, f.open, f.overdue FROM (
      SELECT n.owner_id, count(*)::int AS open, count(*) FILTER (WHERE ${asked.with('n.due_at < ?', now)})::int AS overdue
      FROM nonconformities n WHERE ${asked.sql} AND n.ended_at IS NULL GROUP BY 1
    ) f LEFT JOIN people p ON p.id = f.owner_id ORDER BY p.id IS NULL, f.overdue DESC, f.open DESC, p.name LIMIT 50`;
}
