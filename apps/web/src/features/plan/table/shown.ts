import { placed, reordered } from './order';
import type { Values, Work } from './work';

/** How a row of the table holds its cells. */
export interface Shape<Item extends { id: string }> {
  /** The row as it would be with these values. */
  with(item: Item, values: Values): Item;
  /** A row that nobody saved yet. */
  blank(id: string, values: Values): Item;
}

/** The list as it will be once all that waits is saved. Rows that nothing waits for are the very same objects. */
export function shown<Item extends { id: string }>(
  saved: readonly Item[], removed: ReadonlyMap<string, Item>, queue: readonly Work[], shape: Shape<Item>,
): readonly Item[] {
  return queue.reduce((items, work) => after(items, removed, work, shape), saved);
}

function after<Item extends { id: string }>(
  items: readonly Item[], removed: ReadonlyMap<string, Item>, work: Work, shape: Shape<Item>,
): readonly Item[] {
  const byId = (): Map<string, Item> => new Map(items.map((item) => [item.id, item]));
  switch (work.kind) {
    case 'cells': {
      const written = new Map<string, Record<string, Values[string]>>();
      for (const { itemId, field, to } of work.cells) written.set(itemId, { ...written.get(itemId), [field]: to });
      return items.map((item) => (written.has(item.id) ? shape.with(item, written.get(item.id)!) : item));
    }
    case 'order': {
      const known = byId();
      return reordered([...known.keys()], work.to).map((id) => known.get(id)!);
    }
    case 'add': return put(items, work.rows.filter(({ id }) => !items.some((item) => item.id === id)).map((row) => shape.blank(row.id, row.values)), work.after);
    case 'remove': return items.filter(({ id }) => !work.ids.includes(id));
    case 'restore': {
      const back = work.ids.flatMap((id) => removed.get(id) ?? []).filter(({ id }) => !items.some((item) => item.id === id));
      return put(items, back, null);
    }
  }
}

/** Rows behind another one, or at the end. */
function put<Item extends { id: string }>(items: readonly Item[], rows: readonly Item[], behind: string | null): Item[] {
  const all = new Map([...items, ...rows].map((item) => [item.id, item]));
  const at = behind === null ? -1 : items.findIndex(({ id }) => id === behind);
  const before = at < 0 ? null : (items[at + 1]?.id ?? null);
  return placed([...all.keys()], rows.map(({ id }) => id), before).map((id) => all.get(id)!);
}
