import { readable, RecordKindName, recordRefs } from '#kernel';
import type { FactSource, Fulfilment, FulfilmentSource } from '#standards';
import { SUBJECT_CODES } from './rule-subjects.js';

/** Versions that hold on a day: `review_on` is set when one begins. */
const ON_THE_DAY = `r.state NOT IN ('draft', 'approved', 'void') AND r.review_on IS NOT NULL AND r.in_force_from <= $2 AND coalesce(r.in_force_until >= $2, true)`;

/** What a community has rules about, by code, each once. */
export const serviceRuleSource: FactSource = {
  register: 'service-rule',
  facts: ['serviceRules'],
  kinds: [RecordKindName.serviceRule],

  async values(query, communityIds, asOf) {
    const rows = await query<{ communityId: string; serviceRules: string[] }>(
      `SELECT c.id AS "communityId", coalesce((SELECT array_agg(DISTINCT code ORDER BY code) FROM service_rules r, unnest(r.subjects) AS code
         WHERE r.community_id = c.id AND ${ON_THE_DAY}), '{}') AS "serviceRules"
       FROM unnest($1::uuid[]) AS c(id)`,
      [communityIds, asOf],
    );
    return new Map(rows.map(({ communityId, serviceRules }) => [communityId, { serviceRules }]));
  },

  async records(by, communityId, _fact, asOf) {
    const rows = await by.query<{ id: string }>(
      `SELECT r.id FROM service_rules r WHERE r.community_id = $1 AND ${ON_THE_DAY} ORDER BY r.in_force_from DESC, r.id DESC`, [communityId, asOf],
    );
    const refs = await recordRefs(by, rows.map(({ id }) => id));
    return rows.flatMap(({ id }) => (refs.has(id) && readable(by, refs.get(id)!) ? [id] : []));
  },
};

/** A version that took effect fulfils what is asked about its subjects, on its first day; what is asked of any, by its clause. */
export const serviceRuleFulfilments: FulfilmentSource = {
  keys: ['service-rule', ...SUBJECT_CODES.map((code) => `service-rule:${code}`)],
  linked: ['service-rule'],
  kinds: [RecordKindName.serviceRule],
  completed: (query, communityIds, from, to) =>
    query<Fulfilment>(
      `SELECT community_id AS "communityId", id AS "recordId", in_force_from::text AS "on",
         ARRAY['service-rule'] || ARRAY(SELECT 'service-rule:' || code FROM unnest(subjects) AS code) AS keys
       FROM service_rules WHERE community_id = ANY($1) AND state NOT IN ('draft', 'approved', 'void') AND review_on IS NOT NULL AND in_force_from BETWEEN $2 AND $3`,
      [communityIds, from, to],
    ),
};
