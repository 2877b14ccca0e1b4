import type { Acting } from '#kernel';

/**
 * An item of a revised plan goes on with what was done and spent for it in the earlier version: the ids of those items
 * of the same year, and its own, each with the id of the item asked about.
 */
export async function lineage(by: Acting, itemIds: readonly string[], year: number): Promise<ReadonlyMap<string, string>> {
  const rows = await by.query<{ id: string; itemId: string }>(
    `WITH RECURSIVE line AS (
       SELECT i.id AS item_id, i.id, i.from_item_id FROM service_items i WHERE i.id = ANY($1)
       UNION
       SELECT line.item_id, i.id, i.from_item_id FROM line JOIN service_items i ON i.id = line.from_item_id
       JOIN annual_plans p ON p.id = i.parent_id WHERE p.year = $2)
     SELECT id, item_id AS "itemId" FROM line`,
    [itemIds, year],
  );
  return new Map(rows.map(({ id, itemId }) => [id, itemId]));
}
