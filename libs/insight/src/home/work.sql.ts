import { isGrave, RECORD_REF_COLUMNS, type RecordKind, RecordKindName } from '#kernel';

/** Open records in states that wait for a verb the person may take; `$2` kinds and `$3` states in pairs, `$4` who, `$5` community. */
export const openWork = (kinds: readonly RecordKind[]): string => `
  SELECT ${RECORD_REF_COLUMNS}, ${isGrave(kinds)} AS grave FROM records r JOIN unnest($2::text[], $3::text[]) AS door(kind, state) USING (kind, state)
  WHERE r.ended_at IS NULL AND (r.assignee_id IS NULL OR r.assignee_id = $4) AND ($5::uuid IS NULL OR r.community_id = $5)
  ORDER BY coalesce(r.due_at, r.finish_by) NULLS LAST, r.id LIMIT 500`;

/** What a version of a plan promises that is not in force yet: until it is, the version before it promises the same. */
type PlaceColumn = 'street_id' | 'community_id';
const ofRevisions = (column: PlaceColumn): string => `SELECT id FROM annual_plans WHERE ${column} = ANY ($2) AND revision > 1 AND state NOT IN ('published', 'closed')`;
const promisedTwice = (column: PlaceColumn): string => `(r.kind = '${RecordKindName.serviceItem}' AND r.parent_id IN (${ofRevisions(column)}) AND r.state = 'planned')`;

/** What is late in communities (`$2`), oldest first. */
export const LATE = `
  SELECT ${RECORD_REF_COLUMNS} FROM records r
  WHERE r.ended_at IS NULL AND r.state <> 'void' AND r.community_id = ANY ($2) AND coalesce(r.due_at, r.finish_by) < $1 AND NOT ${promisedTwice('community_id')}
  ORDER BY coalesce(r.due_at, r.finish_by), r.id LIMIT 50`;

/**
 * Commitments of places (`$2`, by `column`) for a year (`$5`, from `$3` to `$4`). What is planned counts as planned once the
 * plan is in force, and should be by the end of January; all else counts by its own promise. What was given up does
 * not count; a service that was missed is not done.
 */
const commitments = (column: PlaceColumn): string => `
  WITH commitment AS (
    SELECT r.*, r.stage AS ring, r.finish_by AS promised, (r.ended_at IS NOT NULL AND r.state <> 'missed') AS done,
      coalesce(r.due_at, r.finish_by) AS due
    FROM records r
    WHERE r.${column} = ANY ($2) AND r.kind <> '${RecordKindName.annualPlan}' AND r.finish_by >= $3 AND r.finish_by < $4
      AND r.state NOT IN ('void', 'superseded', 'cancelled', 'dismissed', 'merged', 'rejected', 'dropped') AND NOT ${promisedTwice(column)}
    UNION ALL
    SELECT r.*, 'plan', $3::timestamptz + interval '31 days', p.state IN ('published', 'closed'), $3::timestamptz + interval '31 days'
    FROM annual_plans p JOIN records r ON r.id = p.id OR (r.parent_id = p.id AND r.kind = '${RecordKindName.serviceItem}' AND r.state <> 'void')
    WHERE p.${column} = ANY ($2) AND p.year = $5 AND p.state NOT IN ('void', 'superseded') AND (p.revision = 1 OR p.state IN ('published', 'closed'))
  )`;

/** By stage: of each unit below, told apart by `below`, and (unit null) of all together. */
export const rings = (below: PlaceColumn, column: PlaceColumn): string => `${commitments(column)}
  SELECT ${below} AS "unitId", ring AS stage, count(*)::int AS total, count(*) FILTER (WHERE done)::int AS done,
    count(*) FILTER (WHERE NOT done AND due < $1)::int AS late, count(*) FILTER (WHERE promised < $1)::int AS passed
  FROM commitment GROUP BY GROUPING SETS ((${below}, ring), (ring))`;

const ONE_STAGE = 'FROM commitment r WHERE r.ring = $6 AND (NOT $7::boolean OR (NOT r.done AND r.due < $1))';

/** One stage's commitments (`$6`), only late ones when `$7`, open ones first. */
export const STAGE_COMMITMENTS = `${commitments('community_id')}
  SELECT ${RECORD_REF_COLUMNS} ${ONE_STAGE} ORDER BY r.done, r.due, r.id LIMIT $8 OFFSET $9`;

export const STAGE_COMMITMENTS_COUNT = `${commitments('community_id')} SELECT count(*)::int AS total ${ONE_STAGE}`;
