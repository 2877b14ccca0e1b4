import type { RulePeriod } from '../exchange/index.js';

/** Is it a day that exists, written YYYY-MM-DD? Rules need no kernel: the command answers without loading it. */
export function isDate(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (!month || !day || year === undefined) return false;
  return month <= 12 && day <= daysIn(year, month);
}

export function daysIn(year: number, month: number): number {
  // day 0 of the next month; the calendar repeats every 400 years, and years below 100 would be taken for 19xx
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** The day that an instant falls on in Shanghai. */
export function shanghaiDate(instant: Date): string {
  // Sweden writes its dates as ISO 8601 does
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(instant);
}

export const MONTHS: Record<RulePeriod, number> = { 'month': 1, 'quarter': 3, 'half-year': 6, 'year': 12 };

/** The last day of the calendar period that a day lies in. */
export function lastDayOf(period: RulePeriod, day: string): string {
  const year = day.slice(0, 4);
  const month = Math.ceil(Number(day.slice(5, 7)) / MONTHS[period]) * MONTHS[period];
  return `${year}-${String(month).padStart(2, '0')}-${daysIn(Number(year), month)}`;
}

/** A period is over on its last day. */
export function isOver(period: RulePeriod, asOf: string): boolean {
  return asOf >= lastDayOf(period, asOf);
}
