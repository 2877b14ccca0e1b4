import { DomainError, type FieldCode, letterOf, type Workbook } from '#kernel';
import { folded } from '#resources';
import { itemProblems, itemSet } from '../service-item/item-set.js';
import type { BudgetLine, BudgetSource, ServiceItem } from '../service-item/service-item.entity.js';
import type { ChangeServiceItemInput } from '../service-item/service-item.input.js';
import { COLUMNS, ENTRY, ID, type ItemColumn, type Known, sourceOf, TITLE, VERSION } from './item-columns.js';

/** What is wrong in one cell. */
export interface ItemSheetProblem {
  row: number;
  /** Its letter. */
  column: string;
  /** `startsOn`; '' for what is wrong with the sheet itself. */
  field: string;
  code: FieldCode;
  params: object;
}

/** A row as it was meant: an item with what changes in it, or a new one. */
export interface ItemRow {
  row: number;
  item: ServiceItem | null;
  set: Partial<ServiceItem>;
}

export interface ItemsRead {
  rows: ItemRow[];
  problems: ItemSheetProblem[];
}

interface Header {
  at: ReadonlyMap<ItemColumn, number>;
  id: number | undefined;
  version: number | undefined;
  problems: ItemSheetProblem[];
}

/** Reads a filled sheet against the items that the plan has now. @throws SHEET_HEADER when no column names the items */
export function readItems(workbook: Workbook, items: readonly ServiceItem[], known: Known, year: number): ItemsRead {
  const header = readHeader(workbook.rows[0] ?? []);
  const places = [...header.at.values(), ...[header.id, header.version].filter((one) => one !== undefined)];
  const problems = [...header.problems, ...merged(workbook)];
  const rows: ItemRow[] = [];
  const seen = new Set<string>();
  for (const [index, cells] of workbook.rows.entries()) {
    const row = index + 1;
    const hasFormula = (place: number): boolean => workbook.formulas.has(`${row} ${letterOf(place)}`);
    if (index === 0 || !places.some((place) => (cells[place] ?? '') !== '' || hasFormula(place))) continue;
    const told = (place: number, field: string, code: FieldCode, params: object = {}): void =>
      void problems.push({ row, column: letterOf(place), field, code, params });
    const id = header.id === undefined ? '' : (cells[header.id] ?? '').toLowerCase();
    const item = items.find((one) => one.id === id) ?? null;
    if (id && !item) told(header.id!, 'id', 'UNKNOWN_RECORD');
    if (item && seen.has(id)) told(header.id!, 'id', 'DUPLICATE');
    if (id) seen.add(id);
    const before = problems.length;
    const given: Record<string, unknown> = {};
    const money = new Map<BudgetSource, number | null>();
    for (const [column, place] of header.at) {
      const text = cells[place] ?? '';
      if (hasFormula(place)) told(place, column.name, 'FORMULA');
      else if (item && isAsShown(column, item, known, text)) continue;
      else if (item && column === ENTRY) told(place, column.name, 'FIXED_HERE');
      else if (!item && text === '' && column !== TITLE) continue;
      else {
        const cell = column.read(text, known);
        const source = sourceOf(column);
        if ('value' in cell && source) money.set(source, cell.value as number | null);
        else if ('value' in cell) given[column.name] = cell.value;
        else told(place, column.name, cell.code, cell.params);
      }
    }
    if (money.size) given.budget = linesWith(item?.budget ?? [], money);
    const { catalogueEntryId, ...said } = given as Partial<ChangeServiceItemInput> & { catalogueEntryId?: string };
    // a total that was wiped out is the sum again
    if (said.budgetFen === null && (said.budget ?? item?.budget ?? []).length) delete said.budgetFen;
    for (const { path, code, params } of itemProblems(year, item, said)) told(placeOf(header, path), path, code as FieldCode, params);
    const set = { ...(problems.length === before && itemSet(year, item, said)), ...(catalogueEntryId !== undefined && { catalogueEntryId }) };
    for (const field of Object.keys(set) as (keyof typeof set)[]) if (item && JSON.stringify(set[field]) === JSON.stringify(item[field])) delete set[field];
    const version = header.version === undefined ? '' : (cells[header.version] ?? '');
    if (item && Object.keys(set).length && version !== '' && version !== String(item.version)) {
      told(header.version!, 'version', 'CHANGED_SINCE', { version: item.version });
    }
    if (problems.length === before && (item !== null || !id)) rows.push({ row, item, set });
  }
  return { rows, problems };
}

/** A cell that says what the export said of the item: whoever left, or an entry of an old edition, stays as it is. */
function isAsShown({ shown }: ItemColumn, item: ServiceItem, known: Known, text: string): boolean {
  return [shown(item, known, 'zh'), shown(item, known, 'en')].some((value) => oneForm(String(value ?? '')) === oneForm(text));
}

const oneForm = (text: string): string => text.normalize('NFC').trim().replace(/_x000D_/g, '').replace(/\r\n?/g, '\n');

/** The lines of a budget with what the cells say of some sources; an empty one takes its source out. */
function linesWith(lines: readonly BudgetLine[], money: ReadonlyMap<BudgetSource, number | null>): BudgetLine[] {
  const kept = lines.filter(({ source }) => !money.has(source));
  return [...kept, ...[...money].flatMap(([source, amountFen]) => (amountFen === null ? [] : [{ source, amountFen }]))];
}

function placeOf({ at }: Header, name: string): number {
  return [...at].find(([column]) => column.name === name || column.name.startsWith(`${name}.`))?.[1] ?? 0;
}

function readHeader(head: readonly string[]): Header {
  const at = new Map<ItemColumn, number>();
  const problems: ItemSheetProblem[] = [];
  let id: number | undefined;
  let version: number | undefined;
  for (const [index, text] of head.entries()) {
    const is = (label: { zh: string; en: string }): boolean => [label.zh, label.en].some((one) => folded(one) === folded(text));
    const column = COLUMNS.find(({ label }) => is(label));
    const told = (code: FieldCode, params: object): void => void problems.push({ row: 1, column: letterOf(index), field: '', code, params });
    if (folded(text) === '') continue;
    if (is(ID) && id === undefined) id = index;
    else if (is(VERSION) && version === undefined) version = index;
    else if (column && !at.has(column)) at.set(column, index);
    else if (column || is(ID) || is(VERSION)) told('DUPLICATE', {});
    else told('UNKNOWN_COLUMN', { column: text });
  }
  if (!at.has(TITLE)) throw new DomainError('SHEET_HEADER', { expected: [TITLE.label.zh] });
  return { at, id, version, problems };
}

/** Of merged cells only the first would be read. */
function merged({ merged: areas }: Workbook): ItemSheetProblem[] {
  return areas.map((cells) => {
    const [, column = 'A', row = '1'] = /^([A-Z]+)(\d+)/.exec(cells) ?? [];
    return { row: Number(row), column, field: '', code: 'MERGED_CELL', params: { cells } };
  });
}

/** Whether the rows stand otherwise than the plan has them; `shown`: its items as the sheet was written. */
export function isReordered(rows: readonly ItemRow[], shown: readonly ServiceItem[]): boolean {
  const there = rows.flatMap(({ item }) => item ?? []);
  const before = shown.filter((item) => there.includes(item));
  if (there.some((item, index) => item !== before[index])) return true;
  // a new row among the others of its group
  const groupOf = ({ item, set }: ItemRow): string => set.group ?? item?.group ?? 'other';
  return rows.some((row, index) => !row.item && rows.slice(index + 1).some((later) => later.item && groupOf(later) === groupOf(row)));
}

