import { describe, expect, it } from '@jest/globals';
import { yearsBetween } from './fact-entries.js';

describe('years between two days', () => {
  it.each([
    ['2023-11-20', '2026-11-20', 3],
    ['2026-05-20', '2026-11-20', 184 / 365],
    ['2023-03-01', '2024-02-29', 365 / 366],
    ['2024-02-29', '2028-02-29', 4],
    ['2026-11-20', '2026-11-20', 0],
  ])('%s to %s', (from, to, years) => expect(yearsBetween(from, to)).toBeCloseTo(years, 12));
});
