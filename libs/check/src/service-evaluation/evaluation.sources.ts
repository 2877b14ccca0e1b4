import { RecordKindName } from '#kernel';
import type { PlanningInputSource } from '#plan';
import type { Fulfilment, FulfilmentSource } from '#standards';
import { OPPORTUNITY_DONE } from './service-evaluation.facts.js';

/** What evaluations concluded since the beginning of the year before found could be better, and is not done; cases speak for themselves. */
export const openOpportunities: PlanningInputSource = {
  name: 'evaluation',
  permission: 'service-evaluation:read',
  async lines(by, communityId, year) {
    const rows = await by.query<{ id: string; text: string; clauseId: string | null; evaluationId: string; evaluation: string; service: string | null; rating: string | null }>(
      `SELECT o.id, o.text, o.clause_id AS "clauseId", e.id AS "evaluationId", e.title AS evaluation, s.title AS service, s.rating
       FROM evaluation_opportunities o JOIN service_evaluations e ON e.id = o.evaluation_id LEFT JOIN evaluated_services s ON s.id = o.service_id
       WHERE e.community_id = $1 AND e.state IN ('concluded', 'following', 'closed') AND e.concluded_on >= make_date($2, 1, 1) AND NOT ${OPPORTUNITY_DONE}
         AND NOT EXISTS (SELECT FROM nonconformities n WHERE n.source_item_id = o.id AND n.state NOT IN ('void', 'dismissed', 'merged'))
         AND NOT EXISTS (SELECT FROM improvements i WHERE i.source_item_id = o.id AND i.state NOT IN ('void', 'declined', 'dropped'))
       ORDER BY e.concluded_on DESC, o.position LIMIT 100`,
      [communityId, year - 1],
    );
    return rows.map(({ id, text, clauseId, evaluationId, evaluation, service, rating }) => ({
      key: id, title: { zh: text }, clauseIds: clauseId ? [clauseId] : [], recordIds: [evaluationId], params: { evaluation, service, rating },
    }));
  },
};

/** Criticism of the year before and since, on which nothing was done, and no case was raised. */
export const openCriticism: PlanningInputSource = {
  name: 'feedback',
  permission: 'register:read',
  async lines(by, communityId, year) {
    const rows = await by.query<{ id: string; title: string; source: string; who: string; on: string; clauseIds: string[] }>(
      `SELECT f.id, f.title, f.source, f.who, f.from_on::text AS "on",
         ARRAY(SELECT DISTINCT l.clause_id FROM clause_links l WHERE l.record_id = f.id AND NOT l.is_default) AS "clauseIds"
       FROM feedback_entries f WHERE f.community_id = $1 AND f.state <> 'void' AND f.tone = 'negative' AND (f.became IS NULL OR f.became = 'followed')
         AND f.from_on >= make_date($2, 1, 1) AND NOT EXISTS (SELECT FROM nonconformities n WHERE n.source_id = f.id AND n.state <> 'void')
       ORDER BY f.from_on DESC, f.id LIMIT 100`,
      [communityId, year - 1],
    );
    return rows.map(({ id, title, clauseIds, ...params }) => ({ key: id, title: { zh: title }, clauseIds, recordIds: [id], params }));
  },
};

/** The yearly review that T/ZSX 0005, row 22, asks for. */
export const evaluationFulfilments: FulfilmentSource = {
  keys: ['service-evaluation'],
  linked: [],
  kinds: [RecordKindName.serviceEvaluation],
  completed: (query, communityIds, from, to) =>
    query<Fulfilment>(
      `SELECT community_id AS "communityId", id AS "recordId", concluded_on::text AS "on", ARRAY['service-evaluation'] AS keys
       FROM service_evaluations WHERE community_id = ANY($1) AND state IN ('concluded', 'following', 'closed') AND concluded_on BETWEEN $2 AND $3`,
      [communityIds, from, to],
    ),
};
