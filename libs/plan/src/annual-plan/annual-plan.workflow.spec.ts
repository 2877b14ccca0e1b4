import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import type { AnnualPlan } from './annual-plan.entity.js';
import type { PlanFacts } from './annual-plan.facts.js';
import { annualPlanWorkflow as flow, inForceBy } from './annual-plan.workflow.js';

const aPlan = (values: Partial<AnnualPlan> = {}): AnnualPlan => ({ state: 'draft', year: 2027, revision: 1, createdById: 'author', ...values }) as AnnualPlan;
const facts = (values: Partial<PlanFacts> = {}): PlanFacts => ({ blocking: 0, submitterId: 'submitter', underWay: null, ...values });
const asker = (values: Partial<Asker> = {}): Asker => ({
  personId: 'someone', now: new Date('2026-11-20T02:00:00Z'), holds: () => false, ...values,
});
const reason = (verb: string, row: AnnualPlan, known = facts(), who = asker()): string | undefined => flow.blockedBy(verb, row, known, who)?.code;

describe('the lifecycle of an annual plan', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  const writing = [
    'change', 'addItem', 'addItems', 'leaveOut', 'takeSheet', 'removeItem', 'addRows', 'removeItems', 'restoreItems', 'orderItems',
    'takeInput', 'setInputAside', 'reopenInput', 'recordConsultation', 'removeConsultation', 'submit', 'void',
  ];

  /** What is in force is not written any more but revised: the reason says so. */
  const isWriting = (verb: string): boolean => flow.verb(verb).permission === 'annual-plan:draft';
  const refusal = (state: string, verb: string): string => (state === 'published' && isWriting(verb) ? 'PLAN_IN_FORCE' : 'WRONG_STATE');

  // every state with the verbs that leave it or work in it; nothing else is open
  it.each([
    ['draft', writing],
    ['submitted', ['approve', 'return', 'void']],
    ['returned', writing],
    ['approved', ['publish', 'void']],
    ['published', ['revise', 'close', 'supersede', 'void']],
    ['superseded', []],
    ['closed', []],
    ['void', []],
  ])('from %s: %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(flow.table.verbs)) {
      if (!verbs.includes(verb)) expect(reason(verb, aPlan({ state }))).toBe(refusal(state, verb));
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

  it('is revised, closed and void only while no revision of it is under way, and the reason names that one', () => {
    const underWay = { id: 'next', revision: 2 };
    for (const verb of ['revise', 'close', 'void']) {
      const asked = flow.blockedBy(verb, aPlan({ state: 'published', year: 2026 }), facts({ underWay }), asker({ now: new Date('2026-12-05T02:00:00Z') }));
      expect(asked).toEqual({ code: 'REVISION_UNDER_WAY', params: underWay });
    }
    expect(reason('revise', aPlan({ state: 'published' }))).toBeUndefined();
  });

  it('is not void once it took the place of the version before it, which does not come back', () => {
    expect(reason('void', aPlan({ state: 'published', revision: 2 }))).toBe('REVISION_IN_FORCE');
    expect(reason('void', aPlan({ state: 'approved', revision: 2 }))).toBeUndefined();
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
