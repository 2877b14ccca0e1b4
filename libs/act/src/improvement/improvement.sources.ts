import { type DrawnLine, EvaluationHeading, type EvaluationSource } from '#check';
import { RecordKindName, SHANGHAI } from '#kernel';
import type { PlanningInputSource } from '#plan';
import type { Fulfilment, FulfilmentSource } from '#standards';

const RULE = `i.state IN ('standard', 'kept', 'shared')`;

/** What was made the rule since the beginning of the year before, here or in another community of the street: a plan takes it up as a service. */
export const improvementInputs: PlanningInputSource = {
  name: 'improvement',
  permission: 'improvement:read',
  async lines(by, communityId, year) {
    const own = await by.query<{ id: string; title: string; standardAs: string; sourceId: string | null; clauseIds: string[] }>(
      `SELECT i.id, i.title, i.standard_as AS "standardAs", i.source_id AS "sourceId", ARRAY(SELECT DISTINCT l.clause_id FROM clause_links l WHERE l.record_id = i.id) AS "clauseIds"
       FROM improvements i WHERE i.community_id = $1 AND ${RULE} AND i.standard_on >= make_date($2, 1, 1) ORDER BY i.standard_on DESC, i.id LIMIT 100`,
      [communityId, year - 1],
    );
    const others = await by.query<{ id: string; title: string; standardAs: string; community: string }>(
      `SELECT p.id, p.title, p.standard_as AS "standardAs", p.from_community AS community FROM shared_practices p
       WHERE p.street_id = (SELECT u.street_id FROM org_units u WHERE u.id = $1) AND p.from_community_id <> $1 AND p.shared_at >= make_timestamptz($2, 1, 1, 0, 0, 0, '${SHANGHAI}')
       ORDER BY p.shared_at DESC, p.id LIMIT 50`,
      [communityId, year - 1],
    );
    return [
      ...own.map(({ id, title, standardAs, sourceId, clauseIds }) => ({ key: id, title: { zh: title }, clauseIds, recordIds: [id, ...(sourceId ? [sourceId] : [])], params: { standardAs, community: '' } })),
      ...others.map(({ id, title, standardAs, community }) => ({ key: id, title: { zh: title }, clauseIds: [], recordIds: [], params: { standardAs, community } })),
    ];
  },
};

/** What a period's ideas came to. */
export const improvementsDrawn: EvaluationSource = {
  permission: 'improvement:read',
  async lines(by, communityId, { from, to }) {
    const [row] = await by.query<{ proposed: number; standard: number; recognised: number; ids: string[] | null }>(
      `SELECT count(*) FILTER (WHERE (i.created_at AT TIME ZONE '${SHANGHAI}')::date BETWEEN $2 AND $3)::int AS proposed,
         count(*) FILTER (WHERE ${RULE} AND i.standard_on BETWEEN $2 AND $3)::int AS standard,
         (SELECT count(*) FROM improvement_recognitions r WHERE r.community_id = $1 AND r.on_day BETWEEN $2 AND $3)::int AS recognised,
         (array_agg(i.id ORDER BY i.standard_on DESC NULLS LAST, i.created_at DESC, i.id))[1:100] AS ids
       FROM improvements i WHERE i.community_id = $1 AND i.state <> 'void'
         AND ((i.created_at AT TIME ZONE '${SHANGHAI}')::date BETWEEN $2 AND $3 OR i.standard_on BETWEEN $2 AND $3)`,
      [communityId, from, to],
    );
    const { ids, ...figures } = row!;
    return ids?.length ? [{ heading: EvaluationHeading.improvement, source: RecordKindName.improvement, title: '', figures, recordIds: ids } satisfies DrawnLine] : [];
  },
};

/** New ways of serving that were shown to work (T/ZSX 0005, rows 61 and 62). */
export const improvementFulfilments: FulfilmentSource = {
  keys: ['improvement'],
  linked: [],
  kinds: [RecordKindName.improvement],
  completed: (query, communityIds, from, to) =>
    query<Fulfilment>(
      `SELECT i.community_id AS "communityId", i.id AS "recordId", i.standard_on::text AS "on", ARRAY['improvement'] AS keys
       FROM improvements i WHERE i.community_id = ANY($1) AND ${RULE} AND i.standard_on BETWEEN $2 AND $3`,
      [communityIds, from, to],
    ),
};
