import type { Acting } from '#kernel';
import type { Drill } from './drill.entity.js';

/** What the guards of a drill know beyond its row. */
export interface DrillFacts {
  files: number;
}

/** One statement for any number of drills. */
export async function drillFacts(by: Acting, rows: readonly Drill[]): Promise<ReadonlyMap<string, DrillFacts>> {
  const found = await by.query<DrillFacts & { id: string }>(
    'SELECT d.id, (SELECT count(*)::int FROM attachments a WHERE a.record_id = d.id) AS files FROM drills d WHERE d.id = ANY($1)',
    [rows.map((row) => row.id)],
  );
  return new Map(found.map(({ id, ...facts }) => [id, facts]));
}
