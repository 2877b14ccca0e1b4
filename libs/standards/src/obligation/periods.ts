import type { RulePeriod } from '../exchange/index.js';
import { daysIn, MONTHS } from '../rules/period.js';

export interface Period {
  startsOn: string;
  endsOn: string;
}

/** The calendar periods of a year, in order. */
export function periodsOf(year: number, per: RulePeriod): Period[] {
  const months = MONTHS[per];
  return Array.from({ length: 12 / months }, (_, index) => {
    const [first, last] = [index * months + 1, (index + 1) * months];
    return { startsOn: day(year, first, 1), endsOn: day(year, last, daysIn(year, last)) };
  });
}

function day(year: number, month: number, date: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
