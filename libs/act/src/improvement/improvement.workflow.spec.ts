import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Asker, check } from '#kernel';
import { compared, trendDays } from './benchmark.js';
import { gainOf, isAmbitious, isBetter, reachedTarget } from './improvement.facts.js';
import { ImprovementDirection } from './improvement-type.js';
import type { Improvement } from './improvement.entity.js';
import { improvementWorkflow as flow } from './improvement.workflow.js';

const asker: Asker = { personId: 'someone', now: new Date('2026-11-20T02:00:00Z'), holds: () => true };
const anIdea = (state: string, values: Partial<Improvement> = {}): Improvement => ({ state, ownerId: 'another', baseline: 3, pilotUntil: '2026-11-20', ...values }) as Improvement;
const blocked = (verb: string, state: string, values: Partial<Improvement> = {}): unknown => flow.blockedBy(verb, anIdea(state, values), null, asker);

describe('the lifecycle of an improvement (10.2)', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  it.each([
    ['proposed', ['adopt', 'decline', 'void']],
    ['planning', ['replan', 'try', 'giveUp', 'void']],
    ['piloting', ['measure', 'recognise', 'giveUp', 'void']],
    ['measured', ['judge', 'recognise', 'void']],
    ['standard', ['recognise', 'share', 'keep', 'void']],
    ['shared', ['recognise']],
    ['kept', ['recognise']],
    ['declined', []],
    ['dropped', []],
    ['void', []],
  ])('from %s: %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(flow.table.verbs)) {
      if (!verbs.includes(verb)) expect(flow.blockedBy(verb, anIdea(state), null, asker)?.code).toBe('WRONG_STATE');
    }
  });

  it('is not tried before it is known what there was', () => {
    expect(blocked('try', 'planning', { baseline: null })).toEqual({ code: 'BASELINE_MISSING', params: {} });
    expect(blocked('try', 'planning')).toBeNull();
  });

  it('is measured when its pilot is over', () => {
    expect(blocked('measure', 'piloting', { pilotUntil: '2026-11-21' })).toEqual({ code: 'PILOT_RUNNING', params: { until: '2026-11-21' } });
    expect(blocked('measure', 'piloting')).toBeNull();
  });

  it('is not judged by who carried it out', () => {
    expect(blocked('judge', 'measured', { ownerId: 'someone' })).toEqual({ code: 'OWN_IMPROVEMENT', params: {} });
    expect(blocked('judge', 'measured')).toBeNull();
  });

  it('goes where the judgement sends it', () => {
    expect(['standard', 'again', 'drop'].map((outcome) => flow.target('judge', anIdea('measured'), outcome))).toEqual(['standard', 'planning', 'dropped']);
  });
});

describe('before and after', () => {
  const measured = (direction: ImprovementDirection, baseline: number | null, result: number | null, target: number | null = null) => ({ direction, baseline, result, target });
  const { up, down } = ImprovementDirection;

  it('says by how much it is better, in the direction that is better', () => {
    expect(gainOf(measured(up, 0.2, 0.3))).toBe(0.1);
    expect(gainOf(measured(down, 12, 5))).toBe(7);
    expect(gainOf(measured(up, 12, 5))).toBe(-7);
    expect(gainOf(measured(up, null, 5))).toBeNull();
  });

  it('what stayed as it was did not get better', () => expect(isBetter(measured(up, 4, 4))).toBe(false));

  it('a target lies on the better side of the beginning', () => {
    expect(isAmbitious(measured(down, 10, null, 5))).toBe(true);
    expect(isAmbitious(measured(down, 10, null, 10))).toBe(false);
  });

  it('reaching the target is being on its better side, or at it', () => {
    expect([reachedTarget(measured(up, 1, 5, 5)), reachedTarget(measured(up, 1, 4, 5)), reachedTarget(measured(down, 9, 5, 5)), reachedTarget(measured(down, 9, null, 5))]).toEqual([true, false, true, null]);
  });
});

describe('a benchmark', () => {
  it('ranks one among the others, the best first; equal figures share a rank', () => {
    const peers = [{ community: '甲', value: 4, own: true }, { community: '乙', value: 6, own: false }, { community: '丙', value: 4, own: false }, { community: '丁', value: 1, own: false }];
    expect(compared(peers, ImprovementDirection.up)).toEqual({ own: 4, others: 3, median: 4, rank: 2, best: [{ community: '乙', value: 6 }, { community: '丙', value: 4 }, { community: '丁', value: 1 }] });
    expect(compared(peers, ImprovementDirection.down)).toMatchObject({ rank: 2, best: [{ community: '丁' }, { community: '丙' }, { community: '乙' }] });
    expect(compared([peers[0]!], ImprovementDirection.up)).toEqual({ own: 4, others: 0, median: null, rank: 1, best: [] });
  });

  it('is looked back upon at the ends of what it counts within', () => {
    expect(trendDays('2026-11-20', 'year')).toEqual(['2023-12-31', '2024-12-31', '2025-12-31', '2026-11-20']);
    expect(trendDays('2026-11-20', 'half-year').slice(-3)).toEqual(['2025-12-31', '2026-06-30', '2026-11-20']);
    expect(trendDays('2026-11-20', undefined)).toEqual(['2024-12-31', '2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31', '2026-06-30', '2026-09-30', '2026-11-20']);
    expect(trendDays('2026-12-31', 'year').at(-2)).toBe('2025-12-31');
  });

  it('nobody stands higher than as many as are better', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 30 }), (values) => {
      const peers = values.map((value, index) => ({ community: String(index), value, own: index === 0 }));
      const { rank, others } = compared(peers, ImprovementDirection.up);
      expect(rank).toBe(1 + values.filter((value) => value > values[0]!).length);
      expect(others).toBe(values.length - 1);
    }), { numRuns: 50 });
  });
});
