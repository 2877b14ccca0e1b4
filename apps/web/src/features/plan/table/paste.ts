import type { Typed } from './typed';
import { same, type CellChange, type NewRow, type Value, type Values } from './work';

/** What a table tells of its cells, to put text into them. */
export interface Target<Item extends { id: string }> {
  /** Rows as they stand on screen. */
  rows: readonly Item[];
  columns: readonly { key: string; fields: readonly string[]; read: (text: string, item?: Item) => Typed<Values> }[];
  value: (item: Item, field: string) => Value;
}

export interface Unread { itemId: string; key: string; field: string; text: string; code: string; params: Record<string, unknown> }
export interface Pasted {
  cells: CellChange[];
  rows: NewRow[];
  /** Texts that say nothing in their column, of rows that are there and of new ones. */
  unread: Unread[];
  /** Cells of columns that are only read, and rows past the end that have no name. */
  left: number;
}

/**
 * Texts as cells, from a row and a column on. One text fills a whole range. Rows past the last one, or all when
 * `from` is null, become new ones; those need a name, so the first column must be among them.
 */
export function pasted<Item extends { id: string }>(
  texts: readonly (readonly string[])[], from: { row: number | null; column: number; fill?: { rows: number; columns: number } },
  { rows, columns, value }: Target<Item>, fresh: { id: () => string; values: Values },
): Pasted {
  const one = texts.length === 1 && texts[0]!.length === 1 && from.fill;
  const block = one ? Array.from({ length: one.rows }, () => Array.from({ length: one.columns }, () => texts[0]![0]!)) : texts;
  const result: Pasted = { cells: [], rows: [], unread: [], left: 0 };
  block.forEach((line, down) => {
    const item = from.row === null ? undefined : rows[from.row + down];
    if (!item && !line.some((text) => text.trim())) return;
    const id = item?.id ?? fresh.id();
    const values: Record<string, Value> = {};
    const unread: Unread[] = [];
    let left = 0;
    line.forEach((text, right) => {
      const column = columns[from.column + right];
      if (!column?.fields.length) return void (left += text.trim() ? 1 : 0);
      if (!item && !text.trim()) return;
      const typed = column.read(text, item);
      if ('value' in typed) Object.assign(values, typed.value);
      else unread.push({ itemId: id, key: column.key, field: column.fields[0]!, text, ...typed });
    });
    if (item) {
      for (const [field, to] of Object.entries(values)) {
        const was = value(item, field);
        if (!same(was, to)) result.cells.push({ itemId: id, field, was, to });
      }
    } else if (!('title' in values)) {
      result.left += line.filter((text) => text.trim()).length;
      return;
    } else result.rows.push({ id, values: { ...fresh.values, ...values } });
    result.left += left;
    result.unread.push(...unread);
  });
  return result;
}

