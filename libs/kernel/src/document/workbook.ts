import { aside } from './aside.js';

export interface Sheet {
  name: string;
  head: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
  /** In characters. */
  widths: readonly number[];
}

/** An Excel file; its first rows are bold and stay in sight. Texts are texts: none is taken for a formula. */
export function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  return aside(new URL('./workbook.js', import.meta.url), workbookOf, sheets);
}

export async function workbookOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const { default: write } = await import('write-excel-file/node');
  const cell = (value: string | number | null) => (value === null || value === '' ? null : { value, type: typeof value === 'number' ? Number : String });
  return write(sheets.map(({ name, head, rows, widths }) => ({
    sheet: name,
    data: [head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })), ...rows.map((row) => row.map(cell))],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }))).toBuffer();
}
