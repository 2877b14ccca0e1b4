import { RRuleTemporal } from 'rrule-temporal';

/**
 * A recurrence as this house takes it: RFC 5545 without a start, an end or hours, and with its days said, so that it
 * can be told in words. Weeks and months between two times count from the first day of what recurs.
 */
export interface Recurrence {
  every: 'day' | 'week' | 'month' | 'year';
  /** Every second week: 2. */
  interval: number;
  /** Of a year: in these months. */
  months: number[];
  /** 1 to 31 or -1, the last day. */
  days: number[];
  /** Of a week: which; of a month: the how manieth from 1 to 4 or -1, the last. */
  weekdays: { day: number; nth: number | null }[];
}

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const EVERY = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;
const KNOWN = new Set(['FREQ', 'INTERVAL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY']);
/** Days of any pattern in a year, with room to spare. */
const MOST_STEPS = 1000;

/** Null when it is not such a recurrence. */
export function readRecurrence(text: string): Recurrence | null {
  const pairs = text.toUpperCase().replace(/^RRULE:/, '').split(';').map((part) => part.split('='));
  const parts = new Map(pairs.map(([name = '', value = '']) => [name, value]));
  if (parts.size !== pairs.length || ![...parts].every(([name, value]) => KNOWN.has(name) && value !== '')) return null;
  const every = EVERY[parts.get('FREQ') as keyof typeof EVERY];
  const [interval] = numbersIn(parts.get('INTERVAL') ?? '1', 1, 12) ?? [];
  const months = numbersIn(parts.get('BYMONTH'), 1, 12);
  const days = numbersIn(parts.get('BYMONTHDAY'), -1, 31)?.sort((a, b) => (a < 0 ? 1 : b < 0 ? -1 : a - b));
  const weekdays = weekdaysIn(parts.get('BYDAY'));
  if (!every || !interval || !months || !days || days.includes(0) || !weekdays) return null;
  const found: Recurrence = { every, interval, months, days, weekdays };
  return isWhole(found) ? found : null;
}

/** As it is kept: one way of writing for each. */
export function writeRecurrence({ every, interval, months, days, weekdays }: Recurrence): string {
  const frequency = Object.keys(EVERY).find((key) => EVERY[key as keyof typeof EVERY] === every)!;
  return [
    `FREQ=${frequency}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(months.length ? [`BYMONTH=${months.join()}`] : []),
    ...(days.length ? [`BYMONTHDAY=${days.join()}`] : []),
    ...(weekdays.length ? [`BYDAY=${weekdays.map(({ day, nth }) => `${nth ?? ''}${WEEKDAYS[day - 1]}`).join()}`] : []),
  ].join(';');
}

/** The days between two on which it falls, both included; `text` as it is kept. */
export function recurrenceDays(text: string, from: string, to: string): string[] {
  const rule = new RRuleTemporal({ rruleString: `DTSTART;TZID=UTC:${from.replaceAll('-', '')}T000000\nRRULE:${text}`, maxIterations: MOST_STEPS });
  return rule.between(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`), true).map((day) => day.toPlainDate().toString());
}

/** Days of the week where it recurs by weeks, days of the month where by months or years, and of a year the months. */
function isWhole({ every, months, days, weekdays, interval }: Recurrence): boolean {
  const hasOne = (days.length > 0) !== (weekdays.length > 0);
  if (every === 'day') return !months.length && !days.length && !weekdays.length;
  if (every === 'week') return !months.length && !days.length && weekdays.length > 0 && weekdays.every(({ nth }) => nth === null);
  const ordinal = weekdays.every(({ nth }) => nth !== null);
  return every === 'month' ? !months.length && hasOne && ordinal : months.length > 0 && hasOne && ordinal && interval === 1;
}

/** Sorted; [] for nothing, null when one is none or stands twice. */
function numbersIn(text: string | undefined, min: number, max: number): number[] | null {
  if (text === undefined) return [];
  const found = text.split(',').map((one) => (/^[+-]?\d{1,2}$/.test(one) ? Number(one) : NaN));
  return found.every((one) => one >= min && one <= max) && new Set(found).size === found.length ? found.sort((a, b) => a - b) : null;
}

function weekdaysIn(text: string | undefined): Recurrence['weekdays'] | null {
  if (text === undefined) return [];
  const found = text.split(',').map((one) => {
    const [, nth, name] = /^(\+?[1-4]|-1)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(one) ?? [];
    return name ? { day: WEEKDAYS.indexOf(name as (typeof WEEKDAYS)[number]) + 1, nth: nth ? Number(nth) : null } : null;
  });
  if (found.includes(null) || new Set(text.split(',')).size !== found.length) return null;
  const last = (nth: number | null): number => (nth === -1 ? 5 : (nth ?? 0));
  return (found as Recurrence['weekdays']).sort((a, b) => last(a.nth) - last(b.nth) || a.day - b.day);
}
