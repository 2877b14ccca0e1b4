import { RecordKindName, SHANGHAI } from '#kernel';
import type { ItemWorkSource } from '#plan';
import type { Fulfilment, FulfilmentSource } from '#standards';

const DAY = `(found_at AT TIME ZONE '${SHANGHAI}')::date`;

/** What was found and settled. Which obligation it fulfils is told by the clauses that it is linked to. */
export const findingFulfilments: FulfilmentSource = {
  keys: ['grid-finding'],
  linked: ['grid-finding'],
  kinds: [RecordKindName.gridFinding],
  async completed(query, communityIds, from, to) {
    const rows = await query<Omit<Fulfilment, 'keys'>>(
      `SELECT community_id AS "communityId", id AS "recordId", ${DAY}::text AS "on" FROM grid_findings
       WHERE community_id = ANY($1) AND state = 'settled' AND ${DAY} BETWEEN $2 AND $3`,
      [communityIds, from, to],
    );
    return rows.map((row) => ({ ...row, keys: ['grid-finding'] }));
  },
};

/** Findings are work for the service that they belong to: done once settled. */
export const findingWork: ItemWorkSource = {
  permission: 'grid-finding:read',
  work: (by, itemIds) => by.query(
    `SELECT service_item_id AS "itemId", id AS "recordId", ${DAY}::text AS "on", state = 'settled' AS done
     FROM grid_findings WHERE service_item_id = ANY($1) AND state <> 'void' ORDER BY found_at, id`,
    [itemIds],
  ),
};
