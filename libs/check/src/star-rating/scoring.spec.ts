import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shippedStandards } from '#standards';
import { addMonths, byPart, isInTenths, monthsOf, starsOf, total } from './scoring.js';
import { partsOf } from './star-sums.js';
import type { StarScore } from './star-parts.type.js';

const { scoring } = shippedStandards().get('T/ZSX 0005-2024')!;
const { levels, groups, indicators } = scoring!;
const own = indicators.filter(({ sharesPointsWith }) => sharesPointsWith == null);
const full = own.map(({ level1, level2, points }) => ({ level1, level2, points }));

/** Points for each of the 57 indicators, in tenths, none above what it can bring. */
const scores = fc.tuple(...own.map(({ points }) => fc.integer({ min: 0, max: points * 10 }).map((tenths) => tenths / 10)));
const scored = scores.map((points) => own.map(({ level1 }, index) => ({ level1, points: points[index]! })));

describe('the table of T/ZSX 0005-2024', () => {
  it('brings 1,000 points in 57 indicators, since row 10 has its points in row 9', () => {
    expect([own.length, indicators.length, total(full)]).toEqual([57, 58, 1000]);
    expect(own.find(({ number }) => number === 9)!.points).toBe(10);
  });

  // Table A.1: 80 + 120 + 320 + 120 + 200 + 60 + 100 = 1,000
  it.each([
    ['规划建设', 80], ['基础运营', 120], ['党建引领', 320], ['多元治理格局', 120], ['社区服务多元供给', 200], ['社会关注度及影响力', 60], ['特色及创新服务', 100],
  ])('%s brings %i', (level1, points) => {
    expect(byPart(full).find((part) => part.level1 === level1)).toEqual({ level1, points });
  });

  it.each(groups.flatMap(({ level1, level2 }) => level2.map(({ title, points }) => [level1, title, points] as const)))('%s, %s brings %i', (level1, title, points) => {
    expect(total(full.filter((line) => line.level1 === level1 && line.level2 === title))).toBe(points);
  });

  // chapter 6: 600, 700, 800, 900 and 950 of 1,000
  it.each([
    [0, 0], [599.9, 0], [600, 1], [699.9, 1], [700, 2], [799.9, 2], [800, 3], [899.9, 3], [900, 4], [949.9, 4], [950, 5], [1000, 5],
  ])('%d points bring %i stars', (points, stars) => expect(starsOf(points, levels)).toBe(stars));
});

describe('sums', () => {
  it('are exact in tenths', () => {
    expect(total([{ points: 0.1 }, { points: 0.2 }])).toBe(0.3);
    expect(total(Array.from({ length: 57 }, () => ({ points: 0.7 })))).toBe(39.9);
    expect(total([{ points: null }, { points: 4.5 }])).toBe(4.5);
  });

  it('of the parts make the total, whatever was given', () => {
    fc.assert(fc.property(scored, (lines) => {
      const parts = byPart(lines);
      expect(total(parts)).toBe(total(lines));
      expect(total(lines)).toBeLessThanOrEqual(1000);
      expect(parts.map(({ level1 }) => level1)).toEqual(groups.map(({ level1 }) => level1));
    }));
  });

  it('of what each side gave make its own total, and what may not be seen is not summed', () => {
    fc.assert(fc.property(scored, scored, (self, first) => {
      const lines = own.map(({ level1, points: maxPoints }, index) => ({ level1, maxPoints, selfPoints: self[index]!.points, firstPoints: first[index]!.points, finalPoints: null })) as StarScore[];
      const parts = partsOf(lines, { first: true, final: false });
      expect(total(parts.map(({ self: points }) => ({ points })))).toBe(total(self));
      expect(total(parts.map(({ first: points }) => ({ points })))).toBe(total(first));
      expect(total(parts.map(({ maxPoints }) => ({ points: maxPoints })))).toBe(1000);
      expect(parts.map(({ final }) => final)).toEqual(parts.map(() => null));
    }), { numRuns: 30 });
  });
});

describe('stars', () => {
  it('never fall when one indicator brings more', () => {
    fc.assert(fc.property(scored, fc.nat({ max: own.length - 1 }), (lines, at) => {
      const more = lines.map((line, index) => (index === at ? { ...line, points: own[index]!.points } : line));
      expect(starsOf(total(more), levels)).toBeGreaterThanOrEqual(starsOf(total(lines), levels));
    }));
  });

  it('never fall with more points in all', () => {
    const points = fc.integer({ min: 0, max: 10_000 }).map((tenths) => tenths / 10);
    fc.assert(fc.property(points, points, (a, b) => starsOf(Math.max(a, b), levels) >= starsOf(Math.min(a, b), levels)));
  });
});

it.each([[4.5, true], [0, true], [10, true], [4.55, false], [0.1 + 0.2, false]])('%d is in tenths: %s', (points, is) => expect(isInTenths(points)).toBe(is));

it.each([['P3Y', 36], ['P3M', 3], [undefined, 7], ['three years', 7]])('%s is %i months', (period, months) => expect(monthsOf(period, 7)).toBe(months));

it.each([
  ['2026-11-20', 36, '2029-11-20'], ['2024-02-29', 36, '2027-02-28'], ['2026-11-30', 3, '2027-02-28'], ['2029-11-20', -3, '2029-08-20'], ['2027-05-31', -3, '2027-02-28'],
])('%s and %i months is %s', (day, months, then) => expect(addMonths(day, months)).toBe(then));
