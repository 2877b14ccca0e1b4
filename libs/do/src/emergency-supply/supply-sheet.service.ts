import { Injectable } from '@nestjs/common';
import writeWorkbook from 'write-excel-file/node';
import { type Acting, checked, type FieldCode, fail, letterOf, LOOKS_LIKE_FORMULA, readWorkbook, type Workbook } from '#kernel';
import { communityPlace } from '#org';
import { type Column, ColumnType, folded, type Label, type Language, valueOfCell } from '#resources';
import type { EmergencySupply } from './emergency-supply.entity.js';
import { EnterSupplyInput } from './emergency-supply.input.js';
import { emergencySupplies } from './emergency-supply.kind.js';
import { EmergencySupplyService, supplyProblems } from './emergency-supply.service.js';
import { SUPPLY_COLUMNS, SUPPLY_ISSUED, SUPPLY_NUMBER } from './supply-columns.js';

const MOST_ROWS = 500;
const MOST_PROBLEMS = 200;
const TITLE: Label = { zh: '应急物资', en: 'Emergency supplies' };

/** What is wrong in one cell. */
export interface SupplySheetProblem {
  row: number;
  /** Its letter. */
  column: string;
  /** The field of the input; '' for a cell of the header. */
  field: string;
  code: FieldCode;
  params: object;
}

export interface SupplySheetOutcome {
  rows: number;
  /** At most two hundred. */
  problems: SupplySheetProblem[];
  problemCount: number;
  /** How many were entered: all, or none. */
  entered: number;
}

/** Supplies by the sheet: what is kept, an empty form, and what was filled in, taken as a whole or not at all. */
@Injectable()
export class SupplySheetService {
  constructor(private readonly supplies: EmergencySupplyService) {}

  /** What a community keeps, or with `template` the empty form. */
  async write(by: Acting, communityId: string, template: boolean, language: Language): Promise<{ title: string; sheet: Buffer }> {
    await communityPlace(by, communityId);
    const rows = template ? [] : (await emergencySupplies.find(by, { communityId }, { number: 'ASC' })).filter(({ endedAt }) => !endedAt);
    const more = template ? [] : [SUPPLY_ISSUED, SUPPLY_NUMBER];
    const head = [...SUPPLY_COLUMNS.map(([, { label }]) => label), ...more].map((label) => label[language]);
    const body = rows.map((row) => [...SUPPLY_COLUMNS.map(([field, column]) => written(column, row[field], language)), { value: row.issued, type: Number }, { value: row.number!, type: String }]);
    const data = [head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })), ...body];
    const sheets = [{ sheet: TITLE[language], data, columns: head.map((text) => ({ width: Math.min(40, 8 + 2 * text.length) })) }];
    return { title: TITLE[language], sheet: await writeWorkbook(sheets as Parameters<typeof writeWorkbook>[0]).toBuffer() };
  }

  /** @throws what `readWorkbook` throws, SHEET_HEADER, SHEET_EMPTY; problems of cells are answered, not thrown */
  async take(by: Acting, communityId: string, bytes: Buffer, onlyCheck: boolean): Promise<SupplySheetOutcome> {
    await communityPlace(by, communityId);
    const workbook = await readWorkbook(bytes, MOST_ROWS);
    const header = readHeader(workbook.rows[0] ?? []);
    const filled = workbook.rows.flatMap((row, index) => (index > 0 && row.some((cell) => cell !== '') ? [index] : []));
    if (filled.length === 0) throw fail('SHEET_EMPTY');
    const read = await Promise.all(filled.map((index) => this.rowOf(by, communityId, workbook, header, index)));
    const problems = [...header.problems, ...merged(workbook), ...read.flatMap((row) => row.problems)];
    if (onlyCheck || problems.length) return { rows: filled.length, problems: problems.slice(0, MOST_PROBLEMS), problemCount: problems.length, entered: 0 };
    for (const { input } of read) await this.supplies.enter(by, input);
    return { rows: filled.length, problems: [], problemCount: 0, entered: read.length };
  }

  private async rowOf(by: Acting, communityId: string, { rows, formulas }: Workbook, header: Header, index: number): Promise<{ input: EnterSupplyInput; problems: SupplySheetProblem[] }> {
    const row = index + 1;
    const cells = rows[index]!;
    const given: Record<string, unknown> = { communityId };
    const problems: SupplySheetProblem[] = [];
    const number = header.number === undefined ? '' : (cells[header.number] ?? '');
    if (number) problems.push({ row, column: letterOf(header.number!), field: '', code: 'ALREADY_IN_REGISTER', params: { number } });
    for (const [field, column, place] of header.at) {
      const text = cells[place] ?? '';
      const computed = formulas.has(`${row} ${letterOf(place)}`) || (column.type !== ColumnType.whole && LOOKS_LIKE_FORMULA.test(text));
      if (computed) problems.push({ row, column: letterOf(place), field, code: 'FORMULA', params: {} });
      if (computed || text === '') continue;
      const cell = valueOfCell(column, text, header.language);
      if ('value' in cell) given[field] = cell.value;
      else problems.push({ row, column: letterOf(place), field, ...cell });
    }
    const { input, problems: wrong } = await checked(EnterSupplyInput, given);
    const told = new Set(problems.map(({ field }) => field));
    const rest = wrong.length ? wrong : problems.length ? [] : supplyProblems(by, input);
    const placed = rest.filter(({ path }) => !told.has(path)).map(({ path, code, params }) => ({ row, column: letterOf(header.at.find(([field]) => field === path)?.[2] ?? 0), field: path, code, params }));
    return { input, problems: [...problems, ...placed] };
  }
}

