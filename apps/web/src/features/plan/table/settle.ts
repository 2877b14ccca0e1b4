import type { Problem } from '../../../lib/problem';
import { reordered } from './order';
import type { Conflict, Refused, Row } from './wire';
import { same, type CellChange, type NewRow, type Work } from './work';

/** Rows as they stand now: of each the newest version, in the order of `ids`, else in the one they had. */
export function merged<R extends Row>(saved: readonly R[], fresh: readonly R[], ids?: readonly string[]): R[] {
  const rows = new Map(saved.map((row) => [row.id, row]));
  for (const row of fresh) {
    const known = rows.get(row.id);
    if (!known || row.version >= known.version) rows.set(row.id, row);
  }
  return (ids ?? saved.map(({ id }) => id)).flatMap((id) => rows.get(id) ?? []);
}

/** Conflicts that are left once new ones came; where both wrote the same there is none. */
export function withConflicts(before: readonly Conflict[], fresh: readonly Conflict[]): Conflict[] {
  const open = new Map(before.map((one) => [`${one.itemId} ${one.field}`, one]));
  for (const one of fresh) {
    if (one.removed || !same(one.yours, one.theirs)) open.set(`${one.itemId} ${one.field}`, one);
  }
  return [...open.values()];
}

/** Without those that stand at cells which were written anew. */
export const unwritten = <C extends { itemId: string; field: string }>(list: readonly C[], cells: readonly { itemId: string; field: string }[]): C[] =>
  list.filter((one) => !cells.some(({ itemId, field }) => itemId === one.itemId && field === one.field));

/** Splits cells by what the API refused of them; `changes.3.to` speaks of the fourth. */
export function refusedCells(cells: readonly CellChange[], problem: Problem): { refused: Refused[]; rest: CellChange[] } {
  const at = new Map(problem.fields.flatMap((field) => {
    const index = /^changes\.(\d+)\b/.exec(field.path)?.[1];
    return index === undefined ? [] : [[Number(index), field] as const];
  }));
  return {
    refused: cells.flatMap(({ itemId, field, to }, index) => (at.has(index) ? [{ itemId, field, value: to, problem: at.get(index)! }] : [])),
    rest: cells.filter((_cell, index) => !at.has(index)),
  };
}

/** The same for new rows: what is refused of a row is left out of it, but a row without its title stays as it is. */
export function refusedRows(rows: readonly NewRow[], problem: Problem): { refused: Refused[]; rest: NewRow[] } | null {
  const refused: Refused[] = [];
  const rest = rows.map((row) => ({ ...row, values: { ...row.values } }));
  for (const field of problem.fields) {
    const [, index, name = ''] = /^rows\.(\d+)\.(\w+)/.exec(field.path) ?? [];
    const row = index === undefined ? undefined : rest[Number(index)];
    if (!row || name === 'title' || !(name in row.values)) return null;
    refused.push({ itemId: row.id, field: name, value: row.values[name]!, problem: field });
    delete row.values[name];
  }
  return { refused, rest };
}

/** Work as it still makes sense in a list that others changed; null when it no longer does. */
export function adapted(work: Work, ids: readonly string[]): Work | null {
  switch (work.kind) {
    case 'order': return { ...work, to: reordered(ids, work.to) };
    case 'add': return { ...work, after: work.after !== null && ids.includes(work.after) ? work.after : null };
    case 'remove': {
      const left = work.ids.filter((id) => ids.includes(id));
      return left.length ? { kind: 'remove', ids: left } : null;
    }
    case 'restore': {
      const gone = work.ids.filter((id) => !ids.includes(id));
      return gone.length ? { kind: 'restore', ids: gone } : null;
    }
    default: return work;
  }
}

/** The names of new rows: those that were not in the list before, in their order; null when they are not there. */
export function namesOf<R extends Row & { title?: string }>(
  rows: readonly NewRow[], seen: readonly string[], now: readonly R[],
): Map<string, string> | null {
  const fresh = now.filter(({ id }) => !seen.includes(id));
  const names = new Map<string, string>();
  for (const row of rows) {
    const found = fresh.find((one) => one.title === row.values.title && ![...names.values()].includes(one.id));
    if (!found) return null;
    names.set(row.id, found.id);
  }
  return names;
}
