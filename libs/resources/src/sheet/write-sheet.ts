import writeWorkbook from 'write-excel-file/node';
import { type Acting, type Place } from '#kernel';
import { type Column, ColumnType, type Label } from '../register/column.js';
import { SEES_PERSONAL, valuesOf } from '../register/register-values.js';
import type { RegisterRow } from '../register/register.entity.js';
import type { KeptRegisterRows } from '../register/register.kind.js';
import { type Language, NO, YES } from './cell.js';
import { namesOf } from './named-entries.js';
import { FROM, headerOf, NUMBER, sheetColumns, STATE, STATES, UNTIL } from './sheet-columns.js';

type Written = { value: string | number | Date; type: typeof String | typeof Number | typeof Date; format?: string } | null;

const NOTES: Readonly<Record<'sheet' | 'column' | 'required' | 'how', Label>> = {
  sheet: { zh: '填表说明', en: 'How to fill in' },
  column: { zh: '栏目', en: 'Column' },
  required: { zh: '必填', en: 'Required' },
  how: { zh: '怎么填', en: 'How' },
};

const HOW: Readonly<Record<ColumnType, Label>> = {
  text: { zh: '文字', en: 'Text' },
  longText: { zh: '文字，可以换行', en: 'Text, in several lines if need be' },
  whole: { zh: '整数', en: 'Whole number' },
  decimal: { zh: '数字，最多两位小数', en: 'Number, at most two digits behind the point' },
  money: { zh: '金额，单位元', en: 'Amount in yuan' },
  day: { zh: '日期，例如 2026-01-05', en: 'Day, such as 2026-01-05' },
  yesNo: { zh: '是或否，空着是否', en: 'Yes or No; empty is No' },
  choice: { zh: '选一个：', en: 'One of: ' },
  choices: { zh: '选一个或几个，用顿号隔开：', en: 'One or more, with commas between: ' },
  reference: { zh: '已登记的名称或编号', en: 'Name or number of what is in its register' },
  personal: { zh: '文字，加密保存', en: 'Text, kept sealed' },
};

/** Of what comes again each year under the same title. */
const WITH_YEAR: Label = { zh: '年份和名称，例如 2026 便民维修日', en: 'Year and title, such as 2026 Repair day' };

/** A register as a workbook: entries, or an empty form with notes on how to fill it in. */
export async function workbookOf(
  by: Acting, { register }: KeptRegisterRows, place: Place, entries: readonly RegisterRow[], template: boolean, language: Language,
): Promise<Buffer> {
  const sees = by.actor.may(SEES_PERSONAL, place);
  const columns = sheetColumns(register).filter(({ column }) => template || sees || column.type !== ColumnType.personal);
  const head = [...columns.map(({ column }) => headerOf(column, language)), ...(template ? [] : [UNTIL, NUMBER, STATE].map((label) => label[language]))];
  const all = entries.map((row) => ({ row, values: valuesOf(by, register, row) }));
  const referring = columns.filter(({ column }) => column.type === ColumnType.reference);
  const ids = all.flatMap(({ values }) => referring.map(({ name }) => values[name])).filter((id) => typeof id === 'string');
  const titles = await namesOf(by, ids);
  const body = all.map(({ row, values }) => [
    ...columns.map(({ name, column }) => written(column, name === FROM ? row.fromOn : values[name], language, titles)),
    day(row.untilOn), { value: row.number!, type: String }, { value: STATES[row.state]![language], type: String },
  ]);
  const bold = (texts: readonly string[]) => texts.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const sheets = [{ sheet: register.title[language], data: [bold(head), ...body], columns: head.map((text) => ({ width: Math.min(40, 8 + 2 * text.length) })) }];
  const notes = columns.map(({ column }) => [column.label[language], (column.required ? YES : NO)[language], howTo(column, language)].map((value) => ({ value, type: String })));
  const notesHead = bold([NOTES.column[language], NOTES.required[language], NOTES.how[language]]);
  const help = { sheet: NOTES.sheet[language], data: [notesHead, ...notes], columns: [{ width: 26 }, { width: 10 }, { width: 80 }] };
  return writeWorkbook((template ? [...sheets, help] : sheets) as Parameters<typeof writeWorkbook>[0]).toBuffer();
}

function howTo({ type, options, kind }: Column, language: Language): string {
  if (kind) return WITH_YEAR[language];
  const separator = language === 'zh' ? '、' : ', ';
  return HOW[type][language] + Object.values(options ?? {}).map((label) => label[language]).join(separator);
}

/** A text is written as one, so that no program takes it for a formula. */
function written(column: Column, value: unknown, language: Language, titles: ReadonlyMap<string, string>): Written {
  if (value === null || value === undefined || value === '') return null;
  const word = (code: unknown): string => column.options?.[code as string]?.[language] ?? String(code);
  switch (column.type) {
    case ColumnType.whole:
    case ColumnType.decimal: return { value: value as number, type: Number };
    case ColumnType.money: return { value: (value as number) / 100, type: Number, format: '0.00' };
    case ColumnType.day: return day(value as string);
    case ColumnType.yesNo: return { value: (value ? YES : NO)[language], type: String };
    case ColumnType.choice: return { value: word(value), type: String };
    case ColumnType.choices: return { value: (value as string[]).map(word).join(language === 'zh' ? '、' : ', '), type: String };
    case ColumnType.reference: return { value: titles.get(value as string) ?? '', type: String };
    default: return { value: value as string, type: String };
  }
}

function day(value: string | null): Written {
  return value === null ? null : { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
}
