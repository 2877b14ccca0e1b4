import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import { EvaluationForm } from './evaluation-type.js';
import type { ServiceEvaluation } from './service-evaluation.entity.js';
import { serviceEvaluationWorkflow as flow } from './service-evaluation.workflow.js';

const asker: Asker = { personId: 'someone', now: new Date('2026-11-20T02:00:00Z'), holds: (permission) => permission !== 'service-evaluation:judge-others' };
const anEvaluation = (state: string, values: Partial<ServiceEvaluation> = {}): ServiceEvaluation =>
  ({ state, form: EvaluationForm.self, periodTo: '2026-11-19', dueOn: '2026-12-31', ...values }) as ServiceEvaluation;
const WHOLE = { services: 2, unjudged: 0, unexplained: 0, withoutOpportunity: 0, openOpportunities: 0, files: 0 };

describe('the lifecycle of a service evaluation (9.3)', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  it.each([
    ['evaluating', ['layOut', 'renewServices', 'judge', 'setOpportunities', 'conclude', 'cancel', 'void']],
    ['concluded', ['publish', 'keepInside', 'settle', 'void']],
    ['following', ['settle', 'close', 'void']],
    ['closed', []],
    ['cancelled', []],
    ['void', []],
  ])('from %s: %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(flow.table.verbs)) {
      if (!verbs.includes(verb)) expect(flow.blockedBy(verb, anEvaluation(state), WHOLE, asker)?.code).toBe('WRONG_STATE');
    }
  });

  const reason = (facts: Partial<typeof WHOLE>, values: Partial<ServiceEvaluation> = {}, who = asker): unknown =>
    flow.blockedBy('conclude', anEvaluation('evaluating', values), { ...WHOLE, ...facts }, who);

  it('is concluded when every service is judged, with a reason where it is poor, and something to be done about that', () => {
    expect(reason({ services: 0 })).toEqual({ code: 'SERVICES_MISSING', params: {} });
    expect(reason({ unjudged: 3 })).toEqual({ code: 'SERVICES_UNJUDGED', params: { count: 3 } });
    expect(reason({ unexplained: 1 })).toEqual({ code: 'RATINGS_UNEXPLAINED', params: { count: 1 } });
    expect(reason({ withoutOpportunity: 1 })).toEqual({ code: 'OPPORTUNITIES_MISSING', params: { count: 1 } });
    expect(reason({})).toBeNull();
  });

  it('is concluded once its period is over', () => {
    expect(reason({}, { periodTo: '2026-11-20' })).toEqual({ code: 'PERIOD_RUNNING', params: { until: '2026-11-20' } });
  });

  it('of others stands on their report, and the authority’s is never concluded by whom it judges', () => {
    expect(reason({}, { form: EvaluationForm.thirdParty })).toEqual({ code: 'REPORT_MISSING', params: {} });
    expect(reason({ files: 1 }, { form: EvaluationForm.thirdParty })).toBeNull();
    expect(reason({ files: 1 }, { form: EvaluationForm.authority })).toEqual({ code: 'AUTHORITY_JUDGES', params: {} });
    expect(reason({ files: 1 }, { form: EvaluationForm.authority }, { ...asker, holds: () => true })).toBeNull();
  });

  it('is closed when every opportunity is done', () => {
    expect(flow.blockedBy('close', anEvaluation('following'), { ...WHOLE, openOpportunities: 2 }, asker)).toEqual({ code: 'OPPORTUNITIES_OPEN', params: { count: 2 } });
    expect(flow.blockedBy('close', anEvaluation('following'), WHOLE, asker)).toBeNull();
  });
});
