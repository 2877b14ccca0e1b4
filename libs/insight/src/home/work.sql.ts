import { RECORD_REF_COLUMNS } from '#kernel';

/** Open records in states that wait for a verb the person may take; `$2` kinds and `$3` states in pairs, `$4` who, `$5` community. */
export const OPEN_WORK = `
  SELECT ${RECORD_REF_COLUMNS} FROM records r JOIN unnest($2::text[], $3::text[]) AS door(kind, state) USING (kind, state)
  WHERE r.ended_at IS NULL AND (r.assignee_id IS NULL OR r.assignee_id = $4) AND ($5::uuid IS NULL OR r.community_id = $5)
  ORDER BY coalesce(r.due_at, r.finish_by) NULLS LAST, r.id LIMIT 200`;

/** What is late in a community (`$2`), oldest first. */
export const LATE = `
  SELECT ${RECORD_REF_COLUMNS} FROM records r
  WHERE r.ended_at IS NULL AND r.state <> 'void' AND r.community_id = $2 AND coalesce(r.due_at, r.finish_by) < $1
  ORDER BY coalesce(r.due_at, r.finish_by), r.id LIMIT 50`;

/** Commitments of a community (`$2`) due between `$3` and `$4`; what was given up does not count. */
const COMMITMENTS = `records r WHERE r.community_id = $2 AND r.finish_by >= $3 AND r.finish_by < $4
  AND r.state NOT IN ('void', 'cancelled', 'dismissed', 'rejected')`;

const IS_LATE = '(r.ended_at IS NULL AND coalesce(r.due_at, r.finish_by) < $1)';

export const RING = `
  SELECT r.stage, count(*)::int AS total, count(*) FILTER (WHERE r.ended_at IS NOT NULL)::int AS done,
    count(*) FILTER (WHERE ${IS_LATE})::int AS late, count(*) FILTER (WHERE r.finish_by < $1)::int AS passed
  FROM ${COMMITMENTS} GROUP BY r.stage`;

/** One stage's commitments (`$5`), only late ones when `$6`, open ones first. */
export const STAGE_COMMITMENTS = `
  SELECT ${RECORD_REF_COLUMNS} FROM ${COMMITMENTS} AND r.stage = $5 AND (NOT $6::boolean OR ${IS_LATE})
  ORDER BY r.ended_at DESC NULLS FIRST, coalesce(r.due_at, r.finish_by), r.id LIMIT $7 OFFSET $8`;

export const STAGE_COMMITMENTS_COUNT = `
  SELECT count(*)::int AS total FROM ${COMMITMENTS} AND r.stage = $5 AND (NOT $6::boolean OR ${IS_LATE})`;
