import type { Delivery, ItemLineFragment } from '../../lib/generated/graphql';

export const DELIVERIES: Delivery[] = ['own', 'purchased', 'volunteers', 'partner', 'mutualHelp', 'market'];
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

/** First and last month of an item, 1–12, within the plan's year. */
export function months(item: { startsOn: string | null; endsOn: string | null }, year: number): [number, number] | null {
  if (!item.startsOn || !item.endsOn) return null;
  const from = item.startsOn.startsWith(String(year)) ? Number(item.startsOn.slice(5, 7)) : item.startsOn < String(year) ? 1 : 13;
  const to = item.endsOn.startsWith(String(year)) ? Number(item.endsOn.slice(5, 7)) : item.endsOn > String(year) ? 12 : 0;
  return from <= to ? [from, to] : null;
}

/** The number by which each item is known on screen and in the Word file: counted through the groups. */
export function numbersOf(items: readonly { id: string; group: string }[]): ReadonlyMap<string, number> {
  return new Map(GROUPS.flatMap((group) => items.filter((item) => groupOf(item) === group)).map((item, index) => [item.id, index + 1]));
}
