import type { Acting } from '#kernel';
import type { Errand } from './errand.entity.js';

/** How many papers are not back with the resident. */
export interface ErrandFacts {
  papersOut: number;
}

export async function errandFacts(by: Acting, rows: readonly Errand[]): Promise<ReadonlyMap<string, ErrandFacts>> {
  const found = await by.query<{ id: string; out: number }>(
    'SELECT errand_id AS id, count(*)::int AS out FROM errand_papers WHERE errand_id = ANY($1) AND returned_at IS NULL GROUP BY errand_id',
    [rows.map(({ id }) => id)],
  );
  const out = new Map(found.map((one) => [one.id, one.out]));
  return new Map(rows.map(({ id }) => [id, { papersOut: out.get(id) ?? 0 }]));
}
