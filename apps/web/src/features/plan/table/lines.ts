import { placed } from './order';
import type { Work } from './work';

export interface Grouped { id: string; group: string }
/** What the table shows from top to bottom: headings, items with their numbers, and behind each group a line to add to it. */
export type Line<Item, Group> =
  | { kind: 'group'; key: string; group: Group }
  | { kind: 'item'; key: string; group: Group; item: Item; no: number }
  | { kind: 'new'; key: string; group: Group };

export function linesOf<Item extends Grouped, Group extends string>(
  items: readonly Item[], groups: readonly Group[], groupOf: (item: Item) => Group, editable: boolean,
): Line<Item, Group>[] {
  let no = 0;
  return groups.flatMap((group): Line<Item, Group>[] => {
    const rows = items.filter((item) => groupOf(item) === group);
    if (!rows.length && !editable) return [];
    return [
      { kind: 'group', key: `group:${group}`, group },
      ...rows.map((item) => ({ kind: 'item' as const, key: item.id, group, item, no: ++no })),
      ...(editable ? [{ kind: 'new' as const, key: `new:${group}`, group }] : []),
    ];
  });
}

/** Where rows are put: before an item, or at the end of a group. */
export interface Drop<Group> { group: Group; before: string | null }

/** What moves rows there: another order, and for those that came from elsewhere another group. Nothing when they stand there. */
export function moving<Group extends string>(items: readonly Grouped[], ids: readonly string[], { group, before }: Drop<Group>, groups: readonly Group[]): Work[] {
  const shown = groups.flatMap((one) => items.filter((item) => (groups.includes(item.group as Group) ? item.group : groups.at(-1)) === one).map(({ id }) => id));
  const target = before !== null && ids.includes(before) ? shown.slice(shown.indexOf(before)).find((id) => !ids.includes(id)) ?? null : before;
  const order = placed(shown, ids, target ?? firstAfter(items, shown, group, groups, ids));
  const cells = items.filter((item) => ids.includes(item.id) && item.group !== group).map((item) => ({ itemId: item.id, field: 'group', was: item.group, to: group }));
  return [
    ...(cells.length ? [{ kind: 'cells' as const, cells }] : []),
    ...(order.some((id, index) => id !== shown[index]) ? [{ kind: 'order' as const, was: items.map(({ id }) => id), to: order }] : []),
  ];
}

/** The first row of the groups behind this one. */
function firstAfter(items: readonly Grouped[], shown: readonly string[], group: string, groups: readonly string[], ids: readonly string[]): string | null {
  const later = groups.slice(groups.indexOf(group) + 1);
  return shown.find((id) => !ids.includes(id) && later.includes(items.find((item) => item.id === id)!.group)) ?? null;
}

/** One place up or down, at the edge of a group into the next one; null where there is none. */
export function nudged<Group extends string>(items: readonly Grouped[], ids: readonly string[], way: -1 | 1, groups: readonly Group[]): Drop<Group> | null {
  const edge = items.find((item) => item.id === (way === -1 ? ids[0] : ids.at(-1)));
  if (!edge) return null;
  const group = edge.group as Group;
  const rows = items.filter((item) => item.group === group).map(({ id }) => id);
  const at = rows.indexOf(edge.id);
  if (way === -1 && at > 0) return { group, before: rows[at - 1]! };
  if (way === 1 && at < rows.length - 1) return { group, before: rows[at + 2] ?? null };
  const next = groups[groups.indexOf(group) + way];
  if (!next) return null;
  return { group: next, before: way === -1 ? null : (items.find((item) => item.group === next)?.id ?? null) };
}
