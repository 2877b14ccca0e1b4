import { describe, expect, it } from '@jest/globals';
import { PopulationClass, populationClass, populationSpan, UnitKind } from '#org';
import { compared, median, type Tally } from './comparison.js';

const unit = (id: string, residents: number | null) => ({ id, kind: UnitKind.community, code: id, name: id, residents });
const tally = (unitId: string, figures: Partial<Tally>): Tally => ({
  unitId, casesReported: 0, casesOpen: 0, casesLate: 0, closed: 0, days: null, judged: 0, effective: 0, complaints: 0, requests: 0, activitiesHeld: 0,
  visitsMade: 0, rulesJudged: 0, rulesMet: 0, ...figures,
});

describe('the comparison of communities', () => {
  it.each([[2999, PopulationClass.under3000], [3000, PopulationClass.from3000], [5999, PopulationClass.from3000], [6000, PopulationClass.from6000], [null, null]])(
    'puts %s residents with those of like size', (residents, size) => expect(populationClass(residents)).toBe(size),
  );

  it('says from and below how many residents others are alike', () => {
    expect([0, 2_999, 3_000, 5_999, 6_000, 90_000].map(populationSpan).map(({ from, below }) => [from, below]))
      .toEqual([[0, 3000], [0, 3000], [3000, 6000], [3000, 6000], [6000, null], [6000, null]]);
  });

  it('finds the middle', () => {
    expect(median([4, 1, 9])).toBe(4);
    expect(median([4, 1, 9, 5])).toBe(4.5);
    expect(median([])).toBeNull();
  });

  it('holds each against the median of its own size, for each thousand residents', () => {
    const rows = compared([unit('a', 4000), unit('b', 5000), unit('c', 5000), unit('far', 20_000), unit('new', null)], [
      tally('a', { complaints: 8, casesOpen: 4, casesLate: 1, closed: 3, days: 12.34, judged: 4, effective: 3, rulesJudged: 10, rulesMet: 7 }),
      tally('b', { complaints: 5 }), tally('c', { complaints: 3 }), tally('far', { complaints: 100 }), tally('new', { complaints: 1 }),
    ]);
    const of = (index: number, name: string) => rows[index]!.figures.find((one) => one.name === name)!;
    // 8 ÷ 4 = 2, 5 ÷ 5 = 1, 3 ÷ 5 = 0.6: the middle one is 1; the large one is no like
    expect([0, 1, 2].map((index) => of(index, 'complaints').value)).toEqual([2, 1, 0.6]);
    expect(of(0, 'complaints')).toEqual({ name: 'complaints', count: 8, value: 2, median: 1 });
    expect(of(3, 'complaints')).toMatchObject({ value: 5, median: 5 });
    expect(of(4, 'complaints')).toMatchObject({ count: 1, value: null, median: null });
    expect(of(0, 'casesLate')).toMatchObject({ count: 4, value: 0.25 });
    expect(of(0, 'daysToClose')).toMatchObject({ count: 3, value: 12.3, median: 12.3 });
    expect(of(0, 'effectiveAtFirst')).toMatchObject({ count: 4, value: 0.75 });
    expect(of(1, 'effectiveAtFirst')).toMatchObject({ count: 0, value: null });
    expect(of(0, 'rulesMet')).toMatchObject({ count: 10, value: 0.7 });
  });
});
