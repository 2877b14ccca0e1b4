import { type Acting, fieldError, invalid, RecordKindName, type RecordRef } from '#kernel';

/** Records whose own clauses are carried over to a case that is raised from them, where no other is chosen. */
export const CARRIED_OVER: readonly RecordKindName[] = [RecordKindName.drill, RecordKindName.incident, RecordKindName.serviceRecovery, RecordKindName.inspection, RecordKindName.supervision, RecordKindName.survey, RecordKindName.feedback, RecordKindName.serviceEvaluation, RecordKindName.complaint];

/** Of these only the clauses that somebody chose: what the kind itself evidences is not what went wrong. */
export const CHOSEN_ONLY: readonly RecordKindName[] = [RecordKindName.feedback, RecordKindName.serviceEvaluation, RecordKindName.complaint];

/** Kinds of source that bring a clause along. */
export const BRINGS_CLAUSES: readonly RecordKindName[] = [RecordKindName.obligation, RecordKindName.conformityAssessment, ...CARRIED_OVER];

const ITEM_TABLES: Partial<Record<RecordKindName, string>> = {
  [RecordKindName.inspection]: 'SELECT id, clause_id AS "clauseId" FROM inspection_items WHERE id = $1 AND inspection_id = $2',
  [RecordKindName.supervision]: 'SELECT id, clause_id AS "clauseId" FROM supervision_lines WHERE id = $1 AND supervision_id = $2',
  [RecordKindName.conformityAssessment]: 'SELECT id, clause_id AS "clauseId" FROM assessed_clauses WHERE id = $1 AND assessment_id = $2',
  [RecordKindName.serviceEvaluation]: `SELECT o.id, o.clause_id AS "clauseId" FROM evaluation_opportunities o JOIN service_evaluations e ON e.id = o.evaluation_id
    WHERE o.id = $1 AND e.id = $2 AND e.state IN ('concluded', 'following')`,
  [RecordKindName.drill]: 'SELECT id, NULL::uuid AS "clauseId" FROM drill_findings WHERE id = $1 AND drill_id = $2',
};

/** The line of a source that showed it, with the clause that asks for it. @throws INVALID at `sourceItemId` for a line of something else */
export async function sourceItemOf(by: Acting, itemId: string | null | undefined, source: RecordRef | null | undefined): Promise<{ id: string; clauseId: string | null } | null> {
  if (!itemId) return null;
  const sql = source && ITEM_TABLES[source.kind];
  const [found] = sql ? await by.query<{ id: string; clauseId: string | null }>(sql, [itemId, source.id]) : [];
  if (!found) throw invalid(fieldError('sourceItemId', 'UNKNOWN_RECORD'));
  return found;
}
