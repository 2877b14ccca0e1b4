import { v7 as uuid } from 'uuid';
import { type Acting, fieldError, invalid, type RecordRow } from '#kernel';
import { clausesByIds, clausesOf } from '#standards';
import { isFinding } from './assessment-words.js';
import { linesOf } from './assessment-parts.js';
import type { ConformityAssessment } from './conformity-assessment.entity.js';
import { inScope, shortened } from './scope.js';

interface Laid {
  clauseId: string;
  number: string;
  takenUp: boolean;
}

/**
 * What the chosen chapters and clauses come to.
 * @throws INVALID at `clauseIds.<i>`: UNKNOWN_CLAUSE for one of another edition; at `clauseIds`: NOTHING_TO_ASSESS
 */
export async function chosenScope(by: Acting, standardId: string, clauseIds: readonly string[]): Promise<{ scope: string[]; laid: Laid[] }> {
  const clauses = await clausesOf(by, standardId);
  const numbers = new Map(clauses.map(({ id, number }) => [id, number]));
  const unknown = clauseIds.flatMap((id, index) => (numbers.has(id.toLowerCase()) ? [] : [fieldError(`clauseIds.${index}`, 'UNKNOWN_CLAUSE')]));
  if (unknown.length) throw invalid(...unknown);
  const scope = shortened(clauseIds.map((id) => numbers.get(id.toLowerCase())!));
  const laid = inScope(clauses, scope).map(({ id, number }) => ({ clauseId: id, number, takenUp: false }));
  if (laid.length === 0) throw invalid(fieldError('clauseIds', 'NOTHING_TO_ASSESS'));
  const order = new Map(clauses.map(({ number }, index) => [number, index]));
  return { scope: scope.sort((a, b) => order.get(a)! - order.get(b)!), laid };
}

/** The last confirmed assessment of a community by an edition. */
export async function lastAssessment(by: Acting, communityId: string, standardId: string): Promise<string | null> {
  const [found] = await by.query<{ id: string }>(
    `SELECT id FROM conformity_assessments WHERE community_id = $1 AND standard_id = $2 AND state IN ('following', 'closed') ORDER BY confirmed_on DESC, updated_at DESC LIMIT 1`,
    [communityId, standardId],
  );
  return found?.id ?? null;
}

/** Writes the clauses of an assessment, with what was found at each the last time; findings of the last one come along whether they were chosen or not. */
export async function layOutLines(by: Acting, row: ConformityAssessment, laid: readonly Laid[]): Promise<void> {
  const last = row.followsId ? await linesOf(by, row.followsId) : [];
  const before = new Map(last.map(({ clauseId, id }) => [clauseId, id]));
  const chosen = new Set(laid.map(({ clauseId }) => clauseId));
  const again = last.filter(({ clauseId, answer }) => isFinding(answer?.result) && !chosen.has(clauseId)).map(({ clauseId, number }) => ({ clauseId, number, takenUp: true }));
  const positions = new Map((await clausesByIds(by, [...laid, ...again].map(({ clauseId }) => clauseId))).map(({ id, position }) => [id, position]));
  const found = new Set(last.filter(({ answer }) => isFinding(answer?.result)).map(({ clauseId }) => clauseId));
  const rows = [...laid, ...again].map(({ clauseId, number }) => ({
    id: uuid(), clause_id: clauseId, number, position: positions.get(clauseId)!, taken_up: found.has(clauseId), previous_id: before.get(clauseId) ?? null,
  }));
  await by.query('DELETE FROM assessed_clauses WHERE assessment_id = $1', [row.id]);
  await by.query(
    `INSERT INTO assessed_clauses (id, community_id, street_id, assessment_id, clause_id, number, position, taken_up, previous_id, assessor_id)
     SELECT x.id, $2, $3, $4, x.clause_id, x.number, x.position, x.taken_up, x.previous_id, $5
     FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, clause_id uuid, number text, position int, taken_up boolean, previous_id uuid)`,
    [JSON.stringify(rows), row.communityId, row.streetId, row.id, row.leadId],
  );
  by.op.forget();
}

/** The clauses of an assessment that stand at or below one of the edition's. @throws INVALID at `path`: OUT_OF_SCOPE */
export async function linesBelow(by: Acting, row: RecordRow & { standardId: string }, clauseIds: readonly string[], path: string): Promise<string[][]> {
  const lines = await linesOf(by, row.id);
  const clauses = new Map((await clausesByIds(by, clauseIds)).map((one) => [one.id, one]));
  return clauseIds.map((id, index) => {
    const clause = clauses.get(id.toLowerCase());
    const found = clause?.standardId === row.standardId ? lines.filter(({ number }) => number === clause.number || number.startsWith(`${clause.number}.`)) : [];
    if (found.length === 0) throw invalid(fieldError(`${path}.${index}`, 'OUT_OF_SCOPE'));
    return found.map((line) => line.id);
  });
}
