import { DateTime } from 'luxon';

/** Every day, year and working hour of the platform is one of this zone; instants are kept in UTC. */
export const SHANGHAI = 'Asia/Shanghai';

/** A day of the Shanghai calendar, written YYYY-MM-DD. */
export type Day = string;

const DAY_MS = 86_400_000;
/** From here on the clocks of Shanghai have stood eight hours ahead. */
const STEADY_SINCE = Date.UTC(1992, 0, 1);
const STEADY_MS = 8 * 3_600_000;
const YEAR_10000 = Date.UTC(10_000, 0, 1) - STEADY_MS;

/** The day that an instant falls on in Shanghai. */
export function dayOf(instant: Date): Day {
  const ms = instant.getTime();
  // every request asks, most of them more than once
  if (ms >= STEADY_SINCE && ms < YEAR_10000) return new Date(ms + STEADY_MS).toISOString().slice(0, 10);
  return inShanghai(instant).toFormat('yyyy-MM-dd');
}

/** The calendar year that an instant falls in in Shanghai. */
export function yearOf(instant: Date): number {
  return inShanghai(instant).year;
}

/** The first instant of a day. */
export function startOfDay(day: Day): Date {
  return midnight(day).toJSDate();
}

/** The last instant of a day, one millisecond before the next begins. */
export function endOfDay(day: Day): Date {
  return midnight(day).endOf('day').toJSDate();
}

/** The instant of a wall-clock time (HH:mm, 24 hours) on a day. */
export function atTime(day: Day, time: string): Date {
  const { hour, minute } = timeOf(time);
  return midnight(day).set({ hour, minute }).toJSDate();
}

/** The day n days later, or earlier when n is negative. */
export function addDays(day: Day, n: number): Day {
  return new Date(daySerial(day) + n * DAY_MS).toISOString().slice(0, 10);
}

/** How many days b lies after a; negative when it lies before. */
export function daysBetween(a: Day, b: Day): number {
  return (daySerial(b) - daySerial(a)) / DAY_MS;
}

/** The day of the week, Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): number {
  return new Date(daySerial(day)).getUTCDay() || 7;
}

/** An instant as ISO 8601 with the offset of Shanghai, such as 2026-10-08T17:30:00+08:00. */
export function isoInShanghai(instant: Date): string {
  return inShanghai(instant).toISO({ suppressMilliseconds: true }) as string;
}

/** Whether a text is a day that exists, written YYYY-MM-DD. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Hour and minute of HH:mm; throws RangeError on anything else. */
export function timeOf(text: string): { hour: number; minute: number } {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (!match) throw new RangeError(`not a time of day (HH:mm): ${text}`);
  return { hour: Number(match[1]), minute: Number(match[2]) };
}

function inShanghai(instant: Date): DateTime {
  if (Number.isNaN(instant.getTime())) throw new RangeError('not an instant');
  return DateTime.fromJSDate(instant, { zone: SHANGHAI });
}

function midnight(day: Day): DateTime {
  return DateTime.fromISO(checkedDay(day), { zone: SHANGHAI });
}

/** A day as a number to calculate with, as if it were one of UTC: days have no zone, and this is fast. */
function daySerial(day: Day): number {
  return Date.parse(`${checkedDay(day)}T00:00:00Z`);
}

function checkedDay(day: Day): Day {
  if (!isDay(day)) throw new RangeError(`not a day (YYYY-MM-DD): ${day}`);
  return day;
}
