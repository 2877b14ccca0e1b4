import { RECORD_REF_COLUMNS, RecordKindName } from '#kernel';

/** A service item is a commitment of Do, but as a link to a clause it is what was planned. */
const STAGE_OF_LINK = `CASE WHEN r.kind = '${RecordKindName.serviceItem}' THEN 'plan' ELSE r.stage END`;

/**
 * Records of a community (`$2`) that belong to a year (`$3` to `$4`) by their promise, else by when they were begun. A
 * plan in force and its revision tell the same services: what takes its place is left out until it does, then what it replaced.
 */
const OF_THE_YEAR = `r.community_id = $2 AND r.state NOT IN ('void', 'superseded') AND NOT (r.kind = '${RecordKindName.serviceItem}' AND r.state = 'planned'
    AND r.parent_id IN (SELECT id FROM annual_plans WHERE community_id = $2 AND revision > 1))
  AND coalesce(r.finish_by, r.created_at) >= $3 AND coalesce(r.finish_by, r.created_at) < $4`;

/** Linked to a clause (`$5`), and the actions of linked cases. */
export const TRACE = `
  SELECT ${RECORD_REF_COLUMNS}, ${STAGE_OF_LINK} AS "linkStage" FROM records r
  WHERE ${OF_THE_YEAR} AND (r.id IN (SELECT record_id FROM clause_links WHERE community_id = $2 AND clause_id = $5)
    OR (r.kind = '${RecordKindName.correctiveAction}'
      AND r.parent_id IN (SELECT record_id FROM clause_links WHERE community_id = $2 AND clause_id = $5)))
  ORDER BY r.created_at DESC, r.id LIMIT 400`;

/** Counts by clause of an edition (`$5`). */
export const TRACE_MAP = `
  SELECT c.id AS "clauseId", c.number,
    count(DISTINCT r.id) FILTER (WHERE ${STAGE_OF_LINK} = 'plan')::int AS plan,
    count(DISTINCT r.id) FILTER (WHERE ${STAGE_OF_LINK} = 'do')::int AS "do",
    count(DISTINCT r.id) FILTER (WHERE ${STAGE_OF_LINK} = 'check')::int AS "check",
    count(DISTINCT r.id) FILTER (WHERE ${STAGE_OF_LINK} = 'act')::int AS act
  FROM clauses c JOIN standards s ON s.id = c.standard_id AND s.code = $5
    LEFT JOIN (clause_links l JOIN records r ON r.id = l.record_id AND ${OF_THE_YEAR}) ON l.clause_id = c.id
  WHERE NOT c.withdrawn AND $1::timestamptz IS NOT NULL GROUP BY c.id ORDER BY c.position`;
