import { addDays, atTime, type Day, dayOf, isDay, timeOf, weekdayOf, yearOf } from '../clock/shanghai.js';
import { checkPauses, isPausedAt, type Pause } from './pause.js';
import { statutoryDays, type StatutoryDay } from './statutory-days.js';

export const OPENS = '09:00';
export const CLOSES = '17:30';

/** A day as the administrator's table has it; it wins over what the library says. */
export interface CalendarCorrection {
  day: Day;
  working: boolean;
  name: string;
}

/** A day that breaks the weekly rule: a weekday that is free, or a Saturday or Sunday that is worked. */
export interface CalendarException {
  day: Day;
  working: boolean;
  name: string;
}

/** Deadlines beyond this are a slip of the keyboard: some forty years. */
const MOST_WORKING_DAYS = 10_000;
const HOUR_MS = 3_600_000;

/**
 * Working days in mainland China: Monday to Friday, but for the days off and make-up working days that the State
 * Council announces each autumn for the next year, and the administrator's corrections. Days and times are those of
 * Asia/Shanghai; times of day are written HH:mm.
 */
export class WorkingCalendar {
  readonly #corrections: ReadonlyMap<Day, StatutoryDay>;

  /** Throws RangeError when a correction's day does not exist. */
  constructor(corrections: readonly CalendarCorrection[] = []) {
    for (const { day } of corrections) if (!isDay(day)) throw new RangeError(`not a day (YYYY-MM-DD): ${day}`);
    this.#corrections = new Map(corrections.map(({ day, working, name }) => [day, { working, name }]));
  }

  isWorking(day: Day): boolean {
    return this.#announced(day)?.working ?? isWeekday(day);
  }

  /**
   * Whether the State Council's days of the year are in the library or in the table. The sign of it is 1 October,
   * which every announcement names. Of another year only the weekly rule is known.
   */
  isKnown(year: number): boolean {
    return this.#announced(`${year}-10-01`) !== undefined;
  }

  /** Whether all years from one instant to another are known; if not, a deadline between them may yet move. */
  isCertain(from: Date, to: Date): boolean {
    for (let year = yearOf(from); year <= yearOf(to); year++) if (!this.isKnown(year)) return false;
    return true;
  }

  /**
   * The deadline of n working days: the close of business of the n-th working day after the day of the event, which
   * is not counted itself. What comes in on a rest day has the next working day as day one.
   * n is a whole number from 1 to 10,000, or RangeError.
   */
  addWorkingDays(from: Date, n: number, closeOfBusiness = CLOSES): Date {
    return this.dueAt(from, n, [], closeOfBusiness) as Date;
  }

  /**
   * The deadline of n working days with pauses: a working day counts when the clock runs at its close of business.
   * So a pause pushes the deadline by as many working days as it covers closes of business: an afternoon that is over
   * before the close, a night, a weekend push nothing; overlapping pauses push once; and the deadline itself never
   * falls into a pause. Null when a pause that has not ended holds it up. Throws RangeError as addWorkingDays does,
   * and when a pause ends before it begins.
   */
  dueAt(from: Date, n: number, pauses: readonly Pause[], closeOfBusiness = CLOSES): Date | null {
    if (!Number.isInteger(n) || n < 1 || n > MOST_WORKING_DAYS) {
      throw new RangeError(`working days must be a whole number from 1 to ${MOST_WORKING_DAYS}: ${n}`);
    }
    timeOf(closeOfBusiness);
    checkPauses(pauses);
    const standing = pauses.filter((pause) => pause.to === null);
    let left = n;
    for (let day = this.#nextWorkingDay(dayOf(from)); ; day = this.#nextWorkingDay(day)) {
      const close = atTime(day, closeOfBusiness);
      if (isPausedAt(close, standing)) return null;
      if (!isPausedAt(close, pauses)) left -= 1;
      if (left === 0) return close;
    }
  }

  /** So many hours on, counting only those in which it is open on working days. */
  addWorkingHours(from: Date, hours: number, opens = OPENS, closes = CLOSES): Date {
    let at = this.nextWorkingMoment(from, opens, closes);
    for (let left = hours * HOUR_MS; ; ) {
      const close = atTime(dayOf(at), closes);
      const room = close.getTime() - at.getTime();
      if (left <= room) return new Date(at.getTime() + left);
      left -= room;
      at = this.nextWorkingMoment(close, opens, closes);
    }
  }

  /**
   * The latest instant from which so many working hours have passed by `at`: what was due then or before has waited for so long.
   * The other way round than addWorkingHours, for an `at` within working hours.
   */
  workingHoursBefore(at: Date, hours: number, opens = OPENS, closes = CLOSES): Date {
    let left = hours * HOUR_MS;
    if (left === 0) return new Date(at);
    for (let day = dayOf(at); ; day = addDays(day, -1)) {
      if (!this.isWorking(day)) continue;
      const [open, close] = [atTime(day, opens).getTime(), atTime(day, closes).getTime()];
      const end = Math.min(at.getTime(), close);
      if (end <= open) continue;
      if (left <= end - open) return new Date(end - left);
      left -= end - open;
    }
  }

  /** Working days after the day of a, up to and including the day of b; negative when b lies before a. */
  workingDaysBetween(a: Date, b: Date): number {
    const [first, last, sign] = a <= b ? [dayOf(a), dayOf(b), 1] : [dayOf(b), dayOf(a), -1];
    return sign * this.#countAfter(first, last) || 0;
  }

  /** Working days of the year after the day of `from`; all of them when the year has not begun. */
  workingDaysLeft(year: number, from: Date): number {
    const eve = addDays(`${year}-01-01`, -1);
    const today = dayOf(from);
    return this.#countAfter(today > eve ? today : eve, `${year}-12-31`);
  }

  /** Every day of a year that breaks the weekly rule, in order. Empty when the year is not known. */
  exceptions(year: number): CalendarException[] {
    const days = [...statutoryDays.keys(), ...this.#corrections.keys()].filter((day) => day.startsWith(`${year}-`));
    return [...new Set(days)].sort()
      .map((day) => ({ day, ...(this.#announced(day) as StatutoryDay) }))
      .filter(({ day, working }) => working !== isWeekday(day));
  }

  /** The instant itself when it lies in working hours, else the next opening: when a reminder may go out. */
  nextWorkingMoment(at: Date, opens = OPENS, closes = CLOSES): Date {
    timeOf(opens);
    timeOf(closes);
    if (opens >= closes) throw new RangeError(`opens at ${opens}, after it closes at ${closes}`);
    const today = dayOf(at);
    if (this.isWorking(today)) {
      if (at < atTime(today, opens)) return atTime(today, opens);
      if (at < atTime(today, closes)) return new Date(at);
    }
    return atTime(this.#nextWorkingDay(today), opens);
  }

  #announced(day: Day): StatutoryDay | undefined {
    return this.#corrections.get(day) ?? statutoryDays.get(day);
  }

  #nextWorkingDay(day: Day): Day {
    let next = addDays(day, 1);
    while (!this.isWorking(next)) next = addDays(next, 1);
    return next;
  }

  #countAfter(first: Day, last: Day): number {
    let count = 0;
    for (let day = this.#nextWorkingDay(first); day <= last; day = this.#nextWorkingDay(day)) count += 1;
    return count;
  }
}

function isWeekday(day: Day): boolean {
  return weekdayOf(day) <= 5;
}
