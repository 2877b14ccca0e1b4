import { DomainError, fail, letterOf, readWorkbook } from '#kernel';
import { COLUMNS, HEADERS, type SheetColumn } from './sheet-words.js';

export const MOST_ROWS = 500;

export type SheetRow = Readonly<Record<SheetColumn, string>> & { readonly row: number };

export interface PeopleSheet {
  rows: SheetRow[];
  /** Cells that hold a formula: `row column`. */
  formulas: ReadonlySet<string>;
  /** The letter of each column. */
  letters: Readonly<Record<SheetColumn, string>>;
}

/**
 * The first sheet of a workbook as texts; days as YYYY-MM-DD.
 * @throws what `readWorkbook` throws, SHEET_HEADER, SHEET_EMPTY
 */
export async function readSheet(bytes: Buffer): Promise<PeopleSheet> {
  const { rows: [head = [], ...body], formulas } = await readWorkbook(bytes, MOST_ROWS);
  const at = columnsOf(head);
  const rows = body
    .map((row, index) => ({ row: index + 2, ...Object.fromEntries(COLUMNS.map((column) => [column, row[at[column]] ?? ''])) }) as unknown as SheetRow)
    .filter((row) => COLUMNS.some((column) => row[column] !== ''));
  if (rows.length === 0) throw fail('SHEET_EMPTY');
  return {
    rows, formulas,
    letters: Object.fromEntries(COLUMNS.map((column) => [column, letterOf(at[column])])) as Record<SheetColumn, string>,
  };
}

function columnsOf(head: readonly string[]): Record<SheetColumn, number> {
  const places = COLUMNS.map((column) => {
    const { zh, en } = HEADERS[column];
    return [column, head.findIndex((text) => text === zh || text.toLowerCase() === en.toLowerCase())] as const;
  });
  if (places.some(([, place]) => place < 0)) throw new DomainError('SHEET_HEADER', { expected: COLUMNS.map((column) => HEADERS[column].zh) });
  return Object.fromEntries(places) as Record<SheetColumn, number>;
}
