import { registerEnumType } from '@nestjs/graphql';
import { dayOf, daysBetween } from '#kernel';
import type { ServiceItem } from '../service-item/service-item.entity.js';
import type { Occasions } from './occasions.js';

export enum ItemStanding {
  delivered = 'delivered',
  /** The plan was closed before it was delivered. */
  missed = 'missed',
  /** Its last day is over. */
  late = 'late',
  /** Fewer deliveries than were due by now. */
  behind = 'behind',
  /** Half of its time is over, and nothing at all was done for it. */
  silent = 'silent',
  onCourse = 'onCourse',
  /** Not begun yet, or its plan is not in force. */
  waiting = 'waiting',
  /** Nobody said when. */
  undated = 'undated',
}
registerEnumType(ItemStanding, { name: 'ItemStanding' });

/** How one item stands, with the figures of the rule. */
export interface Standing {
  standing: ItemStanding;
  /** Deliveries promised for the year, those that were due by today, and those done, never more than promised. */
  planned: number;
  due: number;
  done: number;
  /** Whether each delivery is counted by what was done for it. */
  counted: boolean;
  /** How many there will be by its last day at the pace so far; null where that cannot be said. */
  forecast: number | null;
  /** Whether the year will end without all of it, as far as can be seen today. */
  atRisk: boolean;
  daysLate: number;
  daysLeft: number;
}

type Asked = Pick<ServiceItem, 'state' | 'endedAt'>;

/** With fewer deliveries due, one that slipped would make a forecast of none. */
export const PACE_FROM = 3;
/** What takes less is not asked about halfway. */
const SHORT_DAYS = 14;

/**
 * Where an item stands on a day.
 *
 * Late: its last day is over. Behind: fewer done than due; from the third that was due on, the forecast is promised ×
 * done ÷ due, rounded down. Silent: what is promised once, half of its time over, with nothing done for it. These are
 * what will be missed if nothing changes.
 *
 * @param doneOn days on which something was done for it, ascending, today at the latest
 */
export function standingOf(item: Asked, { days, counted, stretches }: Occasions, doneOn: readonly string[], today: string): Standing {
  const [first, last] = [stretches[0]?.from, stretches.at(-1)?.to];
  const planned = days.length;
  const isDelivered = item.state === 'delivered';
  const done = isDelivered ? planned : counted ? Math.min(doneOn.length, planned) : 0;
  const due = days.filter((day) => day < today).length;
  const figures = { planned, due, done, counted, forecast: null, atRisk: false, daysLate: 0, daysLeft: last ? Math.max(daysBetween(today, last), 0) : 0 };
  const as = (standing: ItemStanding, more: Partial<Standing> = {}): Standing => ({ ...figures, standing, ...more });
  if (isDelivered) return as(ItemStanding.delivered, { daysLeft: 0 });
  if (item.state === 'missed') return as(ItemStanding.missed, { atRisk: true });
  if (!first || !last || planned === 0) return as(ItemStanding.undated);
  if (item.state !== 'running') return as(ItemStanding.waiting);
  if (today > last) return as(ItemStanding.late, { atRisk: true, daysLate: daysBetween(last, today) });
  if (today < first) return as(ItemStanding.waiting);
  if (counted) {
    if (done >= due) return as(ItemStanding.onCourse);
    return as(ItemStanding.behind, { forecast: due >= PACE_FROM ? Math.floor((planned * done) / due) : null, atRisk: true });
  }
  const length = daysBetween(first, last);
  const isHalfOver = length >= SHORT_DAYS && 2 * daysBetween(first, today) >= length;
  return isHalfOver && doneOn.length === 0 ? as(ItemStanding.silent, { atRisk: true }) : as(ItemStanding.onCourse);
}

/** The days on which its deliveries were done, as many as count: by what was done, the rest on the day it was told as delivered. */
export function deliveredOn(item: Asked, { days, counted }: Occasions, doneOn: readonly string[]): string[] {
  const byWork = counted ? doneOn.slice(0, days.length) : [];
  if (item.state !== 'delivered' || !item.endedAt) return byWork;
  return [...byWork, ...Array<string>(days.length - byWork.length).fill(dayOf(item.endedAt))].sort();
}
