/** Cases of communities (`$1`) in a span (`$2` to before `$3`) and in the one before it (from `$4`). */
export const SPAN_FIGURES = `
  WITH span AS (SELECT * FROM (VALUES ('now', $2::timestamptz, $3::timestamptz), ('before', $4::timestamptz, $2::timestamptz)) AS s(span, since, until)),
  judged AS (
    SELECT s.span, count(*)::int AS judged, count(*) FILTER (WHERE e.outcome = 'effective')::int AS effective
    FROM span s JOIN effectiveness_reviews e ON e.community_id = ANY ($1) AND e.at >= s.since AND e.at < s.until AND e.is_first
    GROUP BY 1
  ), complaints AS (
    SELECT s.span, count(*)::int AS complaints FROM span s JOIN records r ON r.community_id = ANY ($1) AND r.kind = 'complaint'
      AND r.state NOT IN ('void', 'joined') AND r.created_at >= s.since AND r.created_at < s.until GROUP BY 1
  )
  SELECT s.span,
    count(n.id) FILTER (WHERE n.created_at >= s.since AND n.created_at < s.until)::int AS reported,
    count(n.id) FILTER (WHERE n.created_at >= s.since AND n.created_at < s.until AND n.grade = 'major')::int AS major,
    count(n.id) FILTER (WHERE n.created_at >= s.since AND n.created_at < s.until AND n.recurrence_of_id IS NOT NULL)::int AS recurred,
    count(n.id) FILTER (WHERE n.state = 'closed' AND n.ended_at >= s.since AND n.ended_at < s.until)::int AS closed,
    count(n.id) FILTER (WHERE n.created_at < s.until AND (n.ended_at IS NULL OR n.ended_at >= s.until))::int AS open,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM n.ended_at - n.created_at) / 86400.0)
      FILTER (WHERE n.state = 'closed' AND n.ended_at >= s.since AND n.ended_at < s.until) AS median,
    percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM n.ended_at - n.created_at) / 86400.0)
      FILTER (WHERE n.state = 'closed' AND n.ended_at >= s.since AND n.ended_at < s.until) AS ninetieth,
    coalesce(max(j.judged), 0) AS judged, coalesce(max(j.effective), 0) AS effective, coalesce(max(c.complaints), 0) AS complaints
  FROM span s LEFT JOIN nonconformities n ON n.community_id = ANY ($1) AND n.state <> 'void' AND n.created_at < s.until
    LEFT JOIN judged j USING (span) LEFT JOIN complaints c USING (span)
  GROUP BY 1`;

/** Month by month of the span: cases reported and closed, complaints. */
export const MONTHS = `
  WITH month AS (SELECT to_char(m, 'YYYY-MM') AS month FROM generate_series(date_trunc('month', $2::timestamptz AT TIME ZONE 'Asia/Shanghai'),
    ($3::timestamptz AT TIME ZONE 'Asia/Shanghai') - interval '1 second', interval '1 month') AS m),
  happened AS (
    SELECT to_char(created_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month, 'reported' AS what FROM nonconformities
      WHERE community_id = ANY ($1) AND state <> 'void' AND created_at >= $2 AND created_at < $3
    UNION ALL SELECT to_char(ended_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM'), 'closed' FROM nonconformities
      WHERE community_id = ANY ($1) AND state = 'closed' AND ended_at >= $2 AND ended_at < $3
    UNION ALL SELECT to_char(created_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM'), 'complaints' FROM records
      WHERE community_id = ANY ($1) AND kind = 'complaint' AND state NOT IN ('void', 'joined') AND created_at >= $2 AND created_at < $3
  )
  SELECT m.month, count(*) FILTER (WHERE h.what = 'reported')::int AS reported, count(*) FILTER (WHERE h.what = 'closed')::int AS closed,
    count(*) FILTER (WHERE h.what = 'complaints')::int AS complaints
  FROM month m LEFT JOIN happened h USING (month) GROUP BY 1 ORDER BY 1`;

/** Clauses that were breached in the span, the most frequent first; with how many of the cases had happened before. */
export const BREACHED = `
  SELECT c.standard_code AS "standardCode", c.number, coalesce(nullif(c.title, ''), left(c.summary, 24) || CASE WHEN length(c.summary) > 24 THEN '…' ELSE '' END, '') AS title, count(*)::int AS count,
    count(*) FILTER (WHERE n.recurrence_of_id IS NOT NULL)::int AS recurred
  FROM nonconformities n JOIN clause_links l ON l.record_id = n.id AND l.role = 'breaches' JOIN clauses c ON c.id = l.clause_id
  WHERE n.community_id = ANY ($1) AND n.state NOT IN ('void', 'dismissed') AND n.created_at >= $2 AND n.created_at < $3
  GROUP BY c.id ORDER BY count(*) DESC, c.standard_code DESC, c.position LIMIT 12`;

/** How the rules of each edition stood on the last day (`$2`). */
export const RULES = `
  SELECT s.code AS "standardCode", count(*) FILTER (WHERE v.verdict = 'met')::int AS met, count(*) FILTER (WHERE v.verdict = 'not-met')::int AS "notMet",
    count(*) FILTER (WHERE v.verdict = 'unknown')::int AS unknown
  FROM verdict_stretches v JOIN standards s ON s.id = v.standard_id
  WHERE v.community_id = ANY ($1) AND v.from_day <= $2::date AND (v.to_day IS NULL OR v.to_day >= $2::date)
  GROUP BY 1 ORDER BY 1 DESC`;

/** What of other kinds was missed in the span or is late at its end, by kind. */
export const MISSED = `
  SELECT r.kind, count(*) FILTER (WHERE r.state = 'missed')::int AS missed,
    count(*) FILTER (WHERE r.ended_at IS NULL AND coalesce(r.due_at, r.finish_by) < $3)::int AS late
  FROM records r WHERE r.community_id = ANY ($1) AND r.kind IN ('obligation', 'objective', 'service-item', 'complaint', 'corrective-action', 'risk')
    AND r.state <> 'void' AND ((r.state = 'missed' AND r.finish_by >= $2 AND r.finish_by < $3)
      OR (r.ended_at IS NULL AND coalesce(r.due_at, r.finish_by) < $3 AND coalesce(r.due_at, r.finish_by) >= $2::timestamptz - interval '1 year'))
  GROUP BY 1 ORDER BY 1`;

/** Open cases, the gravest and latest first; of each what it waits for. */
export const OPEN_CASES = `
  SELECT u.name AS community, n.number, n.title, n.state, n.grade, n.due_at AS "dueAt", n.recurrence_of_id IS NOT NULL AS recurs, p.name AS owner
  FROM nonconformities n JOIN org_units u ON u.id = n.community_id LEFT JOIN people p ON p.id = n.owner_id
  WHERE n.community_id = ANY ($1) AND n.ended_at IS NULL AND n.state <> 'void' AND n.created_at < $3
  ORDER BY (n.grade = 'major') DESC, n.due_at < $2 DESC, n.due_at NULLS LAST, n.id LIMIT 30`;
