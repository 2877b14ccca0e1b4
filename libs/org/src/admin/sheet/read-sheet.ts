import { readSheet as readCells } from 'read-excel-file/node';
import { DomainError, fail, officeOfZip, ZipArchive } from '#kernel';
import { COLUMNS, HEADERS, type SheetColumn } from './sheet-words.js';

export const MOST_ROWS = 500;

/** Bytes: a sheet of five hundred people has some thirty thousand. */
const MOST_FILE_BYTES = 4_000_000;
const MOST_SHEET_BYTES = 40_000_000;
const MOST_WORKBOOK_BYTES = 1_000_000;

export type SheetRow = Readonly<Record<SheetColumn, string>> & { readonly row: number };

export interface PeopleSheet {
  rows: SheetRow[];
  /** Cells that hold a formula: `row column`. */
  formulas: ReadonlySet<string>;
  /** The letter of each column. */
  letters: Readonly<Record<SheetColumn, string>>;
}

/**
 * The first sheet of a workbook as texts; days as YYYY-MM-DD. How much it unpacks to is found before anything is
 * parsed.
 * @throws FILE_TOO_LARGE, FILE_TYPE_REFUSED for what is no workbook or has macros, SHEET_TOO_LONG, SHEET_UNREADABLE,
 *   SHEET_HEADER, SHEET_EMPTY
 */
export async function readSheet(bytes: Buffer): Promise<PeopleSheet> {
  if (bytes.length === 0) throw fail('FILE_EMPTY');
  if (bytes.length > MOST_FILE_BYTES) throw fail('SHEET_TOO_LONG', { max: MOST_ROWS });
  const type = officeOfZip(bytes);
  if (type !== 'xlsx') throw fail('FILE_TYPE_REFUSED', { found: type ?? 'unknown' });
  const xml = firstSheet(bytes);
  if ((xml.match(/<row[\s>]/g)?.length ?? 0) > MOST_ROWS + 1) throw fail('SHEET_TOO_LONG', { max: MOST_ROWS });

  const cells = await readCells(bytes, { parseNumber: (text) => String(Number(text)) }).catch(() => {
    throw fail('SHEET_UNREADABLE');
  });
  const [head = [], ...body] = cells as unknown[][];
  const at = columnsOf(head.map(textOf));
  const rows = body
    .map((row, index) => ({ row: index + 2, ...Object.fromEntries(COLUMNS.map((column) => [column, textOf(row[at[column]])])) }) as unknown as SheetRow)
    .filter((row) => COLUMNS.some((column) => row[column] !== ''));
  if (rows.length === 0) throw fail('SHEET_EMPTY');
  return {
    rows,
    formulas: formulasIn(xml),
    letters: Object.fromEntries(COLUMNS.map((column) => [column, letter(at[column])])) as Record<SheetColumn, string>,
  };
}

/** The XML of the first sheet, which workbook.xml names through its relations. */
function firstSheet(bytes: Buffer): string {
  const archive = ZipArchive.read(bytes);
  // broken or far too large: which of the two, nothing short of unpacking it would tell
  const sheets = archive?.names.filter((name) => name.startsWith('xl/worksheets/') && name.endsWith('.xml')) ?? [];
  const workbook = archive?.text('xl/workbook.xml', MOST_WORKBOOK_BYTES) ?? '';
  const relations = archive?.text('xl/_rels/workbook.xml.rels', MOST_WORKBOOK_BYTES) ?? '';
  const id = /<sheet\s[^>]*r:id="([^"]+)"/.exec(workbook)?.[1];
  const relation = relations.match(/<Relationship\s[^>]*>/g)?.find((one) => one.includes(`Id="${id}"`));
  const target = /Target="\/?(?:xl\/)?([^"]+)"/.exec(relation ?? '')?.[1];
  const name = target && sheets.includes(`xl/${target}`) ? `xl/${target}` : sheets[0];
  if (!archive || !name) throw fail('SHEET_UNREADABLE');
  for (const part of [...sheets, 'xl/sharedStrings.xml']) {
    if (archive.names.includes(part) && archive.text(part, MOST_SHEET_BYTES) === null) throw fail('SHEET_TOO_LONG', { max: MOST_ROWS });
  }
  return archive.text(name, MOST_SHEET_BYTES) ?? '';
}

function columnsOf(head: readonly string[]): Record<SheetColumn, number> {
  const places = COLUMNS.map((column) => {
    const { zh, en } = HEADERS[column];
    return [column, head.findIndex((text) => text === zh || text.toLowerCase() === en.toLowerCase())] as const;
  });
  if (places.some(([, place]) => place < 0)) throw new DomainError('SHEET_HEADER', { expected: COLUMNS.map((column) => HEADERS[column].zh) });
  return Object.fromEntries(places) as Record<SheetColumn, number>;
}

function formulasIn(xml: string): ReadonlySet<string> {
  const found = [...xml.matchAll(/<c\s[^>]*?r="([A-Z]+)(\d+)"[^>]*>\s*<f[\s>/]/g)];
  return new Set(found.map(([, column, row]) => `${row} ${column}`));
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'boolean' ? String(cell).trim() : '';
}

/** 0 is A; the sheet has far fewer than 26 columns of its own, but may have others before them. */
function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26);
}
