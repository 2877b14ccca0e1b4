import type { BudgetSource, Delivery, ItemLineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { runs } from './table/typed';

export const DELIVERIES: Delivery[] = ['own', 'purchased', 'volunteers', 'partner', 'mutualHelp', 'market'];
export const SOURCES: BudgetSource[] = ['government', 'project', 'party', 'donation', 'collective', 'other'];
export const GROUPS = ['people', 'convenience', 'safety', 'other'] as const;
export type Group = (typeof GROUPS)[number];

/** The eight parts that 5.3 asks of an annual plan, and when an item has said its share of each. */
export const PARTS = ['list', 'requirement', 'constraint', 'duty', 'schedule', 'law', 'resources', 'delivery'] as const;
export type Part = (typeof PARTS)[number];

export const said: Record<Part, (item: ItemLineFragment) => boolean> = {
  list: () => true,
  requirement: (item) => item.requirement !== '',
  constraint: (item) => item.constraint !== '',
  duty: (item) => item.owner !== null,
  schedule: (item) => item.runsIn.length > 0,
  law: (item) => item.clauseLinks.length > 0,
  resources: (item) => item.budgetFen !== null,
  delivery: (item) => item.deliveries.length > 0,
};

/** Parts in which an item may rightly have nothing to say: only the number that did is shown. */
export const OPTIONAL: Part[] = ['constraint', 'law'];

export const groupOf = (item: { group: string }): Group => GROUPS.find((group) => group === item.group) ?? 'other';

/** `3–6、9`, or that it is the whole year. */
export function monthsText(list: readonly number[]): string {
  if (list.length === 12) return t('grid.wholeYear');
  return runs(list).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(t('list.comma'));
}

/** How many items are done in each month. */
export const loadOf = (items: readonly ItemLineFragment[]): number[] =>
  Array.from({ length: 12 }, (_, index) => items.filter((item) => item.runsIn.includes(index + 1)).length);

/** The number by which each item is known on screen and in the Word file: counted through the groups. */
export function numbersOf(items: readonly { id: string; group: string }[]): ReadonlyMap<string, number> {
  return new Map(GROUPS.flatMap((group) => items.filter((item) => groupOf(item) === group)).map((item, index) => [item.id, index + 1]));
}
