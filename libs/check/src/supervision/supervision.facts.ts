import type { Acting } from '#kernel';
import type { Supervision } from './supervision.entity.js';

/** What the guards of a supervision know beyond its row. */
export interface SupervisionFacts {
  lines: number;
  /** Lines without an answer, and findings without a word about what was seen. */
  unanswered: number;
  unexplained: number;
  /** Findings from which no nonconformity was raised, and that were not settled otherwise. */
  unfollowed: number;
}

/** One statement for any number of supervisions. */
export async function supervisionFacts(by: Acting, rows: readonly Supervision[]): Promise<ReadonlyMap<string, SupervisionFacts>> {
  const found = await by.query<SupervisionFacts & { id: string }>(
    `SELECT s.id, count(l.id)::int AS lines, count(l.id) FILTER (WHERE l.answer IS NULL)::int AS unanswered,
            count(l.id) FILTER (WHERE l.answer = 'not-ok' AND l.note = '')::int AS unexplained,
            count(l.id) FILTER (WHERE l.answer = 'not-ok' AND l.settlement = '' AND NOT EXISTS (
              SELECT FROM nonconformities n WHERE n.source_item_id = l.id AND n.state NOT IN ('void', 'dismissed')))::int AS unfollowed
     FROM supervisions s LEFT JOIN supervision_lines l ON l.supervision_id = s.id WHERE s.id = ANY($1) GROUP BY s.id`,
    [rows.map((row) => row.id)],
  );
  return new Map(found.map(({ id, ...facts }) => [id, facts]));
}
