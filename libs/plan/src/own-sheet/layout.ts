import type { Workbook } from '#kernel';
import { folded } from '#resources';
import { groupIn } from './words.js';

/** A sheet with every cell of a merged area saying what the area says. */
export interface Filled {
  readonly rows: readonly (readonly string[])[];
  /** Cells that only continue the one above: `row column`, both from 0. */
  readonly continued: ReadonlySet<string>;
  /** Rows, from 0, in which an area runs across several columns. */
  readonly spanned: ReadonlySet<number>;
}

/** Wider and longer than any table that a person reads: an area that says more is cut off. */
const MOST_COLUMNS = 60;

export function filled({ rows, merged }: Pick<Workbook, 'rows' | 'merged'>): Filled {
  const cells = rows.map((row) => row.slice(0, MOST_COLUMNS));
  const continued = new Set<string>();
  const spanned = new Set<number>();
  for (const area of merged) {
    const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(area) ?? [];
    if (!left) continue;
    const [first, last] = [columnOf(left), Math.min(columnOf(right!), MOST_COLUMNS - 1)];
    const value = cells[Number(top) - 1]?.[first] ?? '';
    for (let row = Number(top) - 1; row < Math.min(Number(bottom), cells.length); row += 1) {
      if (last > first) spanned.add(row);
      for (let column = first; column <= last; column += 1) {
        cells[row]![column] = value;
        if (row > Number(top) - 1) continued.add(`${row} ${column}`);
      }
    }
  }
  return { rows: cells.map((row) => Array.from(row, (cell) => cell ?? '')), continued, spanned };
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** What a row of the table is. A heading names the group of the rows below it; null when it is none of chapter 7. */
export type RowKind = { is: 'service' | 'blank' | 'total' | 'remark' | 'headings' } | { is: 'group'; group: ReturnType<typeof groupIn> };

const NUMERAL = /^[第(（]?[一二三四五六七八九十]+[)）]?[、.．\s]?/;
const ONLY_NUMBER = /^[\d.、()（）一二三四五六七八九十]+$/;

export function rowKind(cells: readonly string[], headings: readonly string[], isSpanned: boolean, titleAt: number): RowKind {
  const said = cells.filter((cell) => cell !== '');
  if (said.length === 0) return { is: 'blank' };
  const again = cells.filter((cell, index) => cell !== '' && headings[index] === cell).length;
  if (again >= 2 && again * 2 >= said.length) return { is: 'headings' };
  const first = folded(said[0]!).replace(/[:：]/g, '');
  if (/^(合计|总计|小计|共计|总和|total)/.test(first) || /^(合计|总计|小计|共计)$/.test(folded(cells[titleAt] ?? ''))) return { is: 'total' };
  const words = [...new Set(said.filter((cell) => !ONLY_NUMBER.test(cell)))];
  if (words.length === 0) return { is: 'blank' };
  if (words.length > 1) return { is: 'service' };
  const [text] = words as [string];
  if (/^(注|备注|说明|填表|制表|审核|审批|联系人|日期|单位)[^:：]{0,4}[:：]/.test(text)) return { is: 'remark' };
  const numbered = NUMERAL.test(text) || said.some((cell) => cell !== text && NUMERAL.test(cell));
  const group = groupIn(text);
  const named = group !== null && text.replace(NUMERAL, '').length <= 8;
  return named || isSpanned || numbered ? { is: 'group', group } : { is: 'service' };
}
