import { readable, RecordKindName, recordRefs } from '#kernel';
import type { ItemWorkSource } from '#plan';
import type { FactSource, Fulfilment, FulfilmentSource } from '#standards';
import { InspectionKind } from './inspection-kind.js';

const MADE = `state = 'finished' AND inspected_on <= $2 AND inspected_on >= date_trunc('year', $2::date) AND inspection_kind = 'safety'`;

/** Safety inspections by the whole checklist, of the calendar year. */
export const inspectionSource: FactSource = {
  register: 'inspection',
  facts: ['safetyInspectionsThisYear'],
  kinds: [RecordKindName.inspection],

  async values(query, communityIds, asOf) {
    const rows = await query<{ communityId: string; made: number }>(
      `SELECT c.id AS "communityId", count(n.id)::int AS made FROM unnest($1::uuid[]) AS c(id)
       LEFT JOIN (SELECT id, community_id FROM inspections WHERE ${MADE}) AS n ON n.community_id = c.id GROUP BY c.id`,
      [communityIds, asOf],
    );
    return new Map(rows.map(({ communityId, made }) => [communityId, { safetyInspectionsThisYear: made }]));
  },

  async records(by, communityId, _fact, asOf) {
    const rows = await by.query<{ id: string }>(`SELECT id FROM inspections WHERE community_id = $1 AND ${MADE} ORDER BY inspected_on DESC, id DESC`, [communityId, asOf]);
    const refs = await recordRefs(by, rows.map(({ id }) => id));
    return rows.flatMap(({ id }) => (refs.has(id) && readable(by, refs.get(id)!) ? [id] : []));
  },
};

/** Finished inspections fulfil what is asked of their kind, on their day. */
export const inspectionFulfilments: FulfilmentSource = {
  keys: ['inspection', ...Object.values(InspectionKind).map((kind) => `inspection:${kind}`)],
  linked: ['inspection'],
  kinds: [RecordKindName.inspection],
  completed: (query, communityIds, from, to) =>
    query<Fulfilment>(
      `SELECT community_id AS "communityId", id AS "recordId", inspected_on::text AS "on", ARRAY['inspection', 'inspection:' || inspection_kind] AS keys
       FROM inspections WHERE community_id = ANY($1) AND state = 'finished' AND inspected_on BETWEEN $2 AND $3`,
      [communityIds, from, to],
    ),
};

/** Inspections are work for the service that they deliver: done once finished, planned before. */
export const inspectionWork: ItemWorkSource = {
  permission: 'inspection:read',
  work: (by, itemIds) => by.query(
    `SELECT service_item_id AS "itemId", id AS "recordId", inspected_on::text AS "on", state = 'finished' AS done
     FROM inspections WHERE service_item_id = ANY($1) AND state IN ('planned', 'open', 'finished') ORDER BY inspected_on, id`,
    [itemIds],
  ),
};
