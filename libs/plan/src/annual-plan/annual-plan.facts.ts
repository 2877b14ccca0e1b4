import type { Acting } from '#kernel';
import { itemsByPlan } from '../service-item/service-item.kind.js';
import { WRITING } from '../service-item/service-item.workflow.js';
import type { AnnualPlan } from './annual-plan.entity.js';
import { gapsOf } from './readiness.js';

export interface PlanFacts {
  /** Findings that keep it from being submitted; counted only while it is written. */
  blocking: number;
  /** Who submitted it last; asked only while it waits for approval. */
  submitterId: string | null;
}

/** Two statements at most, for any number of plans. */
export async function planFacts(by: Acting, rows: readonly AnnualPlan[]): Promise<ReadonlyMap<string, PlanFacts>> {
  const idsIn = (states: readonly string[]): string[] => rows.filter((row) => states.includes(row.state)).map((row) => row.id);
  const [inWriting, waiting] = [idsIn(WRITING), idsIn(['submitted'])];
  const items = inWriting.length ? await itemsByPlan(by, inWriting) : null;
  const submitters = waiting.length ? await submittersOf(by, waiting) : null;
  return new Map(
    rows.map(({ id }) => {
      const written = items?.get(id);
      return [id, { blocking: written ? gapsOf(written).length : 0, submitterId: submitters?.get(id) ?? null }];
    }),
  );
}

async function submittersOf(by: Acting, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const rows = await by.query<{ id: string; actorId: string | null }>(
    `SELECT DISTINCT ON (record_id) record_id AS id, actor_id AS "actorId" FROM history_entries
     WHERE record_id = ANY($1) AND verb = 'submit' ORDER BY record_id, seq DESC`,
    [ids],
  );
  return new Map(rows.map(({ id, actorId }) => [id, actorId]));
}
