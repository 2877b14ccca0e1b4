import { describe, expect, it } from '@jest/globals';
import { yearsSince } from './years-since.js';

describe('years since a day', () => {
  it.each([
    ['2023-11-20', '2026-11-20', 3],
    ['2023-11-21', '2026-11-20', 2 + 364 / 365],
    ['2023-11-19', '2026-11-20', 3 + 1 / 365],
    ['2026-11-20', '2026-11-20', 0],
    // 2024 has 366 days: from 1 March 2023 to 29 February 2024 are 365 of the 366 to the anniversary
    ['2023-03-01', '2024-02-29', 365 / 366],
    ['2024-02-29', '2025-03-01', 1],
    ['2024-02-29', '2025-02-28', 365 / 366],
    ['2024-02-29', '2028-02-29', 4],
  ])('from %s to %s are %d', (from, to, years) => expect(yearsSince(from, to)).toBeCloseTo(years, 12));
});
