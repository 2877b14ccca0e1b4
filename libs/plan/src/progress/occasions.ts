import { addDays } from '#kernel';
import type { ServiceItem } from '../service-item/service-item.entity.js';

/** What an item says of when it is done. */
export type Scheduled = Pick<ServiceItem, 'startsOn' | 'endsOn'>;

/**
 * By when each delivery of an item is promised, ascending, YYYY-MM-DD. `counted`: its schedule names them, so that each
 * is counted by what was done; otherwise the whole is promised once, for the last day, and is done when it is told as
 * delivered.
 */
export interface Occasions {
  counted: boolean;
  days: readonly string[];
}

export function occasionsOf({ endsOn }: Scheduled): Occasions {
  return { counted: false, days: endsOn ? [endsOn] : [] };
}

/** When within the year it may fall. */
export function stretchesOf({ startsOn, endsOn }: Scheduled): { from: string; to: string }[] {
  return startsOn && endsOn ? [{ from: startsOn, to: endsOn }] : [];
}

/** The months, 1–12, in which it is done. */
export function monthsOf({ startsOn, endsOn }: Scheduled): number[] {
  return monthsBetween(startsOn, endsOn);
}

const MONTHS: readonly number[] = Array.from({ length: 12 }, (_, index) => index + 1);

/** From the month of its first day to that of its last. */
function monthsBetween(startsOn: string | null, endsOn: string | null): number[] {
  if (!startsOn || !endsOn) return [];
  return MONTHS.filter((month) => month >= Number(startsOn.slice(5, 7)) && month <= Number(endsOn.slice(5, 7)));
}

/** The last day of a month of a year. */
export function monthEnd(year: number, month: number): string {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
}
