import type { Acting } from '#kernel';
import type { Inspection } from './inspection.entity.js';

/** What the guards of an inspection know beyond its row. */
export interface InspectionFacts {
  /** Lines without an answer, and lines that are not in order without a word about it. */
  unanswered: number;
  unexplained: number;
}

/** One statement for any number of inspections. */
export async function inspectionFacts(by: Acting, rows: readonly Inspection[]): Promise<ReadonlyMap<string, InspectionFacts>> {
  const found = await by.query<InspectionFacts & { id: string }>(
    `SELECT n.id, count(i.id) FILTER (WHERE i.answer IS NULL)::int AS unanswered, count(i.id) FILTER (WHERE i.answer = 'not-ok' AND i.note = '')::int AS unexplained
     FROM inspections n LEFT JOIN inspection_items i ON i.inspection_id = n.id WHERE n.id = ANY($1) GROUP BY n.id`,
    [rows.map((row) => row.id)],
  );
  return new Map(found.map(({ id, ...facts }) => [id, facts]));
}
