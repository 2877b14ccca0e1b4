import type { Acting } from '#kernel';
import type { Objective } from './objective.entity.js';

/** What the guards of an objective know beyond its row. */
export interface ObjectiveFacts {
  latest: number | null;
}

/** One statement for any number of objectives. */
export async function objectiveFacts(by: Acting, rows: readonly Objective[]): Promise<ReadonlyMap<string, ObjectiveFacts>> {
  const found = await by.query<{ id: string; latest: number }>(
    `SELECT DISTINCT ON (objective_id) objective_id AS id, value AS latest FROM objective_values
     WHERE objective_id = ANY($1) AND withdrawn_at IS NULL ORDER BY objective_id, on_day DESC`,
    [rows.map((row) => row.id)],
  );
  const latest = new Map(found.map((one) => [one.id, one.latest]));
  return new Map(rows.map(({ id }) => [id, { latest: latest.get(id) ?? null }]));
}
