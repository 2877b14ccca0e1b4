import { dayOf, endOfDay, type Guard, Workflow } from '#kernel';
import { EvaluationForm } from './evaluation-type.js';
import type { ServiceEvaluation } from './service-evaluation.entity.js';
import { type EvaluationFacts, evaluationFacts } from './service-evaluation.facts.js';

type EvaluationGuard = Guard<ServiceEvaluation, EvaluationFacts>;

/** A period is judged when it is over, not before. */
const periodOver: EvaluationGuard = (row, _facts, asker) => (dayOf(asker.now) > row.periodTo ? null : { code: 'PERIOD_RUNNING', params: { until: row.periodTo } });
const servicesThere: EvaluationGuard = (_row, { services }) => (services ? null : { code: 'SERVICES_MISSING', params: {} });
const allJudged: EvaluationGuard = (_row, { unjudged }) => (unjudged ? { code: 'SERVICES_UNJUDGED', params: { count: unjudged } } : null);
const allExplained: EvaluationGuard = (_row, { unexplained }) => (unexplained ? { code: 'RATINGS_UNEXPLAINED', params: { count: unexplained } } : null);
const poorAnswered: EvaluationGuard = (_row, { withoutOpportunity }) => (withoutOpportunity ? { code: 'OPPORTUNITIES_MISSING', params: { count: withoutOpportunity } } : null);
/** What others say about the community stands on their paper, not on its word. */
const reportThere: EvaluationGuard = (row, { files }) => (row.form === EvaluationForm.self || files ? null : { code: 'REPORT_MISSING', params: {} });
/** The authority's judgement of a community is not given by the community. */
const authorityJudges: EvaluationGuard = (row, _facts, asker) =>
  row.form === EvaluationForm.authority && !asker.holds('service-evaluation:judge-others') ? { code: 'AUTHORITY_JUDGES', params: {} } : null;
const allDone: EvaluationGuard = (_row, { openOpportunities }) => (openOpportunities ? { code: 'OPPORTUNITIES_OPEN', params: { count: openOpportunities } } : null);

/** Clause 9.3: sources drawn in and services judged, concluded, told to residents, and followed until every opportunity is done. */
export const serviceEvaluationWorkflow = new Workflow<ServiceEvaluation, EvaluationFacts>({
  noun: 'service-evaluation',
  initial: 'evaluating',
  path: ['evaluating', 'concluded', 'following', 'closed'],
  final: ['closed', 'cancelled', 'void'],
  numberedFrom: 'evaluating',
  deadline: { at: ({ dueOn }) => endOfDay(dueOn) },
  next: { evaluating: 'conclude', concluded: 'publish', following: 'close' },
  facts: evaluationFacts,
  verbs: {
    layOut: { from: ['evaluating'], permission: 'service-evaluation:draft', edit: true },
    renewServices: { from: ['evaluating'], permission: 'service-evaluation:draft', edit: true },
    judge: { from: ['evaluating'], permission: 'service-evaluation:draft', edit: true },
    setOpportunities: { from: ['evaluating'], permission: 'service-evaluation:draft', edit: true },
    conclude: {
      from: ['evaluating'], to: 'concluded', permission: 'service-evaluation:conclude',
      guards: [authorityJudges, servicesThere, allJudged, allExplained, poorAnswered, reportThere, periodOver],
      deadline: { setting: 'service-evaluation.publishDays' },
    },
    publish: { from: ['concluded'], to: 'following', permission: 'service-evaluation:publish', deadline: { setting: 'service-evaluation.followDays' } },
    keepInside: { from: ['concluded'], to: 'following', permission: 'service-evaluation:publish', deadline: { setting: 'service-evaluation.followDays' } },
    settle: { from: ['concluded', 'following'], permission: 'service-evaluation:draft', edit: true },
    close: { from: ['following'], to: 'closed', permission: 'service-evaluation:conclude', guards: [allDone] },
    cancel: { from: ['evaluating'], to: 'cancelled', permission: 'service-evaluation:conclude' },
    void: { from: ['evaluating', 'concluded', 'following'], to: 'void', permission: 'service-evaluation:void' },
  },
});
