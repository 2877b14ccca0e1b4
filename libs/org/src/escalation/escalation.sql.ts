import { isGrave, type RecordKind } from '#kernel';

/**
 * Deadlines whose next step has come and was not told. `$1` now; `$2`–`$9` the rules, side by side: street, kind ('' for all), grave, active,
 * until when what is due is due soon, since when what was due has waited long enough for the secretary and for the street, whether the robot is
 * told; `$10`–`$11` states in which somebody is waited for; `$12` how old a deadline may be; `$13` the latest that is due soon anywhere.
 */
export const DUE_STEPS = (kinds: readonly RecordKind[], atOnce: number): string => `
  WITH rule AS (SELECT * FROM unnest($2::uuid[], $3::text[], $4::boolean[], $5::boolean[], $6::timestamptz[], $7::timestamptz[], $8::timestamptz[],
      $9::boolean[]) AS r(street_id, kind, grave, active, soon, secretary, street, robot)),
    near AS (
      SELECT DISTINCT ON (r.id) r.id, r.kind, r.state, r.number, r.title, r.due_at, r.assignee_id, r.community_id, r.street_id, r.grid_id,
        rule.active, rule.soon, rule.secretary, rule.street, rule.robot
      FROM records r JOIN unnest($10::text[], $11::text[]) AS door(kind, state) ON door.kind = r.kind AND door.state = r.state
        JOIN rule ON rule.street_id = r.street_id AND rule.kind IN (r.kind, '') AND (NOT rule.grave OR ${isGrave(kinds)})
      WHERE r.ended_at IS NULL AND r.due_at > $12 AND r.due_at <= $13
      ORDER BY r.id, rule.kind <> '' DESC, rule.grave DESC)
  SELECT near.id, near.kind, near.state, near.number, near.title, near.due_at AS "dueAt", near.assignee_id AS "assigneeId", near.community_id AS "communityId",
    near.street_id AS "streetId", near.grid_id AS "gridId", near.robot, step.name AS step
  FROM near CROSS JOIN LATERAL (VALUES
    ('soon', near.due_at > $1 AND near.due_at <= near.soon), ('overdue', near.due_at <= $1 AND near.active),
    ('secretary', near.due_at <= near.secretary), ('street', near.due_at <= near.street)) AS step(name, has_come)
  WHERE step.has_come AND NOT EXISTS (SELECT FROM record_escalations e WHERE e.record_id = near.id AND e.due_at = near.due_at AND e.step = step.name)
  ORDER BY near.due_at, near.id, step.name LIMIT ${atOnce}`;
