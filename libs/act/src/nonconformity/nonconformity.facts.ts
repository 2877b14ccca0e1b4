import type { Acting } from '#kernel';
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

async function streetKeepsMinor(by: Acting, row: Nonconformity): Promise<boolean> {
  return (await by.kernel.settings.text(by, 'nonconformity.verifier', row)) === 'street';
}
