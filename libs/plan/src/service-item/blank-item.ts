import { endOfDay, fieldError, type FieldError } from '#kernel';
import { Delivery, type ServiceItem } from './service-item.entity.js';

/** What an item begins with: nothing is said yet. */
export function blankItem(plan: { id: string; year: number }, position: number): Partial<ServiceItem> {
  return {
    parentId: plan.id, position, catalogueEntryId: null, requirement: '', constraint: '', delivery: Delivery.own, startsOn: null,
    endsOn: null, budgetFen: null, expectedResult: '', targetGroup: '', doneBy: '', helpedBy: '', toldTo: '', returnNote: null, fromItemId: null, finishBy: finishBy(plan.year, null),
  };
}

/** The end of its last day; of its year, as long as no day is said. */
export function finishBy(year: number, endsOn: string | null): Date {
  return endOfDay(endsOn ?? `${year}-12-31`);
}

/** An item keeps within its year, and ends after it began. */
export function dateProblems(year: number, { startsOn, endsOn }: { startsOn?: string | null; endsOn?: string | null }): FieldError[] {
  const outside = (day: string | null | undefined): boolean => Boolean(day) && !day!.startsWith(`${year}-`);
  if (outside(startsOn)) return [fieldError('startsOn', 'OUT_OF_YEAR', { year })];
  if (outside(endsOn)) return [fieldError('endsOn', 'OUT_OF_YEAR', { year })];
  return startsOn && endsOn && endsOn < startsOn ? [fieldError('endsOn', 'DATES_REVERSED')] : [];
}
