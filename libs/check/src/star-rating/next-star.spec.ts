import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cheapestWay, nextLevel, type OpenIndicator } from './next-star.js';
import { fromTenths, tenths } from './scoring.js';

const LEVELS = [[1, 600], [2, 700], [3, 800], [4, 900], [5, 950]].map(([stars, minimum]) => ({ stars: stars!, minimum: minimum! }));
const one = (number: number, gain: number, effort: number): OpenIndicator => ({ number, gain, effort });
const numbers = (picks: readonly OpenIndicator[]): number[] => picks.map(({ number }) => number);

/** Every subset, looked at one by one. */
function cheapestOfAll(open: readonly OpenIndicator[], needed: number): { effort: number; count: number } | null {
  let best: { effort: number; count: number } | null = null;
  for (let set = 0; set < 2 ** open.length; set += 1) {
    const picks = open.filter((_one, index) => (set >> index) & 1);
    if (picks.reduce((sum, { gain }) => sum + tenths(gain), 0) < tenths(needed)) continue;
    const found = { effort: picks.reduce((sum, { effort }) => sum + effort, 0), count: picks.length };
    if (!best || found.effort < best.effort || (found.effort === best.effort && found.count < best.count)) best = found;
  }
  return best;
}

describe('the cheapest way to the next star', () => {
  it('takes many cheap ones rather than one that costs more', () => {
    const way = cheapestWay([one(1, 50, 9), one(2, 20, 1), one(3, 20, 2), one(4, 10, 1)], 50);
    expect([numbers(way!.picks), way!.gain, way!.effort]).toEqual([[2, 3, 4], 50, 4]);
  });

  // most points for the effort first would take 1 (6 for 2), and then need 2 or 3 as well: 5 in all
  it('is exact where taking the best value first is not', () => {
    expect(numbers(cheapestWay([one(1, 6, 2), one(2, 5, 2), one(3, 5, 2)], 10)!.picks)).toHaveLength(2);
    expect(cheapestWay([one(1, 9, 1), one(2, 10, 3), one(3, 1.5, 3)], 10)).toMatchObject({ effort: 3, picks: [one(2, 10, 3)] });
  });

  it('among equal efforts takes fewer, then what overshoots least', () => {
    expect(numbers(cheapestWay([one(1, 5, 1), one(2, 5, 1), one(3, 10, 2)], 10)!.picks)).toEqual([3]);
    expect(numbers(cheapestWay([one(1, 30, 2), one(2, 10, 2)], 10)!.picks)).toEqual([2]);
  });

  it('is nothing to do where nothing is needed, and none where all together are not enough', () => {
    expect(cheapestWay([one(1, 5, 1)], 0)).toEqual({ picks: [], gain: 0, effort: 0 });
    expect(cheapestWay([one(1, 5, 1), one(2, 0, 0)], 5.1)).toBeNull();
  });

  it('is as cheap as the cheapest of all sets, and never short', () => {
    const opens = fc.array(fc.record({ gain: fc.integer({ min: 0, max: 60 }).map(fromTenths), effort: fc.nat({ max: 5 }) }), { maxLength: 9 });
    fc.assert(fc.property(opens, fc.integer({ min: 0, max: 250 }).map(fromTenths), (list, needed) => {
      const open = list.map(({ gain, effort }, index) => one(index + 1, gain, effort));
      const way = cheapestWay(open, needed);
      const best = cheapestOfAll(open, needed);
      expect(way && { effort: way.effort, count: way.picks.length }).toEqual(best);
      if (way) {
        expect(tenths(way.gain)).toBeGreaterThanOrEqual(tenths(needed));
        expect(tenths(way.gain)).toBe(way.picks.reduce((sum, { gain }) => sum + tenths(gain), 0));
        expect(new Set(numbers(way.picks)).size).toBe(way.picks.length);
      }
    }), { numRuns: 60 });
  });
});

it.each([[0, 1], [599.9, 1], [600, 2], [899.9, 4], [949, 5], [950, null], [1000, null]])('above %d points the next is %s', (points, stars) => {
  expect(nextLevel(points, LEVELS)?.stars ?? null).toBe(stars);
});
