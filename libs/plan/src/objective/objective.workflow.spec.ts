import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import type { Objective } from './objective.entity.js';
import { objectiveWorkflow as flow } from './objective.workflow.js';

const TODAY = new Date('2026-11-20T02:00:00Z');
const COMPLETE = {
  measure: '投诉按时答复的比例', unit: '%', direction: 'up', baseline: 80, baselineOn: '2026-01-01', target: 95, tolerance: 0, dueOn: '2026-12-31', fact: null,
};

const anObjective = (values: object = {}): Objective => ({ state: 'draft', ...COMPLETE, ...values }) as unknown as Objective;
const asker = (now: Date): Asker => ({ personId: 'someone', now, holds: () => true });
const reason = (verb: string, row: Objective, latest: number | null = null, now = TODAY): object | null =>
  flow.blockedBy(verb, row, { latest }, asker(now));

describe('the lifecycle of an objective', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  it.each([
    ['draft', ['change', 'set', 'drop', 'void']],
    ['set', ['record', 'withdraw', 'revise', 'count', 'remind', 'lapse', 'reach', 'miss', 'drop', 'void']],
    ['due', ['record', 'withdraw', 'revise', 'lapse', 'reach', 'miss', 'drop', 'void']],
    ['over', ['record', 'withdraw', 'revise', 'reach', 'miss', 'drop', 'void']],
    ['reached', []],
    ['missed', []],
    ['dropped', []],
    ['void', []],
  ])('from %s: %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(flow.table.verbs)) {
      if (!verbs.includes(verb)) expect(reason(verb, anObjective({ state }))).toEqual({ code: 'WRONG_STATE', params: { state, verb } });
    }
  });

  it.each([
    ['without a measure', { measure: '' }, 1],
    ['without a unit', { unit: '' }, 1],
    ['without a target', { target: null }, 1],
    ['without a day', { dueOn: null }, 1],
    ['with the baseline as its target', { target: 80 }, 1],
    ['with nothing', { measure: '', unit: '', target: null, dueOn: null }, 4],
  ])('is not set %s', (_word, values, count) => {
    expect(reason('set', anObjective(values))).toEqual({ code: 'NOT_MEASURABLE', params: { count } });
  });

  it('is set when it can be measured, until its day is over; one that holds may stay at its baseline', () => {
    expect(reason('set', anObjective())).toBeNull();
    expect(reason('set', anObjective({ direction: 'hold', target: 80 }))).toBeNull();
    expect(reason('set', anObjective({ dueOn: '2026-11-20' }))).toBeNull();
    expect(reason('set', anObjective({ dueOn: '2026-11-19' }))).toEqual({ code: 'DUE_DAY_PAST', params: { on: '2026-11-19' } });
  });

  it('takes values by hand unless a fact gives them', () => {
    expect(reason('record', anObjective({ state: 'set' }))).toBeNull();
    expect(reason('record', anObjective({ state: 'set', fact: 'staff' }))).toEqual({ code: 'VALUES_FROM_FACT', params: {} });
  });

  it('is reached with its target, and one that holds not before its day', () => {
    const row = anObjective({ state: 'set' });
    expect(reason('reach', row, 94)).toEqual({ code: 'TARGET_NOT_MET', params: { value: 94, target: 95 } });
    expect(reason('reach', row, null)).toEqual({ code: 'TARGET_NOT_MET', params: { value: null, target: 95 } });
    expect(reason('reach', row, 95)).toBeNull();
    const holds = anObjective({ state: 'set', direction: 'hold', tolerance: 2 });
    expect(reason('reach', holds, 95)).toEqual({ code: 'TOO_EARLY', params: { from: '2026-12-31' } });
    expect(reason('reach', holds, 93, new Date('2026-12-31T02:00:00Z'))).toBeNull();
  });

  it('is missed on its day, unless its target is met', () => {
    const over = anObjective({ state: 'set', dueOn: '2026-11-20' });
    expect(reason('miss', anObjective({ state: 'set' }), 90)).toEqual({ code: 'TOO_EARLY', params: { from: '2026-12-31' } });
    expect(reason('miss', over, 96)).toEqual({ code: 'TARGET_MET', params: { value: 96, target: 95 } });
    expect(reason('miss', over, 90)).toBeNull();
    expect(reason('miss', over, null)).toBeNull();
  });
});
