import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import type { Nonconformity } from './nonconformity.entity.js';
import type { CaseFacts } from './nonconformity.facts.js';
import { nonconformityWorkflow as flow } from './nonconformity.workflow.js';

const aCase = (values: Partial<Nonconformity> = {}): Nonconformity =>
  ({ state: 'reported', grade: 'minor', recurrenceOfId: null, waitUntil: null, atRisk: false, containedAt: null, plannedById: null, ...values }) as Nonconformity;

const facts = (values: Partial<CaseFacts> = {}): CaseFacts => ({
  roots: 1, planned: 0, done: 1, owners: new Set(), reporters: new Set(), streetVerifies: false, ...values,
});

const asker = (values: Partial<Asker> = {}): Asker => ({
  personId: 'someone', now: new Date('2026-11-20T02:00:00Z'), holds: () => false, ...values,
});

const reason = (verb: string, row: Nonconformity, known = facts(), who = asker()): string | undefined =>
  flow.blockedBy(verb, row, known, who)?.code;

describe('the lifecycle of a nonconformity', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  // every state with the verbs that leave it or work in it; nothing else is open
  it.each([
    ['reported', ['contain', 'review', 'merge', 'absorb', 'dismiss', 'void']],
    ['reviewing', ['contain', 'accept', 'merge', 'absorb', 'dismiss', 'void']],
    ['analysing', ['contain', 'absorb', 'recordCauses', 'analyse', 'void']],
    ['planning', ['contain', 'absorb', 'addAction', 'plan', 'void']],
    ['approving', ['contain', 'absorb', 'approvePlan', 'returnPlan', 'void']],
    ['acting', ['contain', 'absorb', 'extend', 'submit', 'void']],
    ['verifying', ['absorb', 'evaluate', 'verify', 'sendBack', 'void']],
    ['closed', []],
    ['dismissed', []],
    ['merged', []],
    ['void', []],
  ])('from %s: %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(flow.table.verbs)) {
      if (!verbs.includes(verb)) expect(reason(verb, aCase({ state }))).toBe('WRONG_STATE');
    }
  });

  it('analyses nothing, and merges nothing, before people at risk are safe', () => {
    const atRisk = aCase({ state: 'reviewing', atRisk: true });
    expect([reason('accept', atRisk), reason('merge', atRisk)]).toEqual(['CONTAINMENT_MISSING', 'CONTAINMENT_MISSING']);
    expect(reason('contain', atRisk)).toBeUndefined();
    const safe = { ...atRisk, containedAt: new Date() } as Nonconformity;
    expect([reason('accept', safe), reason('merge', safe)]).toEqual([undefined, undefined]);
  });

  it('makes no plan without a root cause', () => {
    expect(reason('analyse', aCase({ state: 'analysing' }), facts({ roots: 0 }))).toBe('ROOT_CAUSE_MISSING');
    expect(reason('analyse', aCase({ state: 'analysing' }), facts({ roots: 1 }))).toBeUndefined();
  });

  it('starts no work without an action', () => {
    expect(reason('plan', aCase({ state: 'planning' }), facts({ planned: 0, done: 0 }))).toBe('ACTIONS_MISSING');
    expect(reason('plan', aCase({ state: 'planning' }), facts({ planned: 1, done: 0 }))).toBeUndefined();
  });

  it('starts no work before somebody else has reviewed the plan', () => {
    const planned = aCase({ state: 'approving', plannedById: 'someone' });
    expect(reason('approvePlan', planned)).toBe('OWN_PLAN');
    expect(reason('approvePlan', planned, facts(), asker({ personId: 'another' }))).toBeUndefined();
    expect(flow.target('returnPlan', planned)).toBe('planning');
  });

  it('is not offered for judgement while an action is open, and says how many', () => {
    const blocked = flow.blockedBy('submit', aCase({ state: 'acting' }), facts({ planned: 2 }), asker());
    expect(blocked).toEqual({ code: 'ACTIONS_OPEN', params: { count: 2 } });
  });

  describe('is judged', () => {
    const verifying = (values: Partial<Nonconformity> = {}): Nonconformity => aCase({ state: 'verifying', waitUntil: '2026-11-20', ...values });

    it('from the day on which the waiting time is over, in Shanghai', () => {
      expect(reason('verify', verifying({ waitUntil: '2026-11-21' }))).toBe('WAITING_TIME');
      // 23:59 on the 20th in Shanghai, then midnight
      expect(reason('verify', verifying({ waitUntil: '2026-11-21' }), facts(), asker({ now: new Date('2026-11-20T15:59:59Z') }))).toBe('WAITING_TIME');
      expect(reason('verify', verifying({ waitUntil: '2026-11-21' }), facts(), asker({ now: new Date('2026-11-20T16:00:00Z') }))).toBeUndefined();
    });

    it('or sent back for better evidence at any time, by whoever may judge it', () => {
      expect(reason('sendBack', verifying({ waitUntil: '2026-12-31' }))).toBeUndefined();
      expect(reason('sendBack', verifying({ grade: 'major' as never }))).toBe('STREET_VERIFIES');
      expect(reason('sendBack', verifying(), facts({ reporters: new Set(['someone']) }))).toBe('REPORTED_DONE');
      expect(flow.target('sendBack', verifying())).toBe('acting');
    });

    it('by nobody who owns an action or reported one done', () => {
      expect(reason('verify', verifying(), facts({ owners: new Set(['someone']) }))).toBe('OWNS_ACTION');
      expect(reason('verify', verifying(), facts({ reporters: new Set(['someone']) }))).toBe('REPORTED_DONE');
      expect(reason('verify', verifying(), facts({ owners: new Set(['another']), reporters: new Set(['another']) }))).toBeUndefined();
    });

    it('with every action of the round done', () => {
      expect(reason('verify', verifying(), facts({ planned: 1 }))).toBe('ACTIONS_OPEN');
    });

    it.each([
      ['major', { grade: 'major' }],
      ['a recurrence', { recurrenceOfId: 'an earlier one' }],
    ])('by the street when it is %s', (_word, values) => {
      const grave = verifying(values as Partial<Nonconformity>);
      expect(reason('verify', grave)).toBe('STREET_VERIFIES');
      expect(reason('verify', grave, facts(), asker({ holds: (permission) => permission === 'nonconformity:verify-major' }))).toBeUndefined();
    });

    it('by the street where it has kept minor ones to itself', () => {
      expect(reason('verify', verifying(), facts({ streetVerifies: true }))).toBe('STREET_VERIFIES');
    });

    it.each([
      ['effective', 'closed'],
      ['partly', 'planning'],
      ['ineffective', 'analysing'],
    ])('%s leads to %s', (outcome, state) => expect(flow.target('verify', verifying(), outcome)).toBe(state));
  });
});
