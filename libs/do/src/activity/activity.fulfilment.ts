import { RecordKindName } from '#kernel';
import type { Fulfilment, FulfilmentSource } from '#standards';

/** Activities that were held. Which obligation one fulfils is told by the clauses that it is linked to. */
export const activityFulfilments: FulfilmentSource = {
  keys: ['activity'],
  linked: ['activity'],
  kinds: [RecordKindName.activity],
  completed: async (query, communityIds, from, to) => {
    const rows = await query<Omit<Fulfilment, 'keys'>>(
      `SELECT community_id AS "communityId", id AS "recordId", (starts_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "on" FROM activities
       WHERE community_id = ANY($1) AND state IN ('held', 'archived') AND (starts_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN $2 AND $3`,
      [communityIds, from, to],
    );
    return rows.map((row) => ({ ...row, keys: ['activity'] }));
  },
};
