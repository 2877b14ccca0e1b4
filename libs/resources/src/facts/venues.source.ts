import { RecordKindName } from '#kernel';
import type { Facts, FactSource } from '#standards';
import { inForce, recordIds } from './in-force.js';

/** Areas of what is indoors, added up in decimals; functions of all, outdoor grounds too. */
export const venueSource: FactSource = {
  register: 'venue',
  facts: ['venueAreaM2', 'serviceAreaM2', 'venueFunctions'],
  kinds: [RecordKindName.venue],

  async values(query, communityIds, asOf) {
    const rows = await query<{ communityId: string } & Facts>(
      `SELECT c.id AS "communityId", coalesce(sum(v.area_m2::numeric) FILTER (WHERE NOT v.outdoor), 0)::float8 AS "venueAreaM2",
         coalesce(sum(v.service_area_m2::numeric) FILTER (WHERE NOT v.outdoor), 0)::float8 AS "serviceAreaM2",
         coalesce((SELECT array_agg(DISTINCT f ORDER BY f) FROM venues v, unnest(v.functions) AS f WHERE v.community_id = c.id AND ${inForce('v')}), '{}') AS "venueFunctions"
       FROM unnest($1::uuid[]) AS c(id) LEFT JOIN venues v ON v.community_id = c.id AND ${inForce('v')} GROUP BY c.id`,
      [communityIds, asOf],
    );
    return new Map(rows.map(({ communityId, ...facts }) => [communityId, facts]));
  },

  records: (by, communityId, fact, asOf) => recordIds(
    by, `SELECT v.id FROM venues v WHERE v.community_id = ANY ($1) AND ${inForce('v')} AND (NOT v.outdoor OR ${String(fact === 'venueFunctions')})
      ORDER BY v.from_on DESC, v.id DESC`,
    communityId, asOf,
  ),
};
