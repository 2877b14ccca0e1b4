import { readable, RecordKindName, recordRefs, SHANGHAI } from '#kernel';
import type { ItemWorkSource } from '#plan';
import type { FactSource, Fulfilment, FulfilmentSource } from '#standards';
import { PublicationKind } from './publication-kind.js';

/** Residents could see it, on its first day at least: not a draft, no mistake, not withdrawn before it began. */
const SEEN = `state NOT IN ('draft', 'void') AND coalesce((ended_at AT TIME ZONE '${SHANGHAI}')::date >= valid_from, true)`;
const THIS_YEAR = `${SEEN} AND valid_from <= $2 AND valid_from >= date_trunc('year', $2::date)`;

/** Publications of the calendar year, each on its first day. */
export const publicationSource: FactSource = {
  register: 'publication',
  facts: ['publicationsThisYear'],
  kinds: [RecordKindName.publication],

  async values(query, communityIds, asOf) {
    const rows = await query<{ communityId: string; made: { kind: string; on: string }[] }>(
      `SELECT c.id AS "communityId", coalesce(json_agg(json_build_object('kind', p.publication_kind, 'on', p.valid_from) ORDER BY p.valid_from, p.id)
         FILTER (WHERE p.id IS NOT NULL), '[]') AS made
       FROM unnest($1::uuid[]) AS c(id) LEFT JOIN (SELECT * FROM publications WHERE ${THIS_YEAR}) AS p ON p.community_id = c.id GROUP BY c.id`,
      [communityIds, asOf],
    );
    return new Map(rows.map(({ communityId, made }) => [communityId, { publicationsThisYear: made }]));
  },

  async records(by, communityId, _fact, asOf) {
    const rows = await by.query<{ id: string }>(
      `SELECT id FROM publications WHERE community_id = $1 AND ${THIS_YEAR} ORDER BY valid_from DESC, id DESC`,
      [communityId, asOf],
    );
    const refs = await recordRefs(by, rows.map(({ id }) => id));
    return rows.flatMap(({ id }) => (refs.has(id) && readable(by, refs.get(id)!) ? [id] : []));
  },
};

/** A publication fulfils what its kind is asked for on its first day; what is asked of any, only by its clause. */
export const publicationFulfilments: FulfilmentSource = {
  keys: ['publication', ...Object.values(PublicationKind).map((kind) => `publication:${kind}`)],
  linked: ['publication'],
  kinds: [RecordKindName.publication],
  completed: (query, communityIds, from, to) =>
    query<Fulfilment>(
      `SELECT community_id AS "communityId", id AS "recordId", valid_from::text AS "on", ARRAY['publication', 'publication:' || publication_kind] AS keys
       FROM publications WHERE community_id = ANY($1) AND ${SEEN} AND valid_from BETWEEN $2 AND $3`,
      [communityIds, from, to],
    ),
};

/** Publications are work for the service that they deliver: done once published, planned before. */
export const publicationWork: ItemWorkSource = {
  permission: 'publication:read',
  work: (by, itemIds) => by.query(
    `SELECT service_item_id AS "itemId", id AS "recordId", valid_from::text AS "on", state <> 'draft' AS done
     FROM publications WHERE service_item_id = ANY($1) AND (state = 'draft' OR ${SEEN}) ORDER BY valid_from, id`,
    [itemIds],
  ),
};
