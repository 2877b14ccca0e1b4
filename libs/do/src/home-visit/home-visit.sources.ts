import { RecordKindName, recordRefs, SHANGHAI } from '#kernel';
import type { ItemWorkSource } from '#plan';
import type { FactSource, Fulfilment, FulfilmentSource } from '#standards';

const DAY = `(visited_at AT TIME ZONE 'Asia/Shanghai')::date`;
const MADE = `state = 'visited' AND ${DAY} <= $2 AND ${DAY} >= date_trunc('year', $2::date)`;
/** Two of one's own, or one with somebody of another unit. */
const BY_TWO = `(cardinality(visitor_ids) > 1 OR companions <> '')`;

/** Visits of the calendar year (8.7.6), and those made by two. */
export const homeVisitSource: FactSource = {
  register: 'home-visit',
  facts: ['homeVisitsThisYear', 'homeVisitsByTwoThisYear'],
  kinds: [RecordKindName.homeVisit],

  async values(query, communityIds, asOf) {
    const rows = await query<{ id: string; made: number; byTwo: number }>(
      `SELECT community_id AS id, count(*)::int AS made, (count(*) FILTER (WHERE ${BY_TWO}))::int AS "byTwo"
       FROM home_visits WHERE community_id = ANY($1) AND ${MADE} GROUP BY community_id`,
      [communityIds, asOf],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return new Map(communityIds.map((id) => [id, { homeVisitsThisYear: found.get(id)?.made ?? 0, homeVisitsByTwoThisYear: found.get(id)?.byTwo ?? 0 }]));
  },

  async records(by, communityId, fact, asOf) {
    const rows = await by.query<{ id: string }>(
      `SELECT id FROM home_visits WHERE community_id = $1 AND ${MADE} ${fact === 'homeVisitsByTwoThisYear' ? `AND ${BY_TWO}` : ''} ORDER BY visited_at DESC, id DESC`,
      [communityId, asOf],
    );
    const readable = await recordRefs(by, rows.map(({ id }) => id));
    return rows.flatMap(({ id }) => (readable.has(id) ? [id] : []));
  },
};

/** Visits that were made. Which obligation one fulfils is told by the clauses that it is linked to. */
export const homeVisitFulfilments: FulfilmentSource = {
  keys: ['home-visit'],
  linked: ['home-visit'],
  kinds: [RecordKindName.homeVisit],
  async completed(query, communityIds, from, to) {
    const rows = await query<Omit<Fulfilment, 'keys'>>(
      `SELECT community_id AS "communityId", id AS "recordId", ${DAY}::text AS "on" FROM home_visits
       WHERE community_id = ANY($1) AND state = 'visited' AND ${DAY} BETWEEN $2 AND $3`,
      [communityIds, from, to],
    );
    return rows.map((row) => ({ ...row, keys: ['home-visit'] }));
  },
};

/** Visits are work for the service that they deliver: done once made, planned before; those called off are none. */
export const homeVisitWork: ItemWorkSource = {
  permission: 'home-visit:read',
  work: (by, itemIds) => by.query(
    `SELECT service_item_id AS "itemId", id AS "recordId", coalesce((visited_at AT TIME ZONE '${SHANGHAI}')::date, planned_on)::text AS "on", state = 'visited' AS done
     FROM home_visits WHERE service_item_id = ANY($1) AND state NOT IN ('void', 'cancelled') ORDER BY planned_on, id`,
    [itemIds],
  ),
};
