import type { Acting } from '#kernel';
import { WRITING } from '../service-item/service-item.workflow.js';
import type { AnnualPlan } from './annual-plan.entity.js';
import { blockingOf } from './coverage.js';

export interface PlanFacts {
  /** Findings that keep it from being submitted; counted only while it is written. */
  blocking: number;
  /** Who submitted it last; asked only while it waits for approval. */
  submitterId: string | null;
  /** The version that revises it and is not in force yet; asked only while it is in force itself. */
  underWay: { id: string; revision: number } | null;
}

/** A handful of statements, for any number of plans of a community. */
export async function planFacts(by: Acting, rows: readonly AnnualPlan[]): Promise<ReadonlyMap<string, PlanFacts>> {
  const idsIn = (state: string): string[] => rows.filter((row) => row.state === state).map((row) => row.id);
  const writing = rows.filter((row) => WRITING.includes(row.state));
  const [blocking, submitters, revisions] = await Promise.all([
    Promise.all(writing.map(async (row) => [row.id, (await blockingOf(by, row)).length] as const)),
    submittersOf(by, idsIn('submitted')),
    revisionsOf(by, idsIn('published')),
  ]);
  const counts = new Map(blocking);
  return new Map(
    rows.map(({ id }) => [id, { blocking: counts.get(id) ?? 0, submitterId: submitters.get(id) ?? null, underWay: revisions.get(id) ?? null }]),
  );
}

async function submittersOf(by: Acting, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await by.query<{ id: string; actorId: string | null }>(
    `SELECT DISTINCT ON (record_id) record_id AS id, actor_id AS "actorId" FROM history_entries
     WHERE record_id = ANY($1) AND verb = 'submit' ORDER BY record_id, seq DESC`,
    [ids],
  );
  return new Map(rows.map(({ id, actorId }) => [id, actorId]));
}

async function revisionsOf(by: Acting, ids: readonly string[]): Promise<ReadonlyMap<string, { id: string; revision: number }>> {
  if (ids.length === 0) return new Map();
  const rows = await by.query<{ former: string; id: string; revision: number }>(
    `SELECT from_plan_id AS former, id, revision FROM annual_plans
     WHERE from_plan_id = ANY($1) AND revision > 1 AND state IN ('draft', 'submitted', 'returned', 'approved')`,
    [ids],
  );
  return new Map(rows.map(({ former, ...revision }) => [former, revision]));
}
