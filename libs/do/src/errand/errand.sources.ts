import { RecordKindName, SHANGHAI } from '#kernel';
import type { ItemWorkSource } from '#plan';
import type { Fulfilment, FulfilmentSource } from '#standards';

const DAY = (column: string): string => `(${column} AT TIME ZONE '${SHANGHAI}')::date`;

/** Errands that are over and were done, on the day on which they were. Which obligation one fulfils is told by its clauses. */
export const errandFulfilments: FulfilmentSource = {
  keys: ['errand'],
  linked: ['errand'],
  kinds: [RecordKindName.errand],
  async completed(query, communityIds, from, to) {
    const rows = await query<Omit<Fulfilment, 'keys'>>(
      `SELECT community_id AS "communityId", id AS "recordId", ${DAY('done_at')}::text AS "on" FROM errands
       WHERE community_id = ANY($1) AND state = 'closed' AND outcome = 'done' AND ${DAY('done_at')} BETWEEN $2 AND $3`,
      [communityIds, from, to],
    );
    return rows.map((row) => ({ ...row, keys: ['errand'] }));
  },
};

/** Errands are work for the service that they belong to: done once over, planned for the promised day before. */
export const errandWork: ItemWorkSource = {
  permission: 'errand:read',
  work: (by, itemIds) => by.query(
    `SELECT service_item_id AS "itemId", id AS "recordId", coalesce(${DAY('done_at')}, promised_on)::text AS "on", state = 'closed' AND outcome = 'done' AS done
     FROM errands WHERE service_item_id = ANY($1) AND state <> 'void' AND outcome IS DISTINCT FROM 'withdrawn' ORDER BY consented_at, id`,
    [itemIds],
  ),
};
