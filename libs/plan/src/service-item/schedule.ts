import { fieldError, type FieldError, type RecordRow, yearOf } from '#kernel';
import { readRecurrence, recurrenceDays } from './recurrence.js';

/**
 * When an item is carried out: within its first and last day (absent: those of its months, or of the year), in its
 * months (none: all), on the days of its recurrence (absent: not said). No part changes another.
 */
export interface Schedule {
  startsOn?: string | null;
  endsOn?: string | null;
  months?: readonly number[];
  recurrence?: string | null;
}

export interface Stretch {
  from: string;
  to: string;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The year that an item is planned for: the end of its last day lies in it. */
export const yearIn = ({ finishBy }: Pick<RecordRow, 'finishBy'>): number => yearOf(finishBy!);

/** Whether anything at all is said of when. */
export function isScheduled({ startsOn, endsOn, months = [], recurrence }: Schedule): boolean {
  return Boolean(startsOn && endsOn) || months.length > 0 || Boolean(recurrence);
}

/** The stretches of the year in which it may fall: one for the months that follow each other, cut by its days. */
export function stretchesOf(year: number, { startsOn, endsOn, months = [] }: Schedule): Stretch[] {
  const [from, to] = [startsOn ?? `${year}-01-01`, endsOn ?? `${year}-12-31`];
  if (months.length === 0) return from <= to ? [{ from, to }] : [];
  const found: Stretch[] = [];
  for (const month of [...months].sort((a, b) => a - b)) {
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const one = { from: `${year}-${two(month)}-01`, to: `${year}-${two(month)}-${last}` };
    if (one.to < from || one.from > to) continue;
    const before = found.at(-1);
    if (before && Number(before.to.slice(5, 7)) === month - 1) before.to = one.to;
    else found.push(one);
  }
  return found.map((one) => ({ from: one.from < from ? from : one.from, to: one.to > to ? to : one.to }));
}

/** The days of its recurrence; [] without one. */
export function daysOf(year: number, schedule: Schedule): string[] {
  const stretches = stretchesOf(year, schedule);
  if (!schedule.recurrence || stretches.length === 0) return [];
  // counted from the first day on, so that every second week stays every second week across its months
  return recurrenceDays(schedule.recurrence, stretches[0]!.from, stretches.at(-1)!.to)
    .filter((day) => stretches.some(({ from, to }) => from <= day && day <= to));
}

/** The months in which it is carried out; [] as long as nothing is said. */
export function monthsOf(year: number, schedule: Schedule): number[] {
  if (!isScheduled(schedule)) return [];
  const months = schedule.recurrence
    ? daysOf(year, schedule).map(monthIn)
    : stretchesOf(year, schedule).flatMap(({ from, to }) => Array.from({ length: monthIn(to) - monthIn(from) + 1 }, (_, index) => monthIn(from) + index));
  return [...new Set(months)];
}

const monthIn = (day: string): number => Number(day.slice(5, 7));

/** Its first day, as far as it is said. */
export function firstDay(year: number, schedule: Schedule): string | null {
  return schedule.startsOn || schedule.months?.length ? (stretchesOf(year, schedule)[0]?.from ?? null) : null;
}

/** Its last day; the year's, as long as none is said. */
export function lastDay(year: number, schedule: Schedule): string {
  return stretchesOf(year, schedule).at(-1)?.to ?? `${year}-12-31`;
}

/** What is wrong with it: days outside the year or reversed, a recurrence that is none, months or days that never come. */
export function scheduleProblems(year: number, schedule: Schedule): FieldError[] {
  const { startsOn, endsOn, months = [], recurrence } = schedule;
  const isOutside = (day: string | null | undefined): boolean => Boolean(day) && !day!.startsWith(`${year}-`);
  if (isOutside(startsOn)) return [fieldError('startsOn', 'OUT_OF_YEAR', { year })];
  if (isOutside(endsOn)) return [fieldError('endsOn', 'OUT_OF_YEAR', { year })];
  if (startsOn && endsOn && endsOn < startsOn) return [fieldError('endsOn', 'DATES_REVERSED')];
  const stretches = stretchesOf(year, schedule);
  const isIn = (month: number): boolean => stretches.some(({ from, to }) => monthIn(from) <= month && month <= monthIn(to));
  if (!months.every(isIn)) return [fieldError('months', 'NEVER_IN_YEAR', { year })];
  if (!recurrence) return [];
  if (!readRecurrence(recurrence)) return [fieldError('recurrence', 'RECURRENCE_FORM')];
  return daysOf(year, schedule).length ? [] : [fieldError('recurrence', 'NEVER_IN_YEAR', { year })];
}
