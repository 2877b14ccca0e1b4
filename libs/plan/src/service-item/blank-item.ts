import { endOfDay } from '#kernel';
import { Delivery, type ServiceItem } from './service-item.entity.js';

/** What an item begins with: nothing is said yet. */
export function blankItem(plan: { id: string; year: number }, position: number): Partial<ServiceItem> {
  return {
    parentId: plan.id, position, catalogueEntryId: null, requirement: '', constraint: '', deliveries: [Delivery.own], startsOn: null,
    endsOn: null, months: [], recurrence: null, placeId: null, people: '', equipment: '', technology: '', budget: [], budgetFen: null,
    expectedResult: '', targetGroup: '', doneBy: '', helpedBy: '', toldTo: '', returnNote: null, fromItemId: null,
    finishBy: endOfDay(`${plan.year}-12-31`),
  };
}
