import type { ItemLineFragment } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { GROUPS, type Group } from '../parts';
import type { Column } from './columns';
import { itemRow } from './item-row';
import { moving, nudged, type Drop, type Line } from './lines';
import { pasted } from './paste';
import type { Range } from './selection';
import { formatTsv, parseTsv } from './tsv';
import type { Typed } from './typed';
import type { PlanDesk } from './usePlanDesk';
import { same, type CellChange, type Value, type Values, type Work } from './work';

export type GridLine = Exclude<Line<ItemLineFragment, Group>, { kind: 'group' }>;
const MOST_ITEMS = 500;
const { value } = itemRow('');

/** What one range of the table is at the moment. */
export interface Ground { desk: PlanDesk; lines: readonly GridLine[]; columns: readonly Column[]; range: Range }

export const itemsIn = ({ lines, range }: Pick<Ground, 'lines' | 'range'>): ItemLineFragment[] =>
  lines.slice(range.top, range.bottom + 1).flatMap((line) => (line.kind === 'item' ? [line.item] : []));
const allItems = (lines: readonly GridLine[]): ItemLineFragment[] => lines.flatMap((line) => (line.kind === 'item' ? [line.item] : []));

export const changesOf = (items: readonly ItemLineFragment[], values: Values): CellChange[] => items.flatMap((item) =>
  Object.entries(values).map(([field, to]) => ({ itemId: item.id, field, was: value(item, field), to })).filter(({ was, to }) => !same(was, to)));

/** Writes one text into a column of several rows; nothing where it says nothing there. */
export function write(desk: PlanDesk, items: readonly ItemLineFragment[], column: Column, text: string): Typed<number> {
  const cells: CellChange[] = [];
  for (const item of items) {
    const typed = column.read(text, item);
    if (!('value' in typed)) return typed;
    cells.push(...changesOf([item], typed.value));
  }
  desk.act([{ kind: 'cells', cells }]);
  return { value: cells.length };
}

/** The last of a group, or of the groups before it: new ones stand behind it. */
function behind(lines: readonly GridLine[], group: Group): string | null {
  const before = GROUPS.slice(0, GROUPS.indexOf(group) + 1);
  return allItems(lines.filter((line) => before.includes(line.group))).at(-1)?.id ?? null;
}

export function addItem(desk: PlanDesk, lines: readonly GridLine[], group: Group, text: string): void {
  const title = text.replace(/\s+/g, ' ').trim().slice(0, 120);
  if (title) desk.act([{ kind: 'add', rows: [{ id: crypto.randomUUID(), values: { title, group } }], after: behind(lines, group) }]);
}

export function copied({ lines, columns, range }: Ground): string {
  const shown = columns.slice(range.left, range.right + 1);
  return formatTsv(itemsIn({ lines, range }).map((item) => shown.map((column) => column.text(item))));
}

/** Empties what may be empty; tells how many cells that were. */
export function emptied({ desk, lines, columns, range }: Ground): string {
  const items = itemsIn({ lines, range });
  const shown = columns.slice(range.left, range.right + 1);
  const cells = shown.flatMap((column) => {
    if (!column.fields.length) return [];
    return items.flatMap((item) => {
      const typed = column.read('', item);
      return 'value' in typed ? changesOf([item], typed.value) : [];
    });
  });
  desk.act([{ kind: 'cells', cells }]);
  return cells.length ? t('grid.emptied', { n: cells.length }) : t('grid.notEmptied');
}

export function removed({ desk, lines, range }: Pick<Ground, 'desk' | 'lines' | 'range'>): string {
  const ids = itemsIn({ lines, range }).map(({ id }) => id);
  if (ids.length) desk.act([{ kind: 'remove', ids }]);
  return t('grid.removed', { n: ids.length });
}

export function pasteText({ desk, lines, columns, range }: Ground, text: string): string {
  const items = allItems(lines);
  const line = lines[range.top]!;
  const last = line.kind === 'new' ? line.group : (lines.filter(({ kind }) => kind === 'item').at(-1)?.group ?? line.group);
  const from = {
    row: line.kind === 'new' ? null : items.findIndex(({ id }) => id === line.key),
    column: range.left,
    fill: { rows: itemsIn({ lines, range }).length, columns: range.right - range.left + 1 },
  };
  const { cells, rows, unread, left } = pasted(parseTsv(text), from, { rows: items, columns, value }, { id: () => crypto.randomUUID(), values: { group: last } });
  if (items.length + rows.length > MOST_ITEMS) return t('grid.tooMany', { max: MOST_ITEMS });
  const works: Work[] = [{ kind: 'cells', cells }];
  if (rows.length) works.push({ kind: 'add', rows, after: behind(lines, last) });
  desk.act(works);
  desk.mark(unread.map(({ itemId, field, text: typed, code, params }) => ({ itemId, field, value: typed as Value, problem: { path: field, code, params } })));
  return [
    t('grid.pasted', { cells: cells.length, rows: rows.length }), unread.length > 0 && t('grid.pastedWrong', { n: unread.length }), left > 0 && t('grid.pastedLeft', { n: left }),
  ].filter(Boolean).join('');
}

/** Puts rows elsewhere; tells whether anything moved. */
export function moved(desk: PlanDesk, items: readonly ItemLineFragment[], ids: readonly string[], drop: Drop<Group> | null): string {
  const works = drop ? moving(items, ids, drop, GROUPS) : [];
  desk.act(works);
  return works.length ? t('grid.moved', { n: ids.length, group: t(`value.group.${drop!.group}`) }) : '';
}

export const nudge = (desk: PlanDesk, lines: readonly GridLine[], ids: readonly string[], way: -1 | 1): string =>
  moved(desk, desk.view().rows, ids, nudged(allItems(lines), ids, way, GROUPS));

/** The drop that an aim at a line means. */
export function dropAt(lines: readonly GridLine[], key: string, edge: 'top' | 'bottom'): Drop<Group> | null {
  const at = lines.findIndex((line) => line.key === key);
  const line = lines[at];
  if (!line) return null;
  if (line.kind === 'new') return { group: line.group, before: null };
  const next = lines[at + 1];
  return { group: line.group, before: edge === 'top' ? line.key : next?.kind === 'item' ? next.key : null };
}

/** Takes back or does again, and says what stayed because others wrote it since. */
export function reversed(desk: PlanDesk, way: 'undo' | 'redo'): string {
  const kept = desk[way]();
  if (kept === null) return t(way === 'undo' ? 'grid.nothingToUndo' : 'grid.nothingToRedo');
  return t(way === 'undo' ? 'grid.undone' : 'grid.redone') + (kept ? t('grid.keptTheirs', { n: kept }) : '');
}
