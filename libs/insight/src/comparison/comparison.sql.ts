/** What counts as held, and as visited: whatever came after it. */
const HELD = "('held', 'archived')";
const VISITED = "('visited')";

/** Of each of the communities `$1` in a year, from `$2` to before `$3`; now is `$4`, the day of the verdicts `$5`. */
export const TALLIES = `
  WITH place AS (SELECT unnest($1::uuid[]) AS id),
  counted AS (
    SELECT r.community_id,
      count(*) FILTER (WHERE r.kind = 'complaint')::int AS complaints,
      count(*) FILTER (WHERE r.kind = 'service-request')::int AS requests,
      count(*) FILTER (WHERE r.kind = 'activity' AND r.state IN ${HELD})::int AS activities,
      count(*) FILTER (WHERE r.kind = 'home-visit' AND r.state IN ${VISITED})::int AS visits
    FROM records r
    WHERE r.community_id = ANY ($1) AND r.kind IN ('complaint', 'service-request', 'activity', 'home-visit')
      AND r.state NOT IN ('void', 'draft', 'cancelled', 'joined')
      AND CASE WHEN r.kind = 'activity' THEN coalesce(r.finish_by, r.created_at) ELSE r.created_at END >= $2
      AND CASE WHEN r.kind = 'activity' THEN coalesce(r.finish_by, r.created_at) ELSE r.created_at END < $3
    GROUP BY 1
  ),
  cases AS (
    SELECT n.community_id,
      count(*) FILTER (WHERE n.created_at >= $2 AND n.created_at < $3)::int AS reported,
      count(*) FILTER (WHERE n.ended_at IS NULL)::int AS open,
      count(*) FILTER (WHERE n.ended_at IS NULL AND n.due_at < $4)::int AS late,
      count(*) FILTER (WHERE n.state = 'closed' AND n.ended_at >= $2 AND n.ended_at < $3)::int AS closed,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM n.ended_at - n.created_at) / 86400.0)
        FILTER (WHERE n.state = 'closed' AND n.ended_at >= $2 AND n.ended_at < $3) AS days
    FROM nonconformities n WHERE n.community_id = ANY ($1) AND n.state <> 'void' GROUP BY 1
  ),
  judged AS (
    SELECT e.community_id, count(*)::int AS judged, count(*) FILTER (WHERE e.outcome = 'effective')::int AS effective
    FROM effectiveness_reviews e
    WHERE e.community_id = ANY ($1) AND e.at >= $2 AND e.at < $3 AND e.is_first
    GROUP BY 1
  ),
  verdicts AS (
    SELECT v.community_id, count(*)::int AS judged, count(*) FILTER (WHERE v.verdict = 'met')::int AS met FROM verdict_stretches v
    WHERE v.community_id = ANY ($1) AND v.verdict IN ('met', 'not-met') AND v.from_day <= $5::date AND (v.to_day IS NULL OR v.to_day >= $5::date) GROUP BY 1
  )
  SELECT p.id AS "unitId", coalesce(c.reported, 0) AS "casesReported", coalesce(c.open, 0) AS "casesOpen", coalesce(c.late, 0) AS "casesLate",
    coalesce(c.closed, 0) AS closed, c.days, coalesce(j.judged, 0) AS judged, coalesce(j.effective, 0) AS effective,
    coalesce(k.complaints, 0) AS complaints, coalesce(k.requests, 0) AS requests, coalesce(k.activities, 0) AS "activitiesHeld",
    coalesce(k.visits, 0) AS "visitsMade", coalesce(v.judged, 0) AS "rulesJudged", coalesce(v.met, 0) AS "rulesMet"
  FROM place p LEFT JOIN counted k ON k.community_id = p.id LEFT JOIN cases c ON c.community_id = p.id
    LEFT JOIN judged j ON j.community_id = p.id LEFT JOIN verdicts v ON v.community_id = p.id`;
