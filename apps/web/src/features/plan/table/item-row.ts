import type { ItemLineFragment } from '../../../lib/generated/graphql';
import type { RowShape } from './desk';
import { runsNow } from './schedule';
import type { Value, Values } from './work';

/** A row of its own that is being saved: nobody else knows it yet. */
export const isUnsaved = (item: ItemLineFragment): boolean => item.version === 0;

type Lines = readonly { source: string; amountFen: number }[];
const sumOf = (lines: Lines): number => lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
const SCHEDULE = ['startsOn', 'endsOn', 'months', 'recurrence'];

/** Fields of the row that follow from what is written into the API's fields. */
function written(item: ItemLineFragment, values: Values): ItemLineFragment {
  const { ownerId, placeId, budget, ...plain } = values;
  const next = { ...item, ...plain } as ItemLineFragment;
  return {
    ...next,
    ...(ownerId !== undefined && { owner: typeof ownerId === 'string' ? { id: ownerId, name: '' } : null }),
    ...(placeId !== undefined && { placeId: placeId as string | null, place: null }),
    ...(Array.isArray(budget) && { budget: (budget as unknown as Lines) as ItemLineFragment['budget'], ...(budget.length && { budgetFen: sumOf(budget as unknown as Lines) }) }),
    ...(SCHEDULE.some((field) => field in values) && { runsIn: runsNow(next) }),
  };
}

/** Service items as rows of the desk: fields named as the API's cells are. */
export const itemRow = (planId: string): RowShape<ItemLineFragment> => ({
  value: (item, field): Value => {
    if (field === 'ownerId') return item.owner?.id ?? null;
    if (field === 'budget') return item.budget.map(({ source, amountFen }) => ({ source, amountFen }));
    return (item as unknown as Record<string, Value | undefined>)[field] ?? null;
  },
  with: written,
  blank: (id, values) => written({
    id, planId, version: 0, state: 'draft', endedAt: null, position: 0, title: '', group: 'other', requirement: '', constraint: '',
    deliveries: ['own'], startsOn: null, endsOn: null, months: [], recurrence: null, recurrenceWords: null, runsIn: [], placeId: null, place: null, people: '', equipment: '',
    technology: '', budget: [], budgetFen: null, expectedResult: '', returnNote: null, targetGroup: '', doneBy: '', helpedBy: '', toldTo: '', owner: null,
    catalogueEntry: null, clauseLinks: [], activities: [], transitions: [], origin: { year: null, madeOf: [] },
  }, values),
});
