/** What a cell holds, as the API takes and tells it. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };
export type Values = Readonly<Record<string, Value>>;

/** What somebody wrote into a cell, and what they saw there before: that is its lock. */
export interface CellChange { readonly itemId: string; readonly field: string; readonly was: Value; readonly to: Value }

/** A row of its own that is not saved yet; `id` is made here and becomes the item's. */
export interface NewRow { readonly id: string; readonly values: Values }

/** One thing done to the list, as it is kept, sent, and put back. */
export type Work =
  | { readonly kind: 'cells'; readonly cells: readonly CellChange[] }
  | { readonly kind: 'order'; readonly was: readonly string[]; readonly to: readonly string[] }
  | { readonly kind: 'add'; readonly rows: readonly NewRow[]; readonly after: string | null }
  | { readonly kind: 'remove' | 'restore'; readonly ids: readonly string[] };

export const same = (one: Value | undefined, other: Value | undefined): boolean =>
  one === other || JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What puts it back. */
export function inverse(work: Work): Work {
  switch (work.kind) {
    case 'cells': return { kind: 'cells', cells: work.cells.map(({ was, to, ...cell }) => ({ ...cell, was: to, to: was })) };
    case 'order': return { kind: 'order', was: work.to, to: work.was };
    case 'add': return { kind: 'remove', ids: work.rows.map(({ id }) => id) };
    case 'remove': return { kind: 'restore', ids: work.ids };
    case 'restore': return { kind: 'remove', ids: work.ids };
  }
}

/** One change a cell: the first that was seen, the last that was written; what came back to itself is none. */
export function joined(before: readonly CellChange[], after: readonly CellChange[]): CellChange[] {
  const cells = new Map<string, CellChange>();
  for (const cell of [...before, ...after]) {
    const key = `${cell.itemId} ${cell.field}`;
    const first = cells.get(key);
    cells.set(key, first ? { ...cell, was: first.was } : cell);
  }
  return [...cells.values()].filter(({ was, to }) => !same(was, to));
}

/**
 * The queue with one more piece of work at its end. The first `sending` pieces are on their way and stay as they are.
 * Cells join cells; a row that was never sent takes what is written into it, and goes without a trace.
 */
export function pushed(queue: readonly Work[], sending: number, work: Work): Work[] {
  const head = queue.slice(0, sending);
  const tail = queue.slice(sending);
  const waiting = tail.flatMap((one) => (one.kind === 'add' ? one.rows.map(({ id }) => id) : []));
  if (work.kind === 'cells') {
    const rest = work.cells.filter(({ itemId }) => !waiting.includes(itemId));
    const written = tail.map((one) => (one.kind === 'add' ? { ...one, rows: one.rows.map((row) => filled(row, work.cells)) } : one));
    if (!rest.length) return [...head, ...written];
    const last = written.at(-1);
    const cells = last?.kind === 'cells' ? joined(last.cells, rest) : rest;
    return [...head, ...(last?.kind === 'cells' ? written.slice(0, -1) : written), ...(cells.length ? [{ kind: 'cells', cells } as const] : [])];
  }
  if (work.kind === 'remove' && waiting.some((id) => work.ids.includes(id))) {
    const gone = new Set(work.ids);
    const ids = work.ids.filter((id) => !waiting.includes(id));
    const left = tail.map((one) => without(one, gone)).filter((one) => one !== null);
    return ids.length ? [...head, ...left, { kind: 'remove', ids }] : [...head, ...left];
  }
  const last = tail.at(-1);
  if (work.kind === 'order' && last?.kind === 'order') return [...head, ...tail.slice(0, -1), { ...work, was: last.was }];
  return [...head, ...tail, work];
}

const filled = (row: NewRow, cells: readonly CellChange[]): NewRow => ({
  ...row, values: { ...row.values, ...Object.fromEntries(cells.filter(({ itemId }) => itemId === row.id).map(({ field, to }) => [field, to])) },
});

/** The same work without rows that were never sent; null when nothing is left of it. */
function without(work: Work, gone: ReadonlySet<string>): Work | null {
  if (work.kind !== 'add') return work;
  const rows = work.rows.filter(({ id }) => !gone.has(id));
  return rows.length ? { ...work, rows } : null;
}

/** The same work under the names that the API gave to rows made here. */
export function renamed(work: Work, names: ReadonlyMap<string, string>): Work {
  const name = (id: string): string => names.get(id) ?? id;
  switch (work.kind) {
    case 'cells': return { ...work, cells: work.cells.map((cell) => ({ ...cell, itemId: name(cell.itemId) })) };
    case 'order': return { ...work, was: work.was.map(name), to: work.to.map(name) };
    case 'add': return { ...work, rows: work.rows.map((row) => ({ ...row, id: name(row.id) })), after: work.after && name(work.after) };
    default: return { ...work, ids: work.ids.map(name) };
  }
}

/** How many cells and rows wait to be sent. */
export const amount = (queue: readonly Work[]): number => queue.reduce((sum, work) => {
  if (work.kind === 'cells') return sum + work.cells.length;
  return sum + (work.kind === 'add' ? work.rows.length : 1);
}, 0);
