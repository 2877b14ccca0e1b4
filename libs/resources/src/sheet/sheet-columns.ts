import { DomainError, letterOf } from '#kernel';
import { type Column, ColumnType, type Label } from '../register/column.js';
import type { Register } from '../register/register.js';
import { folded, type Language } from './cell.js';

/** A column of a register's sheet: one of the register, or the day from which an entry holds. */
export interface SheetColumn {
  /** The path of its field errors: `values.post`, `fromOn`. */
  readonly field: string;
  readonly name: string;
  readonly column: Column;
}

export const FROM = 'fromOn';
/** What only an export has: there it tells which entry a row is. */
export const NUMBER: Label = { zh: '编号', en: 'Number' };
export const STATE: Label = { zh: '状态', en: 'State' };
export const UNTIL: Label = { zh: '停用日期', en: 'Ended on' };
export const STATES: Readonly<Record<string, Label>> = { current: { zh: '在册', en: 'Current' }, ended: { zh: '停用', en: 'Ended' } };

/** In the order in which a sheet has them: what names an entry, its day, the rest. */
export function sheetColumns(register: Register): SheetColumn[] {
  const from: SheetColumn = { field: FROM, name: FROM, column: { type: ColumnType.day, label: register.from, required: true, inList: true } };
  const columns = Object.entries(register.columns).map(([name, column]): SheetColumn => ({ field: `values.${name}`, name, column }));
  return [...columns.slice(0, 1), from, ...columns.slice(1)];
}

/** With its unit: 建筑面积（平方米）. */
export function headerOf({ label, unit }: Column, language: Language): string {
  if (!unit) return label[language];
  return language === 'zh' ? `${label.zh}（${unit.zh}）` : `${label.en} (${unit.en})`;
}

export interface Header {
  readonly language: Language;
  /** Where each column stands; those that are not there are left out. */
  readonly at: ReadonlyMap<SheetColumn, number>;
  /** Where numbers, states and last days of an export stand. */
  readonly number?: number;
  readonly ignored: readonly number[];
  /** Headers that mean nothing here, and those that are there twice. */
  readonly problems: readonly { column: string; code: 'UNKNOWN_COLUMN' | 'DUPLICATE'; params: object }[];
}

/** @throws SHEET_HEADER with what has to be there and is not */
export function readHeader(register: Register, head: readonly string[]): Header {
  const columns = sheetColumns(register);
  const spellings = (column: Column): string[] =>
    (['zh', 'en'] as const).flatMap((language) => [column.label[language], headerOf(column, language)]).map(folded);
  const at = new Map<SheetColumn, number>();
  const problems: { column: string; code: 'UNKNOWN_COLUMN' | 'DUPLICATE'; params: object }[] = [];
  const ignored: number[] = [];
  let number: number | undefined;
  for (const [index, text] of head.entries()) {
    const word = folded(text);
    if (word === '') continue;
    const found = columns.find(({ column }) => spellings(column).includes(word));
    if (found && at.has(found)) problems.push({ column: letterOf(index), code: 'DUPLICATE', params: {} });
    else if (found) at.set(found, index);
    else if (isLabel(NUMBER, word)) number = index;
    else if (isLabel(STATE, word) || isLabel(UNTIL, word)) ignored.push(index);
    else problems.push({ column: letterOf(index), code: 'UNKNOWN_COLUMN', params: { column: text } });
  }
  const zh = [...at].filter(([{ column }, index]) => folded(head[index]!).startsWith(folded(column.label.zh))).length;
  const language = zh * 2 >= at.size ? 'zh' : 'en';
  const missing = columns.filter((one) => one.column.required && !at.has(one));
  if (missing.length) throw new DomainError('SHEET_HEADER', { expected: missing.map(({ column }) => column.label[language]) });
  return { language, at, number, ignored, problems };
}

function isLabel(label: Label, word: string): boolean {
  return word === folded(label.zh) || word === folded(label.en);
}
