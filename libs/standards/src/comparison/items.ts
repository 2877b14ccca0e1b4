import type { Clause, ClauseItem, Text } from '../exchange/index.js';
import type { Link } from './links.js';

export interface ItemChange {
  change: 'added' | 'gone';
  label: string;
  summary: Text;
}

/** How alike two points must read to be one: the share of neighbouring characters that they have in common. */
const ALIKE = 0.5;

/**
 * Points of a clause that only one side has: those that no crosswalk names and that read like none of the other side.
 * Where a side's text has gaps, nothing is said to be missing there.
 */
export function itemChanges(clause: Clause, targets: readonly Clause[], links: readonly Link[]): ItemChange[] {
  const after = targets.flatMap(({ items = [] }) => items);
  const before = clause.items ?? [];
  if (before.length === 0 || after.length === 0) return [];
  const seen = (one: Clause): boolean => (one.textStatus ?? 'complete') === 'complete';
  const linked = (item: ClauseItem, side: 'beforeItem' | 'afterItem'): boolean => links.some((link) => link[side] === item.label);
  const [old, young] = [before.filter((item) => !linked(item, 'beforeItem')), after.filter((item) => !linked(item, 'afterItem'))];
  const pairs = old
    .flatMap((a) => young.map((b) => ({ a, b, alike: likeness(a.summary.zh, b.summary.zh) })))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((x, y) => y.alike - x.alike);
  const taken = new Set<ClauseItem>();
  for (const { a, b } of pairs) if (!taken.has(a) && !taken.has(b)) taken.add(a).add(b);
  const left = (list: readonly ClauseItem[], change: ItemChange['change']): ItemChange[] =>
    list.filter((item) => !taken.has(item)).map(({ label, summary }) => ({ change, label, summary }));
  return [...(targets.every(seen) ? left(old, 'gone') : []), ...(seen(clause) ? left(young, 'added') : [])];
}

/** Dice's coefficient over neighbouring characters. */
function likeness(a: string, b: string): number {
  const [one, other] = [bigrams(a), bigrams(b)];
  if (one.size + other.size === 0) return a === b ? 1 : 0;
  return (2 * [...one].filter((pair) => other.has(pair)).length) / (one.size + other.size);
}

function bigrams(text: string): Set<string> {
  const plain = text.replace(/[\s\p{P}]/gu, '');
  return new Set(Array.from({ length: Math.max(plain.length - 1, 0) }, (_, at) => plain.slice(at, at + 2)));
}
