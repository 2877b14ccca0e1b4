import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { binOf, binsOf, difference, meanOf, wilson } from './statistics.js';

const rounded = (value: { low: number; high: number } | null): number[] => [value!.low, value!.high].map((one) => Number(one.toFixed(4)));

describe('the interval of a share', () => {
  // By hand, 8 of 10, z² = 3.8415: z²/n = 0.38415, p + z²/2n = 0.8 + 0.19207 = 0.99207; 1 + z²/n = 1.38415; the middle 0.71674.
  // Half: 1.95996·√(0.16/10 + 3.8415/400) = 1.95996·√(0.016 + 0.0096037) = 1.95996·0.160012 = 0.313618; ÷ 1.38415 = 0.226578.
  // From 0.71674 − 0.22658 = 0.4902 to 0.71674 + 0.22658 = 0.9433.
  it('of 8 among 10 goes from 49.02 to 94.33 per cent', () => expect(rounded(wilson(8, 10))).toEqual([0.4902, 0.9433]));

  // Newcombe (1998), table I: 81 of 263 → 0.2553 to 0.3662.
  it('of 81 among 263 is that of the literature', () => expect(rounded(wilson(81, 263))).toEqual([0.2553, 0.3662]));

  // 0 of 10: the middle is (z²/2n) ÷ (1 + z²/n) = 0.19207 ÷ 1.38415 = 0.13877, and so is half: from 0 to 0.2775.
  it('of nobody among 10 still reaches to 27.75 per cent', () => expect(rounded(wilson(0, 10))).toEqual([0, 0.2775]));
  it('of all among 10 begins at 72.25 per cent, its mirror', () => expect(rounded(wilson(10, 10))).toEqual([0.7225, 1]));
  it('of nobody at all is none', () => expect(wilson(0, 0)).toBeNull());

  it('holds the share, lies within 0 and 1, and narrows with more answers', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (n, k) => {
      const count = k % (n + 1);
      const one = wilson(count, n)!;
      const ten = wilson(count * 10, n * 10)!;
      return one.low >= 0 && one.low <= one.share && one.share <= one.high && one.high <= 1 && ten.high - ten.low < one.high - one.low;
    }));
  });
});

describe('a change from one survey to the next', () => {
  // 34 of 50 (Wilson 0.5420–0.7923), then 45 of 50 (0.7864–0.9565). By +0.22;
  // low: 0.22 − √((0.9 − 0.7864)² + (0.7923 − 0.68)²) = 0.22 − √(0.012905 + 0.012611) = 0.22 − 0.159738 = 0.0603
  // high: 0.22 + √((0.9565 − 0.9)² + (0.68 − 0.5420)²) = 0.22 + √(0.003192 + 0.019044) = 0.22 + 0.149118 = 0.3691
  it('from 34 to 45 of 50 is 22 points, surely more than 6', () => {
    const change = difference(wilson(45, 50)!, wilson(34, 50)!);
    expect(change.by).toBeCloseTo(0.22, 10);
    expect(change.low).toBeCloseTo(0.0603, 3);
    expect(change.high).toBeCloseTo(0.3691, 3);
  });

  it('from 7 to 8 of 10 may be chance: its interval holds 0', () => {
    const { low, high } = difference(wilson(8, 10)!, wilson(7, 10)!);
    expect(low < 0 && high > 0).toBe(true);
  });
});

describe('means and stretches', () => {
  // 2·1 + 3·2 + 10·3 + 5·4 = 58 points of 20 answers
  it('weighs each grade by how often it was given', () => {
    expect(meanOf([{ grade: 1, count: 2 }, { grade: 2, count: 3 }, { grade: 3, count: 10 }, { grade: 4, count: 5 }])).toBe(2.9);
    expect(meanOf([])).toBeNull();
  });

  it('cuts 0 to 24 into nine stretches of three, the last of one', () => {
    expect(binsOf(0, 24)).toHaveLength(9);
    expect(binsOf(0, 24).slice(0, 2)).toEqual([{ from: 0, to: 2 }, { from: 3, to: 5 }]);
    expect(binsOf(0, 24).at(-1)).toEqual({ from: 24, to: 24 });
    expect(binsOf(1, 5)).toHaveLength(5);
  });

  it('puts every number into the stretch that holds it', () => {
    fc.assert(fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 2000 }), fc.nat(), (min, span, at) => {
      const [max, value] = [min + span, min + (at % (span + 1))];
      const bins = binsOf(min, max);
      const { from, to } = bins[binOf(value, min, max)]!;
      return bins.length <= 10 && from <= value && value <= to && bins.at(-1)!.to === max;
    }));
  });
});
