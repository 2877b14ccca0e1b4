import { type Acting, dayOf } from '#kernel';
import type { ItemFollower } from '#plan';
import { clausesInForceAt } from '#standards';

/** Community building as a whole, and the five lines where they stand apart. */
const NUMBERS = ['8.9', '8.9.2'];
const FUJIAN = 'DB35/T ';

export async function buildingClauseIds(by: Acting, communityId: string): Promise<string[]> {
  const clauses = await clausesInForceAt(by, communityId, NUMBERS, dayOf(by.now));
  return clauses.filter(({ standardCode }) => standardCode.startsWith(FUJIAN)).map(({ id }) => id);
}

/** A project's heading goes to the item that revises it, unless that one was put under a heading already. */
export const followPlaced: ItemFollower = async (by, successions) => {
  await by.query(
    `UPDATE building_entries AS row SET record_id = pair.successor FROM unnest($1::uuid[], $2::uuid[]) AS pair (item, successor)
     WHERE row.record_id = pair.item AND NOT EXISTS (SELECT FROM building_entries other WHERE other.record_id = pair.successor)`,
    [successions.map(({ from }) => from), successions.map(({ to }) => to)],
  );
};

/** Whether a record stands under one of the headings itself. */
export async function isPlaced(by: Acting, recordId: string): Promise<boolean> {
  return (await by.query('SELECT 1 FROM building_entries WHERE record_id = $1', [recordId])).length > 0;
}
