import { readSheet as readCells } from 'read-excel-file/node';
import { fail } from '../errors/domain-error.js';
import { officeOfCompound, officeOfZip } from '../files/office.js';
import { ZipArchive } from '../files/zip.js';

/** Bytes: a sheet of five thousand rows has less than two million. */
const MOST_FILE_BYTES = 4_000_000;
const MOST_SHEET_BYTES = 40_000_000;
const MOST_WORKBOOK_BYTES = 1_000_000;
/** How an Office file of before 2007 begins, and one with a password, which keeps its content in a stream of this name. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** A sheet as a workbook lists it. */
export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

/** A sheet of a workbook, as texts. */
export interface Workbook {
  /** Row by row from the first; a day is YYYY-MM-DD, a number as short as it can be written. */
  readonly rows: readonly (readonly string[])[];
  /** Cells that hold a formula: `2 B`. */
  readonly formulas: ReadonlySet<string>;
  /** Areas of merged cells: `A3:B4`. */
  readonly merged: readonly string[];
  /** Rows that are hidden in it, from 1: they are read all the same. */
  readonly hiddenRows: readonly number[];
}

/**
 * Reads a workbook that a person filled in: its first sheet, or the one named. How much it unpacks to is found before
 * anything is parsed.
 * @throws FILE_EMPTY, FILE_LOCKED with a password, FILE_TYPE_REFUSED for what is no workbook or has macros, SHEET_TOO_LONG,
 * SHEET_UNREADABLE
 */
export async function readWorkbook(bytes: Buffer, mostRows: number, sheet?: string): Promise<Workbook> {
  const xml = sheetXml(bytes, mostRows, sheet);
  // a row without a cell is a line that a program left behind
  if ((xml.match(/<row[\s>][^>]*(?<!\/)>\s*<c\s/g)?.length ?? 0) > mostRows + 1) throw fail('SHEET_TOO_LONG', { max: mostRows });
  const cells = await readCells(bytes, sheet ?? 1, { parseNumber: (text) => String(Number(text)) }).catch(() => {
    throw fail('SHEET_UNREADABLE');
  });
  return {
    rows: (cells as unknown[][]).map((row) => row.map(textOf)),
    formulas: formulasIn(xml),
    merged: [...xml.matchAll(/<mergeCell\s[^>]*ref="([A-Z0-9:]+)"/g)].map(([, area]) => area!),
    hiddenRows: [...xml.matchAll(/<row\s[^>]*\bhidden="(?:1|true)"[^>]*>/g)].map(([row]) => Number(/\br="(\d+)"/.exec(row)?.[1] ?? 0)),
  };
}

/** The sheets of a workbook in their order. @throws as `readWorkbook` */
export function sheetNames(bytes: Buffer, mostRows: number): SheetName[] {
  return sheetsIn(opened(bytes, mostRows).text('xl/workbook.xml', MOST_WORKBOOK_BYTES) ?? '').map(({ name, hidden }) => ({ name, hidden }));
}

/** The letter of a column; 0 is A. */
export function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26);
}

/** What a spreadsheet would take for a formula when the text is put into one again. */
export const LOOKS_LIKE_FORMULA = /^[=+\-@\t]/;

/** The archive of a workbook that may be read. */
function opened(bytes: Buffer, mostRows: number): ZipArchive {
  if (bytes.length === 0) throw fail('FILE_EMPTY');
  if (bytes.length > MOST_FILE_BYTES) throw fail('SHEET_TOO_LONG', { max: mostRows });
  if (bytes.subarray(0, 4).equals(COMPOUND)) {
    if (bytes.includes(ENCRYPTED)) throw fail('FILE_LOCKED');
    throw fail('FILE_TYPE_REFUSED', { found: officeOfCompound(bytes) ?? 'unknown' });
  }
  const type = officeOfZip(bytes);
  if (type !== 'xlsx') throw fail('FILE_TYPE_REFUSED', { found: type ?? 'unknown' });
  const archive = ZipArchive.read(bytes);
  // broken or far too large: which of the two, nothing short of unpacking it would tell
  if (!archive) throw fail('SHEET_UNREADABLE');
  return archive;
}

/** The XML of a sheet, which workbook.xml names through its relations. */
function sheetXml(bytes: Buffer, mostRows: number, wanted?: string): string {
  const archive = opened(bytes, mostRows);
  const sheets = archive.names.filter((name) => name.startsWith('xl/worksheets/') && name.endsWith('.xml'));
  const listed = sheetsIn(archive.text('xl/workbook.xml', MOST_WORKBOOK_BYTES) ?? '');
  const relations = archive.text('xl/_rels/workbook.xml.rels', MOST_WORKBOOK_BYTES) ?? '';
  const id = (wanted === undefined ? listed[0] : listed.find(({ name }) => name === wanted))?.id;
  const relation = relations.match(/<Relationship\s[^>]*>/g)?.find((one) => one.includes(`Id="${id}"`));
  const target = /Target="\/?(?:xl\/)?([^"]+)"/.exec(relation ?? '')?.[1];
  const found = target && sheets.includes(`xl/${target}`) ? `xl/${target}` : undefined;
  const name = found ?? (wanted === undefined ? sheets[0] : undefined);
  if (!name) throw fail('SHEET_UNREADABLE');
  for (const part of [...sheets, 'xl/sharedStrings.xml']) {
    if (archive.names.includes(part) && archive.text(part, MOST_SHEET_BYTES) === null) throw fail('SHEET_TOO_LONG', { max: mostRows });
  }
  return archive.text(name, MOST_SHEET_BYTES) ?? '';
}

function sheetsIn(workbook: string): (SheetName & { id: string | undefined })[] {
  return [...workbook.matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => ({
    name: unescaped(/\bname="([^"]*)"/.exec(tag)?.[1] ?? ''),
    hidden: /\bstate="(?:hidden|veryHidden)"/.test(tag),
    id: /\br:id="([^"]+)"/.exec(tag)?.[1],
  }));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name = '') =>
    hex || decimal ? String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)) : (ENTITIES[name as string] ?? whole));
}

function formulasIn(xml: string): ReadonlySet<string> {
  const found = [...xml.matchAll(/<c\s[^>]*?r="([A-Z]+)(\d+)"[^>]*>\s*<f[\s>/]/g)];
  return new Set(found.map(([, column, row]) => `${row} ${column}`));
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'boolean' ? String(cell).trim() : '';
}
