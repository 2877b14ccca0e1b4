import { readSheet as readCells } from 'read-excel-file/node';
import { fail } from '../errors/domain-error.js';
import { officeOfZip } from '../files/office.js';
import { ZipArchive } from '../files/zip.js';

/** Bytes: a sheet of five thousand rows has less than two million. */
const MOST_FILE_BYTES = 4_000_000;
const MOST_SHEET_BYTES = 40_000_000;
const MOST_WORKBOOK_BYTES = 1_000_000;

/** The first sheet of a workbook, as texts. */
export interface Workbook {
  /** Row by row from the first; a day is YYYY-MM-DD, a number as short as it can be written. */
  readonly rows: readonly (readonly string[])[];
  /** Cells that hold a formula: `2 B`. */
  readonly formulas: ReadonlySet<string>;
  /** Areas of merged cells: `A3:B4`. */
  readonly merged: readonly string[];
}

/**
 * Reads a workbook that a person filled in. How much it unpacks to is found before anything is parsed.
 * @throws FILE_EMPTY, FILE_TYPE_REFUSED for what is no workbook or has macros, SHEET_TOO_LONG, SHEET_UNREADABLE
 */
export async function readWorkbook(bytes: Buffer, mostRows: number): Promise<Workbook> {
  if (bytes.length === 0) throw fail('FILE_EMPTY');
  if (bytes.length > MOST_FILE_BYTES) throw fail('SHEET_TOO_LONG', { max: mostRows });
  const type = officeOfZip(bytes);
  if (type !== 'xlsx') throw fail('FILE_TYPE_REFUSED', { found: type ?? 'unknown' });
  const xml = firstSheet(bytes, mostRows);
  // a row without a cell is a line that a program left behind
  if ((xml.match(/<row[\s>][^>]*(?<!\/)>\s*<c\s/g)?.length ?? 0) > mostRows + 1) throw fail('SHEET_TOO_LONG', { max: mostRows });
  const cells = await readCells(bytes, { parseNumber: (text) => String(Number(text)) }).catch(() => {
    throw fail('SHEET_UNREADABLE');
  });
  return { rows: (cells as unknown[][]).map((row) => row.map(textOf)), formulas: formulasIn(xml), merged: [...xml.matchAll(/<mergeCell\s[^>]*ref="([A-Z0-9:]+)"/g)].map(([, area]) => area!) };
}

/** The letter of a column; 0 is A. */
export function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26);
}

/** What a spreadsheet would take for a formula when the text is put into one again. */
export const LOOKS_LIKE_FORMULA = /^[=+\-@\t]/;

/** The XML of the first sheet, which workbook.xml names through its relations. */
function firstSheet(bytes: Buffer, mostRows: number): string {
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
    if (archive.names.includes(part) && archive.text(part, MOST_SHEET_BYTES) === null) throw fail('SHEET_TOO_LONG', { max: mostRows });
  }
  return archive.text(name, MOST_SHEET_BYTES) ?? '';
}

function formulasIn(xml: string): ReadonlySet<string> {
  const found = [...xml.matchAll(/<c\s[^>]*?r="([A-Z]+)(\d+)"[^>]*>\s*<f[\s>/]/g)];
  return new Set(found.map(([, column, row]) => `${row} ${column}`));
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'boolean' ? String(cell).trim() : '';
}
