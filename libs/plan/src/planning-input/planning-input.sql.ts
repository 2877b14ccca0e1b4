import { type Acting, Scoped } from '#kernel';
import { PlanningInputDecision } from './planning-input-decision.entity.js';

export const decisions = new Scoped(PlanningInputDecision, 'annual-plan:read');

/** Of these targets those that are still there: what was made of an input and then removed leaves it open again. */
export async function standingTargets(by: Acting, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await by.query<{ id: string }>(`SELECT id FROM records WHERE id = ANY($1) AND state <> 'void'`, [ids]);
  return new Set(rows.map(({ id }) => id));
}

/** What was decided in plans that stand: a version that was superseded has handed its decisions on to the next. */
export const decisionsThatStand = (by: Acting): ReturnType<typeof decisions.reading> =>
  decisions.reading(by).where(`row.plan_id NOT IN (SELECT id FROM annual_plans WHERE state = 'superseded')`);

/** What was decided of inputs behind which a record stands, the latest first. */
export function decisionsAbout(by: Acting, recordId: string): Promise<PlanningInputDecision[]> {
  return decisionsThatStand(by).where('row.record_ids @> ARRAY[?]::uuid[]', recordId).orderBy('decidedAt', 'DESC').many({ limit: 50 });
}
