import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import type { AnnualPlan } from './annual-plan.entity.js';
import type { PlanFacts } from './annual-plan.facts.js';
import { annualPlanWorkflow as flow, inForceBy } from './annual-plan.workflow.js';

const aPlan = (values: Partial<AnnualPlan> = {}): AnnualPlan => ({ state: 'draft', year: 2027, createdById: 'author', ...values }) as AnnualPlan;
const facts = (values: Partial<PlanFacts> = {}): PlanFacts => ({ blocking: 0, submitterId: 'submitter', ...values });
const asker = (values: Partial<Asker> = {}): Asker => ({
  personId: 'someone', now: new Date('2026-11-20T02:00:00Z'), holds: () => false, ...values,
});
const reason = (verb: string, row: AnnualPlan, known = facts(), who = asker()): string | undefined => flow.blockedBy(verb, row, known, who)?.code;

describe('the lifecycle of an annual plan', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  const writing = ['change', 'addItem', 'addItems', 'leaveOut', 'takeSheet', 'removeItem', 'takeInput', 'setInputAside', 'reopenInput', 'submit', 'void'];

  // every state with the verbs that leave it or work in it; nothing else is open
  it.each([
    ['draft', writing],
    ['submitted', ['approve', 'return', 'void']],
    ['returned', writing],
    ['approved', ['publish', 'void']],
    ['published', ['close', 'void']],
    ['closed', []],
    ['void', []],
  ])('from %s: %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(flow.table.verbs)) {
      if (!verbs.includes(verb)) expect(reason(verb, aPlan({ state }))).toBe('WRONG_STATE');
    }
  });

  it.each(['draft', 'returned'])('is not submitted from %s while something is missing, and says how much', (state) => {
    expect(flow.blockedBy('submit', aPlan({ state }), facts({ blocking: 5 }), asker())).toEqual({ code: 'PLAN_NOT_READY', params: { count: 5 } });
    expect(reason('submit', aPlan({ state }))).toBeUndefined();
  });

  it('is approved by neither its author nor whoever submitted it', () => {
    const submitted = aPlan({ state: 'submitted' });
    expect(reason('approve', submitted, facts(), asker({ personId: 'author' }))).toBe('OWN_RECORD');
    expect(reason('approve', submitted, facts(), asker({ personId: 'submitter' }))).toBe('OWN_RECORD');
    expect(reason('approve', submitted)).toBeUndefined();
    // either may be unknown: that makes nobody the author
    expect(reason('approve', aPlan({ state: 'submitted', createdById: null }), facts({ submitterId: null }), asker({ personId: null }))).toBeUndefined();
  });

  it('can be returned by whoever may, also their own', () => {
    expect(reason('return', aPlan({ state: 'submitted' }), facts(), asker({ personId: 'author' }))).toBeUndefined();
  });

  it('is reviewed from the first of December of its year, in Shanghai', () => {
    const published = aPlan({ state: 'published' });
    const at = (now: string): ReturnType<typeof flow.blockedBy> => flow.blockedBy('close', published, facts(), asker({ now: new Date(now) }));
    // 23:59 on 30 November in Shanghai, then midnight
    expect(at('2027-11-30T15:59:59Z')).toEqual({ code: 'TOO_EARLY', params: { from: '2027-12-01' } });
    expect(at('2027-11-30T16:00:00Z')).toBeNull();
    expect(at('2028-03-01T02:00:00Z')).toBeNull();
  });

  it('is due to be in force by the end of January, and to be reviewed a year later', () => {
    expect(inForceBy(2027).toISOString()).toBe('2027-01-31T15:59:59.999Z');
    const { deadline } = flow.verb('publish');
    expect(deadline && 'at' in deadline && deadline.at(aPlan())?.toISOString()).toBe('2028-01-31T15:59:59.999Z');
  });
});
