import { describe, expect, it } from '@jest/globals';
import { addDays, daysShown, isDay, monthLater, weekOf } from './calendar-days';

describe('the days of a calendar', () => {
  it('begin on Mondays', () => {
    expect([weekOf('2026-11-22'), weekOf('2026-11-23'), weekOf('2027-01-01')]).toEqual(['2026-11-16', '2026-11-23', '2026-12-28']);
  });

  it('are whole weeks around a month, or one week', () => {
    const november = daysShown('month', '2026-11-22');
    expect([november[0], november.at(-1), november.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
    const february = daysShown('month', '2027-02-10');
    expect([february[0], february.at(-1), february.length]).toEqual(['2027-02-01', '2027-02-28', 28]);
    expect(daysShown('week', '2026-12-31')).toEqual(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03']);
  });

  it('go on over the ends of months and years', () => {
    expect([addDays('2028-02-28', 1), monthLater('2026-12-31', 1), monthLater('2026-01-31', -1)]).toEqual(['2028-02-29', '2027-01-01', '2025-12-01']);
  });

  it('are days that there are', () => {
    expect(['2026-02-29', '2026-13-01', '明天', null, '2026-11-22'].map(isDay)).toEqual([false, false, false, false, true]);
  });
});
