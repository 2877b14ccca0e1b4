import { type Kernel, RECORD_REF_COLUMNS, RecordKindName, Shape } from '#kernel';

/** A kind whose entries hold from a day to a day counts in a period by these, others by their promise, else by when they were begun. */
function standing({ dataSource, kinds }: Kernel): string {
  const registers = kinds.all().filter(({ entity }) => ['fromOn', 'untilOn'].every((day) => Shape.of(dataSource, entity).columns.some(({ property }) => property === day)));
  const each = registers.map(({ table }) => `SELECT id, from_on, until_on FROM ${table} WHERE community_id = $2`);
  return each.join(' UNION ALL ') || 'SELECT NULL::uuid AS id, NULL::date AS from_on, NULL::date AS until_on WHERE false';
}

/**
 * What is linked to clauses (`$3`) of a community (`$2`) in a period (days `$4` to `$5`, instants `$6` to before `$7`), once
 * a clause and role; the actions of linked cases beside them, without a role. Neither drafts nor what was void,
 * and of a plan and its revision the one in force.
 */
export function packRecords(kernel: Kernel): string {
  return `
    WITH linked AS (SELECT clause_id, record_id, role FROM clause_links WHERE community_id = $2 AND clause_id = ANY($3)),
      named AS (
        SELECT clause_id, record_id, role FROM linked
        UNION SELECT l.clause_id, a.id, NULL FROM linked l JOIN records a ON a.parent_id = l.record_id AND a.kind = '${RecordKindName.correctiveAction}'),
      standing AS (${standing(kernel)})
    SELECT ${RECORD_REF_COLUMNS}, n.clause_id AS "clauseId", n.role,
      coalesce(s.from_on, (coalesce(r.finish_by, r.created_at) AT TIME ZONE 'Asia/Shanghai')::date)::text AS day
    FROM named n JOIN records r ON r.id = n.record_id LEFT JOIN standing s ON s.id = r.id
    WHERE r.community_id = $2 AND r.state NOT IN ('void', 'draft', 'superseded')
      AND NOT (r.kind = '${RecordKindName.serviceItem}' AND r.state = 'planned' AND r.parent_id IN (SELECT id FROM annual_plans WHERE community_id = $2 AND revision > 1))
      AND CASE WHEN s.id IS NOT NULL THEN s.from_on <= $5 AND (s.until_on IS NULL OR s.until_on >= $4)
        ELSE coalesce(r.finish_by, r.created_at) >= $6 AND coalesce(r.finish_by, r.created_at) < $7 END
    ORDER BY array_position(ARRAY['plan', 'do', 'check', 'act'], r.stage) NULLS LAST, r.kind, day, r.number, r.id, n.role`;
}

/** The attachments of records (`$2`) of a community (`$1`). */
export const PACK_FILES = `SELECT id, record_id AS "recordId", name, size, sha256, evidence_on::text AS "evidenceOn"
  FROM attachments WHERE community_id = $1 AND record_id = ANY($2) ORDER BY coalesce(evidence_on, uploaded_at::date), uploaded_at, id`;
