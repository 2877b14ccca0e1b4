import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import { type Risk, RiskNature } from './risk.entity.js';
import { riskWorkflow as flow } from './risk.workflow.js';

const aRisk = (values: Partial<Risk> = {}): Risk =>
  ({ state: 'assessed', nature: RiskNature.risk, score: 6, ownerId: 'owner', treatBy: '2026-12-20', reviewOn: '2027-02-20', ...values }) as Risk;
const asker = (values: Partial<Asker> = {}): Asker => ({ personId: 'someone', now: new Date('2026-11-20T02:00:00Z'), holds: () => false, ...values });
const reason = (verb: string, row: Risk, who = asker()): object | null => flow.blockedBy(verb, row, null, who);

describe('the lifecycle of a risk', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  const looked = ['review', 'reopen', 'close', 'void'];

  // every state with the verbs that leave it or work in it; nothing else is open
  it.each([
    ['identified', ['change', 'assess', 'buildIn', 'void']],
    ['assessed', ['change', 'assess', 'treat', 'accept', 'buildIn', 'void']],
    ['treated', ['change', 'treat', 'buildIn', 'control', 'void']],
    ['controlled', ['change', 'buildIn', 'remind', ...looked]],
    ['accepted', ['change', 'buildIn', 'remind', ...looked]],
    ['reviewing', ['change', 'buildIn', ...looked]],
    ['closed', []],
    ['void', []],
  ])('from %s: %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(flow.table.verbs)) {
      if (!verbs.includes(verb)) expect(reason(verb, aRisk({ state }))).toEqual({ code: 'WRONG_STATE', params: { state, verb } });
    }
  });

  it.each([['accept', 'assessed'], ['close', 'controlled'], ['close', 'reviewing']])('does not let %s put away from %s what is still high', (verb, state) => {
    expect(reason(verb, aRisk({ state, score: 10 }))).toEqual({ code: 'RISK_STILL_HIGH', params: { score: 10 } });
    expect(reason(verb, aRisk({ state, score: 9 }))).toBeNull();
    expect(reason(verb, aRisk({ state, score: 25, nature: RiskNature.opportunity }))).toBeNull();
  });

  it('is told to be under control by its owner, or by whoever decides on treatments', () => {
    const treated = aRisk({ state: 'treated' });
    expect(reason('control', treated)).toEqual({ code: 'NOT_YOUR_ACTION', params: {} });
    expect(reason('control', treated, asker({ personId: 'owner' }))).toBeNull();
    expect(reason('control', treated, asker({ holds: (permission) => permission === 'risk:treat' }))).toBeNull();
  });

  it('is due when its treatment is, and then when it is to be looked at again', () => {
    const dueOf = (verb: string): string | undefined => {
      const { deadline } = flow.verb(verb);
      return deadline && 'at' in deadline ? deadline.at(aRisk())?.toISOString() : undefined;
    };
    expect(dueOf('treat')).toBe('2026-12-20T15:59:59.999Z');
    for (const verb of ['accept', 'control', 'remind', 'review']) expect(dueOf(verb)).toBe('2027-02-20T15:59:59.999Z');
  });

  it('stays what it was after a review: under control, or accepted', () => {
    expect(flow.target('review', aRisk({ state: 'reviewing' }), 'accepted')).toBe('accepted');
    expect(flow.target('review', aRisk({ state: 'reviewing' }), 'controlled')).toBe('controlled');
  });
});
