import { Injectable } from '@nestjs/common';
import { type Acting, beginAll, dayOf, fail, type FieldCode, LOOKS_LIKE_FORMULA, letterOf, readWorkbook, type Workbook } from '#kernel';
import { communityPlace } from '#org';
import { beginKeeping, linkDefaultsOfAll } from '#standards';
import { ColumnType } from '../register/column.js';
import { checkEntries, lockRegister, type Wanted } from '../register/register-checks.js';
import { rowOf } from '../register/register.service.js';
import type { KeptRegisterRows } from '../register/register.kind.js';
import { registerNamed } from '../register/registers.js';
import { allEntries } from '../register/register-list.js';
import { dayIn, type Language, valueOfCell } from './cell.js';
import { namedEntries, type NamedEntries } from './named-entries.js';
import { FROM, type Header, readHeader, type SheetColumn } from './sheet-columns.js';
import { workbookOf } from './write-sheet.js';

export const MOST_ROWS = 5000;
/** More than anybody mends at once. */
const MOST_PROBLEMS = 200;

/** What is wrong in one cell. */
export interface SheetProblem {
  row: number;
  /** Its letter. */
  column: string;
  /** `fromOn`, `values.post`; '' for a cell of the header. */
  field: string;
  code: FieldCode;
  params: object;
}

export interface RegisterSheetOutcome {
  rows: number;
  /** At most two hundred. */
  problems: SheetProblem[];
  problemCount: number;
  /** How many were entered: all, or none. */
  entered: number;
}

/** Registers by the sheet: what is in them, an empty form, and what was filled in, taken as a whole or not at all. */
@Injectable()
export class RegisterSheetService {
  /** A community's entries, or with `template` the empty form. Personal columns only for whoever may see them there. @throws INVALID at `register` */
  async write(by: Acting, name: string, communityId: string, template: boolean, language: Language): Promise<{ title: string; sheet: Buffer }> {
    const rows = registerNamed(name);
    const place = await communityPlace(by, communityId);
    const entries = template ? [] : await allEntries(by, rows, communityId);
    return { title: rows.register.title[language], sheet: await workbookOf(by, rows, place, entries, template, language) };
  }

  /** @throws what `readWorkbook` throws, SHEET_HEADER, SHEET_EMPTY, INVALID at `register`; problems of cells are answered, not thrown */
  async take(by: Acting, name: string, communityId: string, bytes: Buffer, onlyCheck: boolean): Promise<RegisterSheetOutcome> {
    const rows = registerNamed(name);
    const { streetId } = await communityPlace(by, communityId);
    const place = { communityId, streetId };
    const workbook = await readWorkbook(bytes, MOST_ROWS);
    const header = readHeader(rows.register, workbook.rows[0] ?? []);
    const filled = filledRows(workbook, header);
    if (filled.length === 0) throw fail('SHEET_EMPTY');
    await lockRegister(by, rows.register, communityId);
    const drafts = await draftsOf(by, rows, communityId, workbook, header, filled);
    const checked = await checkEntries(by, rows, communityId, drafts.map((draft) => draft.wanted));
    const problems = [...sheetProblems(workbook, header), ...drafts.flatMap((draft, index) => {
      // a cell that could not be read is told once, not again as missing
      const told = new Set(draft.problems.map((one) => one.field));
      const rest = draft.problems.length ? [] : checked[index]!.problems;
      return [...draft.problems, ...rest.filter(({ path }) => !told.has(path)).map(({ path, code, params }) => ({ ...cellOf(header, draft.row, path), code, params }))];
    })];
    if (onlyCheck || problems.length > 0) {
      return { rows: filled.length, problems: problems.slice(0, MOST_PROBLEMS), problemCount: problems.length, entered: 0 };
    }
    const entered = await beginAll(by, rows, place, 'enter', checked.map((one) => rowOf(by, rows, one)));
    await linkDefaultsOfAll(by, entered);
    await beginKeeping(by, place, name, dayOf(by.now));
    return { rows: filled.length, problems: [], problemCount: 0, entered: entered.length };
  }
}

interface Draft {
  readonly row: number;
  readonly wanted: Wanted;
  readonly problems: SheetProblem[];
}

function filledRows({ rows, formulas }: Workbook, { at }: Header): number[] {
  const places = [...at.values()];
  const isFilled = (row: readonly string[], index: number, place: number): boolean =>
    (row[place] ?? '') !== '' || formulas.has(`${index + 1} ${letterOf(place)}`);
  return rows.flatMap((row, index) => (index > 0 && places.some((place) => isFilled(row, index, place)) ? [index] : []));
}

/** What is wrong with the sheet itself: headers, and merged cells, of which only the first would be read. */
function sheetProblems({ merged }: Workbook, { problems }: Header): SheetProblem[] {
  const areas = merged.map((cells): SheetProblem => {
    const [, column = 'A', row = '1'] = /^([A-Z]+)(\d+)/.exec(cells) ?? [];
    return { row: Number(row), column, field: '', code: 'MERGED_CELL', params: { cells } };
  });
  return [...problems.map((one) => ({ row: 1, field: '', ...one })), ...areas];
}

async function draftsOf(
  by: Acting, { register }: KeptRegisterRows, communityId: string, workbook: Workbook, header: Header, filled: readonly number[],
): Promise<Draft[]> {
  const named = await namedEntries(by, register, communityId);
  return filled.map((index): Draft => {
    const row = index + 1;
    const cells = workbook.rows[index]!;
    const problems: SheetProblem[] = [];
    const given: Record<string, unknown> = {};
    const number = header.number === undefined ? '' : (cells[header.number] ?? '');
    if (number) problems.push({ row, column: letterOf(header.number!), field: '', code: 'ALREADY_IN_REGISTER', params: { number } });
    for (const [column, place] of header.at) {
      const text = cells[place] ?? '';
      const isComputed = workbook.formulas.has(`${row} ${letterOf(place)}`);
      if (text === '' && !isComputed) continue;
      const read = isComputed || isFormula(column, text)
        ? { code: 'FORMULA' as const, params: {} }
        : readCell(column, text, header.language, named);
      if ('value' in read) given[column.name] = read.value;
      else problems.push({ row, column: letterOf(place), field: column.field, ...read });
    }
    const { [FROM]: fromOn = null, ...values } = given;
    if (fromOn === null && !problems.some((one) => one.field === FROM)) problems.push({ ...cellOf(header, row, FROM), code: 'REQUIRED', params: {} });
    return { row, problems, wanted: { fromOn: (fromOn as string | null) ?? '', given: values } };
  });
}

const WRITTEN = [ColumnType.text, ColumnType.longText, ColumnType.personal, ColumnType.choice, ColumnType.choices, ColumnType.reference];

function isFormula({ column }: SheetColumn, text: string): boolean {
  return WRITTEN.includes(column.type) && LOOKS_LIKE_FORMULA.test(text);
}

function readCell({ name, column }: SheetColumn, text: string, language: Language, named: NamedEntries): ReturnType<typeof valueOfCell> {
  if (name === FROM) return dayIn(text);
  return column.type === ColumnType.reference ? named.find(column, text) : valueOfCell(column, text, language);
}

/** Where a field stands in a row; what stands nowhere is told at its first cell. */
function cellOf({ at }: Header, row: number, field: string): Omit<SheetProblem, 'code' | 'params'> {
  const place = [...at].find(([column]) => column.field === field)?.[1] ?? 0;
  return { row, column: letterOf(place), field };
}
