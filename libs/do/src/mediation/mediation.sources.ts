import { RecordKindName, SHANGHAI } from '#kernel';
import type { ItemWorkSource } from '#plan';
import type { Fulfilment, FulfilmentSource } from '#standards';

const DAY = `(held_at AT TIME ZONE '${SHANGHAI}')::date`;

/** Mediations that came to an end, with agreement or without. Which obligation one fulfils is told by its clauses. */
export const mediationFulfilments: FulfilmentSource = {
  keys: ['mediation'],
  linked: ['mediation'],
  kinds: [RecordKindName.mediation],
  async completed(query, communityIds, from, to) {
    const rows = await query<Omit<Fulfilment, 'keys'>>(
      `SELECT community_id AS "communityId", id AS "recordId", ${DAY}::text AS "on" FROM mediations
       WHERE community_id = ANY($1) AND state IN ('agreed', 'failed') AND ${DAY} BETWEEN $2 AND $3`,
      [communityIds, from, to],
    );
    return rows.map((row) => ({ ...row, keys: ['mediation'] }));
  },
};

/** Mediations are work for the service that they belong to: done once over. */
export const mediationWork: ItemWorkSource = {
  permission: 'mediation:read',
  work: (by, itemIds) => by.query(
    `SELECT service_item_id AS "itemId", id AS "recordId", ${DAY}::text AS "on", ended_at IS NOT NULL AS done
     FROM mediations WHERE service_item_id = ANY($1) AND state <> 'void' ORDER BY held_at, id`,
    [itemIds],
  ),
};
