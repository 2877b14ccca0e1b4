import { cleanText, type FieldCode, isDay } from '#kernel';
import { type Column, ColumnType, type Label } from '../register/column.js';

export type Language = keyof Label;

/** What a cell says, or what is wrong with it. A reference stays the words that name the entry. */
export type Cell = { value: unknown } | { code: FieldCode; params: object };

export const YES: Label = { zh: '是', en: 'Yes' };
export const NO: Label = { zh: '否', en: 'No' };
const YES_WORDS = new Set(['是', '有', '√', 'yes', 'y', 'true', '1']);
const NO_WORDS = new Set(['否', '无', '没有', '×', 'no', 'n', 'false', '0']);
const BETWEEN_CHOICES = /[、，,;；\n]+/;

/**
 * A cell's text as the column takes it. Days may be written 2026-01-05, 2026/1/5,
 * 2026.1.5 or 2026年1月5日: any other order could be read in two ways. Money is in yuan.
 */
export function valueOfCell(column: Column, text: string, language: Language): Cell {
  switch (column.type) {
    case ColumnType.whole:
    case ColumnType.decimal: return numberIn(text);
    case ColumnType.money: return fenIn(text);
    case ColumnType.day: return dayIn(text);
    case ColumnType.yesNo: return yesNoIn(text, language);
    case ColumnType.choice: return choiceIn(column, text, language);
    case ColumnType.choices: return choicesIn(column, text, language);
    default: return { value: text };
  }
}

/** The day that a cell says. */
export function dayIn(text: string): Cell {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isDay(written) ? { value: written } : { code: 'NOT_A_DATE', params: {} };
}

function numberIn(text: string): Cell {
  const number = Number(text.replace(/[,，\s]/g, ''));
  return Number.isFinite(number) ? { value: number } : { code: 'NOT_A_NUMBER', params: {} };
}

function fenIn(text: string): Cell {
  const yuan = text.replace(/[,，\s¥￥]/g, '').replace(/元$/, '');
  if (!/^-?\d+(\.\d+)?$/.test(yuan)) return { code: 'NOT_A_NUMBER', params: {} };
  const [whole = '', part = ''] = yuan.split('.');
  if (part.length > 2) return { code: 'TOO_PRECISE', params: { scale: 2 } };
  return { value: Number(`${whole}${part.padEnd(2, '0')}`) };
}

function yesNoIn(text: string, language: Language): Cell {
  const word = text.toLowerCase();
  if (YES_WORDS.has(word)) return { value: true };
  return NO_WORDS.has(word) ? { value: false } : { code: 'NOT_ONE_OF', params: { allowed: `${YES[language]}, ${NO[language]}` } };
}

function choiceIn({ options = {}, open }: Column, text: string, language: Language): Cell {
  const word = folded(text);
  const found = Object.entries(options).find(([code, label]) => [code, label.zh, label.en].some((one) => folded(one) === word));
  if (found) return { value: found[0] };
  if (open) return { value: cleanText(text) };
  return { code: 'NOT_ONE_OF', params: { allowed: Object.values(options).map((label) => label[language]).join(', ') } };
}

function choicesIn(column: Column, text: string, language: Language): Cell {
  const found = text.split(BETWEEN_CHOICES).map((one) => one.trim()).filter(Boolean).map((one) => choiceIn(column, one, language));
  return found.find((one) => 'code' in one) ?? { value: [...new Set(found.map((one) => (one as { value: unknown }).value))] };
}

export function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
