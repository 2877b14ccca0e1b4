import type { Acting } from '#kernel';
import type { CorrectiveAction } from '../corrective-action/corrective-action.entity.js';
import type { NonconformityCause } from './cause.entity.js';
import type { Nonconformity } from './nonconformity.entity.js';

/** What the guards of a case know beyond its row, counted in its present round. */
export interface CaseFacts {
  roots: number;
  /** Actions not yet done. */
  planned: number;
  done: number;
  owners: ReadonlySet<string>;
  reporters: ReadonlySet<string>;
  /** Whether the street has kept minor cases to itself, too. */
  streetVerifies: boolean;
}

interface FactRow {
  id: string;
  roots: number;
  planned: number;
  done: number;
  owners: string[] | null;
  reporters: string[] | null;
}

/** One statement for any number of cases. Owners and reporters count over all rounds: who acted once does not judge. */
export async function caseFacts(by: Acting, rows: readonly Nonconformity[]): Promise<ReadonlyMap<string, CaseFacts>> {
  const found = await by.query<FactRow>(
    `SELECT n.id,
       (SELECT count(*)::int FROM nonconformity_causes c WHERE c.nonconformity_id = n.id AND c.round = n.round AND c.root) AS roots,
       count(a.id) FILTER (WHERE a.round = n.round AND a.state IN ('planned', 'doing'))::int AS planned,
       count(a.id) FILTER (WHERE a.round = n.round AND a.state = 'done')::int AS done,
       array_agg(DISTINCT a.assignee_id) FILTER (WHERE a.state <> 'cancelled') AS owners,
       array_agg(DISTINCT a.done_by_id) FILTER (WHERE a.done_by_id IS NOT NULL) AS reporters
     FROM nonconformities n LEFT JOIN corrective_actions a ON a.parent_id = n.id
     WHERE n.id = ANY($1) GROUP BY n.id, n.round`,
    [rows.map((row) => row.id)],
  );
  const kept = new Map(await Promise.all(rows.map(async (row) => [row.id, await streetKeepsMinor(by, row)] as const)));
  return new Map(
    found.map(({ id, roots, planned, done, owners, reporters }) => [
      id,
      { roots, planned, done, owners: new Set(owners), reporters: new Set(reporters), streetVerifies: kept.get(id) ?? false },
    ]),
  );
}

/** The same from parts that are read already. */
export async function factsFrom(
  by: Acting, row: Nonconformity, causes: readonly NonconformityCause[], actions: readonly CorrectiveAction[],
): Promise<CaseFacts> {
  const now = actions.filter(({ round }) => round === row.round);
  return {
    roots: causes.filter(({ round, root }) => root && round === row.round).length,
    planned: now.filter(({ state }) => state === 'planned' || state === 'doing').length,
    done: now.filter(({ state }) => state === 'done').length,
    owners: new Set(actions.filter(({ state }) => state !== 'cancelled').flatMap(({ assigneeId }) => assigneeId ?? [])),
    reporters: new Set(actions.flatMap(({ doneById }) => doneById ?? [])),
    streetVerifies: await streetKeepsMinor(by, row),
  };
}

async function streetKeepsMinor(by: Acting, row: Nonconformity): Promise<boolean> {
  return (await by.kernel.settings.text(by, 'nonconformity.verifier', row)) === 'street';
}
