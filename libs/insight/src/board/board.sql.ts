/**
 * Nonconformities of a street (`$2`) counted by community and state, now being `$1`. `$3` to `$5`: whether all of it is
 * within reach, else which streets and which communities are.
 */
export const NONCONFORMITY_BOARD = `
  SELECT u.id AS "communityId", u.name AS "communityName",
    coalesce(json_agg(json_build_object('state', s.state, 'count', s.count) ORDER BY s.state) FILTER (WHERE s.count > 0), '[]') AS states,
    coalesce(sum(s.overdue), 0)::int AS overdue, max(s.days) AS "meanDaysToClose"
  FROM org_units u LEFT JOIN LATERAL (
    SELECT n.state, count(*)::int AS count, count(*) FILTER (WHERE n.ended_at IS NULL AND n.due_at < $1) AS overdue,
      round((extract(epoch FROM avg(n.ended_at - n.created_at) FILTER (WHERE n.state = 'closed')) / 86400)::numeric, 1)::float AS days
    FROM nonconformities n WHERE n.community_id = u.id AND n.state <> 'void' GROUP BY n.state
  ) s ON TRUE
  WHERE u.kind = 'community' AND u.street_id = $2 AND ($3 OR u.street_id = ANY ($4) OR u.id = ANY ($5))
  GROUP BY u.id ORDER BY u.code`;
