import { daysOf, isScheduled, lastDay, monthsOf, type Schedule, type Stretch, stretchesOf } from '../service-item/schedule.js';

/**
 * By when each delivery of an item is promised, ascending, YYYY-MM-DD. `counted`: its schedule names them, so that each
 * is counted by what was done; otherwise the whole is promised once, for the last day, and is done when it is told as
 * delivered.
 */
export interface Occasions {
  counted: boolean;
  days: readonly string[];
  /** When within the year it may fall; none as long as nobody said when. */
  stretches: readonly Stretch[];
}

/** Once a week at most: nobody writes a record of each evening's round. */
const MOST_COUNTED = 53;

/** Each day of its recurrence; each month that it names, by its end; or once, for its last day. */
export function occasionsOf(year: number, schedule: Schedule): Occasions {
  if (!isScheduled(schedule)) return { counted: false, days: [], stretches: [] };
  const stretches = stretchesOf(year, schedule);
  const once = { counted: false, days: [lastDay(year, schedule)], stretches };
  if (schedule.recurrence) {
    const days = daysOf(year, schedule);
    return days.length > MOST_COUNTED ? once : { counted: true, days, stretches };
  }
  if (!schedule.months?.length) return once;
  const last = lastDay(year, schedule);
  return { counted: true, days: monthsOf(year, schedule).map((month) => earlier(monthEnd(year, month), last)), stretches };
}

const earlier = (one: string, other: string): string => (one < other ? one : other);

function monthEnd(year: number, month: number): string {
  const date = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${date}`;
}
