import { type Acting, dayOf } from '#kernel';
import type { Destruction } from './destruction.entity.js';
import { openAround } from './open-around.js';

/** What the guards of a destruction know beyond its row. */
export interface DestructionFacts {
  /** Numbers of the listed records that must not be destroyed now. */
  held: readonly string[];
}

/**
 * For any number of lists; only of those that wait is anything asked. The end of its keeping is what the list says: the
 * street that sets longer years holds back what is proposed by a hold.
 */
export async function destructionFacts(by: Acting, rows: readonly Destruction[]): Promise<ReadonlyMap<string, DestructionFacts>> {
  const waiting = rows.filter(({ state }) => state === 'proposed').map(({ id }) => id);
  if (!waiting.length) return new Map(rows.map(({ id }) => [id, { held: [] }]));
  const items = await by.query<{ destructionId: string; recordId: string; number: string; held: boolean }>(
    `SELECT i.destruction_id AS "destructionId", i.record_id AS "recordId", coalesce(i.number, i.title) AS number,
       i.keep_until >= $2 OR r.id IS NULL OR r.ended_at IS NULL
         OR EXISTS (SELECT FROM archive_holds h WHERE h.record_id = i.record_id AND h.lifted_at IS NULL)
         OR EXISTS (SELECT FROM destroyed_records d WHERE d.record_id = i.record_id) AS held
     FROM destruction_items i LEFT JOIN records r ON r.id = i.record_id WHERE i.destruction_id = ANY ($1) ORDER BY i.position`,
    [waiting, dayOf(by.now)],
  );
  const open = await openAround(by, items.map(({ recordId }) => recordId));
  const held = items.filter((item) => item.held || open.has(item.recordId));
  return new Map(rows.map(({ id }) => [id, { held: held.filter(({ destructionId }) => destructionId === id).map(({ number }) => number) }]));
}
