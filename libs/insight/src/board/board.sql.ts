import type { Conditions, UnitScope } from '../scope/unit-scope.js';
import { ago, AGE_BANDS, soonEnd, TO_VERIFY } from './board-conditions.js';

/** Cases by unit below and state; `since` is the period's first instant. */
export function counts(asked: Conditions, below: UnitScope['below'], now: Date, since: Date, today: string): string {
  const at = (sql: string, ...values: unknown[]): string => asked.with(sql, ...values);
  const open = 'count(*) FILTER (WHERE n.ended_at IS NULL';
  return `
    SELECT n.${below} AS "unitId", n.state, count(*)::int AS count, ${open})::int AS open,
      ${open} AND ${at('n.due_at < ?', now)})::int AS overdue,
      ${open} AND ${at('n.due_at >= ? AND n.due_at < ?', now, soonEnd(now))})::int AS "dueSoon",
      ${open} AND n.recurrence_of_id IS NOT NULL)::int AS recurring,
      count(*) FILTER (WHERE ${at(TO_VERIFY, today)})::int AS "toVerify",
      count(*) FILTER (WHERE ${at('n.created_at >= ?', since)})::int AS reported,
      count(*) FILTER (WHERE ${at('n.created_at >= ?', since)} AND n.recurrence_of_id IS NOT NULL)::int AS recurred
    FROM nonconformities n WHERE ${asked.sql} GROUP BY 1, 2`;
}

/** Days from report to close of what was closed in the period: of each unit below, or (`below` null, unit null) of all together. */
export function closing(asked: Conditions, below: UnitScope['below'] | null, since: Date): string {
  const days = 'extract(epoch FROM n.ended_at - n.created_at) / 86400.0';
  const share = (part: number): string => `percentile_cont(${part}) WITHIN GROUP (ORDER BY ${days})`;
  return `
    SELECT ${below ? `n.${below}` : 'NULL'} AS "unitId", count(*)::int AS closed, avg(${days})::float AS mean, ${share(0.5)} AS median, ${share(0.9)} AS "ninetieth"
    FROM nonconformities n WHERE ${asked.sql} AND n.state = 'closed' AND ${asked.with('n.ended_at >= ?', since)}
    ${below ? `GROUP BY n.${below}` : 'HAVING count(*) > 0'}`;
}

/** First reviews of effectiveness in the period, and how many of them found the actions effective. */
export function judging(asked: Conditions, below: UnitScope['below'], since: Date): string {
  return `
    SELECT n.${below} AS "unitId", count(*)::int AS judged, count(*) FILTER (WHERE e.outcome = 'effective')::int AS effective
    FROM effectiveness_reviews e JOIN nonconformities n ON n.id = e.nonconformity_id
    WHERE ${asked.sql} AND ${asked.with('e.at >= ?', since)}
      AND NOT EXISTS (SELECT FROM effectiveness_reviews b WHERE b.nonconformity_id = e.nonconformity_id AND (b.at, b.id) < (e.at, e.id))
    GROUP BY 1`;
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
