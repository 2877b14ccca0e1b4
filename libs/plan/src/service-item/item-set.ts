import { finishBy } from './blank-item.js';
import type { ServiceItem } from './service-item.entity.js';
import type { ChangeServiceItemInput } from './service-item.input.js';

type Given = Omit<ChangeServiceItemInput, 'id' | 'expectedVersion'>;

/** The columns that a change writes: what is left out stays. */
export function itemSet(year: number, { ownerId, ...given }: Given): Partial<ServiceItem> {
  return {
    ...said(given),
    ...(ownerId !== undefined && { assigneeId: ownerId }),
    ...(given.endsOn !== undefined && { finishBy: finishBy(year, given.endsOn) }),
  };
}

/** Without what was left out. */
export function said<Values extends object>(given: Values): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
}
