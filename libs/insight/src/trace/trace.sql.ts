import { RECORD_REF_COLUMNS, RecordKindName } from '#kernel';

/** A service item is a commitment of Do, but as a link to a clause it is what was planned. */
const STAGE_OF_LINK = `CASE WHEN r.kind = '${RecordKindName.serviceItem}' THEN 'plan' ELSE r.stage END`;

/**
 * Records of places (`$2`, by `column`) that belong to a year (`$3` to `$4`) by their promise, else by when they were begun. A
 * plan in force and its revision tell the same services: what takes its place is left out until it does, then what it replaced.
 */
const ofTheYear = (column: 'street_id' | 'community_id'): string => `r.${column} = ANY ($2) AND r.state NOT IN ('void', 'superseded') AND NOT (r.kind = '${RecordKindName.serviceItem}' AND r.state = 'planned'
    AND r.parent_id IN (SELECT id FROM annual_plans WHERE ${column} = ANY ($2) AND revision > 1))
  AND coalesce(r.finish_by, r.created_at) >= $3 AND coalesce(r.finish_by, r.created_at) < $4`;

/** Linked to a clause (`$5`), and the actions of linked cases. */
export const TRACE = `
  SELECT ${RECORD_REF_COLUMNS}, ${STAGE_OF_LINK} AS "linkStage" FROM records r
  WHERE ${ofTheYear('community_id')} AND (r.id IN (SELECT record_id FROM clause_links WHERE community_id = ANY ($2) AND clause_id = $5)
    OR (r.kind = '${RecordKindName.correctiveAction}'
      AND r.parent_id IN (SELECT record_id FROM clause_links WHERE community_id = ANY ($2) AND clause_id = $5)))
  ORDER BY r.created_at DESC, r.id LIMIT 400`;

/**
 * Counts by clause of an edition (`$5`) over places (`$2`, by `column`): records of each stage, and in how many communities there
 * is one. A record that is linked to a clause in two roles counts once.
 */
export const traceMap = (column: 'street_id' | 'community_id'): string => `
  WITH linked AS (
    SELECT l.clause_id, r.community_id, ${STAGE_OF_LINK} AS stage, count(DISTINCT r.id)::int AS records
    FROM clauses c JOIN clause_links l ON l.clause_id = c.id AND l.${column} = ANY ($2) JOIN records r ON r.id = l.record_id
    WHERE c.standard_code = $5 AND NOT c.withdrawn AND ${ofTheYear(column)} GROUP BY 1, 2, 3
  )
  SELECT c.id AS "clauseId", c.number, ${['plan', 'do', 'check', 'act'].map((stage) => `
    coalesce(sum(k.records) FILTER (WHERE k.stage = '${stage}'), 0)::int AS "${stage}",
    (count(*) FILTER (WHERE k.stage = '${stage}'))::int AS "${stage}In"`).join(',')}
  FROM clauses c LEFT JOIN linked k ON k.clause_id = c.id
  WHERE c.standard_code = $5 AND NOT c.withdrawn AND $1::timestamptz IS NOT NULL GROUP BY c.id ORDER BY c.position`;

/**
 * Keeps the sums of all districts for a year (`$5`, from `$2` to `$3`), as of a day (`$4`), under a reach of everything. A
 * record that is linked to a clause in two roles counts once.
 */
export const KEEP_SUMS = `
  WITH linked AS (
    SELECT l.clause_id, r.street_id, r.community_id, ${STAGE_OF_LINK} AS stage, count(DISTINCT r.id)::int AS records
    FROM clause_links l JOIN records r ON r.id = l.record_id
    WHERE $1::timestamptz IS NOT NULL AND r.state NOT IN ('void', 'superseded') AND NOT (r.kind = '${RecordKindName.serviceItem}' AND r.state = 'planned'
        AND r.parent_id IN (SELECT id FROM annual_plans WHERE revision > 1))
      AND coalesce(r.finish_by, r.created_at) >= $2 AND coalesce(r.finish_by, r.created_at) < $3
    GROUP BY 1, 2, 3, 4
  )
  INSERT INTO trace_sums (unit_id, year, clause_id, stage, records, communities, on_day)
  SELECT u.district_id, $5, k.clause_id, k.stage, sum(k.records), count(*), $4::date FROM linked k JOIN org_units u ON u.id = k.street_id
  WHERE k.stage IN ('plan', 'do', 'check', 'act') GROUP BY 1, 3, 4`;

/** The same answer as `traceMap`, from what was kept of a district (`$1`) for a year (`$2`). */
export const KEPT_MAP = `
  SELECT c.id AS "clauseId", c.number, ${['plan', 'do', 'check', 'act'].map((stage) => `
    coalesce(max(k.records) FILTER (WHERE k.stage = '${stage}'), 0)::int AS "${stage}",
    coalesce(max(k.communities) FILTER (WHERE k.stage = '${stage}'), 0)::int AS "${stage}In"`).join(',')}
  FROM clauses c LEFT JOIN trace_sums k ON k.clause_id = c.id AND k.unit_id = $1 AND k.year = $2
  WHERE c.standard_code = $3 AND NOT c.withdrawn GROUP BY c.id ORDER BY c.position`;
