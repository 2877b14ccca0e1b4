import { describe, expect, it } from '@jest/globals';
import { levelOf, monthsLater, SCALE, scoreOf, scoresOf } from './rating.js';

describe('a rating', () => {
  it.each([
    [1, 4, 'low'], [2, 2, 'low'], [1, 5, 'medium'], [3, 3, 'medium'], [2, 5, 'high'], [4, 3, 'high'], [5, 5, 'high'],
  ])('of likelihood %i and impact %i is %s', (likelihood, impact, level) => {
    expect(levelOf(scoreOf(likelihood, impact))).toBe(level);
  });

  it('is none before it is assessed', () => expect(levelOf(null)).toBeNull());

  it('of every cell lies among the scores of its level, and of no other', () => {
    for (let likelihood = SCALE.min as number; likelihood <= SCALE.max; likelihood += 1) {
      for (let impact = SCALE.min as number; impact <= SCALE.max; impact += 1) {
        const score = scoreOf(likelihood, impact);
        const around = (['low', 'medium', 'high'] as const).filter((level) => score >= scoresOf(level)[0] && score <= scoresOf(level)[1]);
        expect(around).toEqual([levelOf(score)]);
      }
    }
  });

  it.each([
    ['2026-11-20', 3, '2027-02-20'], ['2026-11-30', 3, '2027-02-28'], ['2027-11-30', 3, '2028-02-29'], ['2026-12-31', 6, '2027-06-30'], ['2026-01-15', 12, '2027-01-15'],
  ])('of %s is looked at again %i months later, on %s', (day, months, later) => expect(monthsLater(day, months)).toBe(later));
});
