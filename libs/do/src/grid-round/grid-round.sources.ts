import { RecordKindName, SHANGHAI } from '#kernel';
import type { ItemWorkSource } from '#plan';
import type { Fulfilment, FulfilmentSource } from '#standards';

const DAY = `(started_at AT TIME ZONE '${SHANGHAI}')::date`;

/** Rounds that were made. Which obligation one fulfils is told by the clauses that it is linked to. */
export const roundFulfilments: FulfilmentSource = {
  keys: ['grid-round'],
  linked: ['grid-round'],
  kinds: [RecordKindName.gridRound],
  async completed(query, communityIds, from, to) {
    const rows = await query<Omit<Fulfilment, 'keys'>>(
      `SELECT community_id AS "communityId", id AS "recordId", ${DAY}::text AS "on" FROM grid_rounds
       WHERE community_id = ANY($1) AND state = 'made' AND ${DAY} BETWEEN $2 AND $3`,
      [communityIds, from, to],
    );
    return rows.map((row) => ({ ...row, keys: ['grid-round'] }));
  },
};

/** Rounds are work for the service that they deliver: done once made, planned before; those called off are none. */
export const roundWork: ItemWorkSource = {
  permission: 'grid-round:read',
  work: (by, itemIds) => by.query(
    `SELECT service_item_id AS "itemId", id AS "recordId", coalesce(${DAY}, planned_on)::text AS "on", state = 'made' AS done
     FROM grid_rounds WHERE service_item_id = ANY($1) AND state NOT IN ('void', 'cancelled') ORDER BY planned_on, id`,
    [itemIds],
  ),
};
