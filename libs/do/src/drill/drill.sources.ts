import { readable, RecordKindName, recordRefs } from '#kernel';
import type { FactSource, Fulfilment, FulfilmentSource } from '#standards';

const DAY = `(starts_at AT TIME ZONE 'Asia/Shanghai')::date`;
const HELD = `state IN ('held', 'evaluated') AND ${DAY} <= $2 AND ${DAY} >= date_trunc('year', $2::date)`;

/** Comprehensive drills of the calendar year; special ones do not count (8.10.2). */
export const drillSource: FactSource = {
  register: 'drill',
  facts: ['comprehensiveDrillsThisYear'],
  kinds: [RecordKindName.drill],

  async values(query, communityIds, asOf) {
    const rows = await query<{ communityId: string; held: number }>(
      `SELECT c.id AS "communityId", count(d.id)::int AS held FROM unnest($1::uuid[]) AS c(id)
       LEFT JOIN (SELECT id, community_id FROM drills WHERE type = 'comprehensive' AND ${HELD}) AS d ON d.community_id = c.id GROUP BY c.id`,
      [communityIds, asOf],
    );
    return new Map(rows.map(({ communityId, held }) => [communityId, { comprehensiveDrillsThisYear: held }]));
  },

  async records(by, communityId, _fact, asOf) {
    const rows = await by.query<{ id: string }>(
      `SELECT id FROM drills WHERE community_id = $1 AND type = 'comprehensive' AND ${HELD} ORDER BY starts_at DESC, id DESC`,
      [communityId, asOf],
    );
    const refs = await recordRefs(by, rows.map(({ id }) => id));
    return rows.flatMap(({ id }) => (refs.has(id) && readable(by, refs.get(id)!) ? [id] : []));
  },
};

/** Drills that were held: as such, by type, and by what they rehearsed (Beijing 9.2.2 wants fire). */
export const drillFulfilments: FulfilmentSource = {
  keys: ['drill', 'drill:comprehensive', 'drill:special', 'drill:fire'],
  linked: [],
  kinds: [RecordKindName.drill],
  completed: (query, communityIds, from, to) =>
    query<Fulfilment>(
      `SELECT community_id AS "communityId", id AS "recordId", ${DAY}::text AS "on", ARRAY['drill', 'drill:' || type, 'drill:' || scenario] AS keys
       FROM drills WHERE community_id = ANY($1) AND state IN ('held', 'evaluated') AND ${DAY} BETWEEN $2 AND $3`,
      [communityIds, from, to],
    ),
};
