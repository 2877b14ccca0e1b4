import { type Acting, addDays, dayOf, endOfDay, fieldError, invalid, isPausedAt, type Pause, type Place, type WorkingCalendar } from '#kernel';
import { LimitUnit, type MatterType } from '../matter-type/matter-type.type.js';
import { pausesOf } from './service-request.kind.js';
import type { ServiceRequest } from './service-request.entity.js';

type Limit = Pick<MatterType, 'limitCount' | 'limitUnit'> | null | undefined;

const closeOfBusiness = (by: Acting, place: Place): Promise<string> => by.kernel.settings.text(by, 'calendar.closeOfBusiness', place);

/** When a matter taken up now has to be done by the street's time for it; null where it set none. */
export async function limitOf(by: Acting, place: Place, type: Limit): Promise<Date | null> {
  if (!type?.limitCount) return null;
  const [calendar, close] = [await by.kernel.calendar.current(), await closeOfBusiness(by, place)];
  return type.limitUnit === LimitUnit.workingDays
    ? calendar.addWorkingDays(by.now, type.limitCount, close)
    : calendar.addWorkingHours(by.now, type.limitCount, undefined, close);
}

/**
 * The instant of a promise: the close of business of the day that was told, or the street's time for the matter.
 * @throws INVALID at `promisedOn`: nothing told and no such time (REQUIRED), over already (IN_THE_PAST), a rest day
 *   (NOT_WORKING_DAY with the next working day), later than the street's time (AFTER_DEADLINE)
 */
export async function promiseOf(by: Acting, place: Place, promisedOn: string | null | undefined, type?: Limit): Promise<Date> {
  const limit = await limitOf(by, place, type);
  if (!promisedOn) {
    if (!limit) throw invalid(fieldError('promisedOn', 'REQUIRED'));
    return limit;
  }
  const at = await by.kernel.settings.closeOf(by, promisedOn, place);
  if (at <= by.now) throw invalid(fieldError('promisedOn', 'IN_THE_PAST'));
  const calendar = await by.kernel.calendar.current();
  if (!calendar.isWorking(promisedOn)) throw invalid(fieldError('promisedOn', 'NOT_WORKING_DAY', { next: nextWorking(calendar, promisedOn) }));
  if (limit && dayOf(at) > dayOf(limit)) throw invalid(fieldError('promisedOn', 'AFTER_DEADLINE', { deadline: limit.toISOString() }));
  return at;
}

/**
 * What was promised stays promised: whoever takes the matter up next keeps it or does better. Only an extension moves it.
 * @throws INVALID at `promisedOn`, as `promiseOf`; AFTER_DEADLINE for later than `kept`
 */
export async function promiseWithin(by: Acting, place: Place, kept: Date | null, promisedOn: string | null | undefined, type?: Limit): Promise<Date> {
  if (!kept) return promiseOf(by, place, promisedOn, type);
  if (!promisedOn) return kept;
  const at = await promiseOf(by, place, promisedOn);
  if (dayOf(at) > dayOf(kept)) throw invalid(fieldError('promisedOn', 'AFTER_DEADLINE', { deadline: kept.toISOString() }));
  return at;
}

/** A promise as it stands after the pauses since it was given: as many working days as were left when the clock stopped. */
export async function promiseAfterPauses(by: Acting, row: ServiceRequest): Promise<Date | null> {
  if (!row.promisedAt || !row.countedFrom) return null;
  const pauses = (await pausesOf(by, row.id)).map(({ fromAt, toAt }) => ({ from: fromAt, to: toAt ?? by.now }));
  return promiseMoved(await by.kernel.calendar.current(), row.countedFrom, row.promisedAt, pauses, await closeOfBusiness(by, row));
}

/** Ended pauses move a promise by the closes of business that they cover, and by nothing else. */
export function promiseMoved(calendar: WorkingCalendar, countedFrom: Date, promisedAt: Date, pauses: readonly Pause[], close?: string): Date {
  const days = Math.max(1, calendar.workingDaysBetween(countedFrom, promisedAt));
  const moved = calendar.dueAt(countedFrom, days, pauses, close)!;
  return moved > promisedAt ? moved : promisedAt;
}

/** The working days that a matter took, without those on which its clock stood still at the close of business. */
export function daysTaken(calendar: WorkingCalendar, from: Date, to: Date, pauses: readonly Pause[], closeAt: (day: string) => Date): number {
  let taken = 0;
  for (let day = addDays(dayOf(from), 1); day <= dayOf(to); day = addDays(day, 1)) {
    if (calendar.isWorking(day) && !isPausedAt(closeAt(day), pauses)) taken += 1;
  }
  return taken;
}

/** An objection is met within one working day (8.6.3): no setting of the street changes that. */
export async function objectionDue(by: Acting, place: Place): Promise<Date> {
  return (await by.kernel.calendar.current()).addWorkingDays(by.now, 1, await closeOfBusiness(by, place));
}

/** Residents keep no office hours: they have the whole of the last day. */
export async function objectionUntil(by: Acting, place: Place): Promise<Date> {
  const days = await by.kernel.settings.number(by, 'service-request.objectionDays', place);
  return endOfDay(addDays(dayOf(by.now), days));
}

/** @throws INVALID at `papersBy` for a day that is over or a rest day */
export async function papersUntil(by: Acting, place: Place, day: string | null | undefined): Promise<Date> {
  const calendar = await by.kernel.calendar.current();
  if (!day) {
    return calendar.addWorkingDays(by.now, await by.kernel.settings.number(by, 'service-request.paperDays', place), await closeOfBusiness(by, place));
  }
  const at = await by.kernel.settings.closeOf(by, day, place);
  if (at <= by.now) throw invalid(fieldError('papersBy', 'IN_THE_PAST'));
  if (!calendar.isWorking(day)) throw invalid(fieldError('papersBy', 'NOT_WORKING_DAY', { next: nextWorking(calendar, day) }));
  return at;
}

function nextWorking(calendar: WorkingCalendar, day: string): string {
  let next = addDays(day, 1);
  while (!calendar.isWorking(next)) next = addDays(next, 1);
  return next;
}