interface Header {
  language: Language;
  /** Field, column, place. */
  at: (readonly [string, Column, number])[];
  number?: number;
  problems: SupplySheetProblem[];
}

/** @throws SHEET_HEADER with what has to be there and is not */
function readHeader(head: readonly string[]): Header {
  const header: Header = { language: 'zh', at: [], problems: [] };
  const named = (label: Label, word: string): boolean => [label.zh, label.en].some((one) => folded(one) === word);
  for (const [place, text] of head.entries()) {
    const word = folded(text);
    if (word === '' || named(SUPPLY_ISSUED, word)) continue;
    const found = SUPPLY_COLUMNS.find(([, { label }]) => named(label, word));
    if (found && header.at.some(([field]) => field === found[0])) header.problems.push({ row: 1, column: letterOf(place), field: '', code: 'DUPLICATE', params: {} });
    else if (found) header.at.push([...found, place]);
    else if (named(SUPPLY_NUMBER, word)) header.number = place;
    else header.problems.push({ row: 1, column: letterOf(place), field: '', code: 'UNKNOWN_COLUMN', params: { column: text } });
  }
  const zh = header.at.filter(([, { label }, place]) => folded(head[place]!) === folded(label.zh)).length;
  if (zh * 2 < header.at.length) header.language = 'en';
  const missing = SUPPLY_COLUMNS.filter(([field, { required }]) => required && !header.at.some(([there]) => there === field));
  if (missing.length) throw fail('SHEET_HEADER', { expected: missing.map(([, { label }]) => label[header.language]) });
  return header;
}

function merged({ merged: areas }: Workbook): SupplySheetProblem[] {
  return areas.map((cells) => {
    const [, column = 'A', row = '1'] = /^([A-Z]+)(\d+)/.exec(cells) ?? [];
    return { row: Number(row), column, field: '', code: 'MERGED_CELL' as const, params: { cells } };
  });
}

function written(column: Column, value: EmergencySupply[keyof EmergencySupply] | undefined, language: Language): object | null {
  if (value === null || value === undefined || value === '') return null;
  if (column.type === ColumnType.whole) return { value: value as number, type: Number };
  if (column.type === ColumnType.day) return { value: new Date(`${value as string}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return { value: column.options?.[value as string]?.[language] ?? (value as string), type: String };
}
