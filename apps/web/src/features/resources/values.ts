import { day } from '../../lib/dates';
import { count, yuan } from '../../lib/figures';
import type { EntryReferenceFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { inWords, type Column, type Register } from './describe';

/** What stands in the columns, as the API gives it. */
export type Values = Record<string, unknown>;

/** What a form holds while it is being written: text as typed, and lists of codes. */
export type Typed = Record<string, string | boolean | string[]>;

export interface Entry { fromOn: string; values: unknown; references: EntryReferenceFragment[] }

export const valuesOf = (entry: { values: unknown }): Values => entry.values as Values;

const optionText = (column: Column, code: string): string => {
  const option = column.options.find((one) => one.code === code);
  return option ? inWords(option.label) : code;
};

/** What a column says, in words; '' where nothing is. `unit` only where no column head has it. */
export function shownValue(column: Column, value: unknown, references: readonly EntryReferenceFragment[] = [], withUnit = false): string {
  if (value === null || value === undefined || value === '') return '';
  const unit = withUnit && column.unit ? ` ${inWords(column.unit)}` : '';
  switch (column.type) {
    case 'whole':
    case 'decimal': return count(value as number) + unit;
    case 'money': return yuan(value as number) + unit;
    case 'day': return day(value as string);
    case 'yesNo': return t(value ? 'history.yes' : 'history.no');
    case 'choice': return optionText(column, value as string);
    case 'choices': return (value as string[]).map((code) => optionText(column, code)).join(t('list.comma'));
    case 'reference': {
      const reference = references.find((one) => one.column === column.name);
      return reference?.entry?.title ?? t('registers.otherEntry');
    }
    default: return String(value);
  }
}

/** The form of a new entry: empty, with what is known before. */
export function emptyTyped({ columns }: Register, given: Record<string, string> = {}): Typed {
  return Object.fromEntries(columns.map((column) => [column.name, given[column.name] ?? emptyOf(column)]));
}

const emptyOf = ({ type }: Column): string | boolean | string[] => (type === 'yesNo' ? false : type === 'choices' ? [] : '');

/** The form of an entry that is there; a personal column that may not be seen is left out. */
export function typedOf(register: Register, entry: Entry): Typed {
  const values = valuesOf(entry);
  const columns = register.columns.filter(({ name }) => name in values);
  return { fromOn: entry.fromOn, ...Object.fromEntries(columns.map((column) => [column.name, typedValue(column, values[column.name])])) };
}

function typedValue(column: Column, value: unknown): string | boolean | string[] {
  if (value === null || value === undefined) return emptyOf(column);
  if (column.type === 'money') return String((value as number) / 100);
  return typeof value === 'number' ? String(value) : (value as string | boolean | string[]);
}

/** What was typed, as the API takes it; what is wrong with it before it is sent stands in `gaps` by column. */
export function sentValues(register: Register, typed: Typed): { values: Values; gaps: Record<string, string> } {
  const values: Values = {};
  const gaps: Record<string, string> = {};
  for (const column of register.columns) {
    const { name, type, required } = column;
    const raw = typed[name];
    if (raw === undefined) continue;
    const text = typeof raw === 'string' ? raw.trim() : '';
    const isEmpty = typeof raw === 'string' ? text === '' : Array.isArray(raw) && raw.length === 0;
    if (required && isEmpty) gaps[name] = t('field.REQUIRED');
    if (typeof raw !== 'string') values[name] = raw;
    else if (text === '') values[name] = type === 'text' || type === 'longText' ? '' : null;
    else if (type === 'whole' || type === 'decimal' || type === 'money') {
      const number = Number(text.replace(/[,，]/g, ''));
      if (!Number.isFinite(number)) gaps[name] = t('field.NOT_A_NUMBER');
      else if (type === 'money' && /\.\d{3,}$/.test(text)) gaps[name] = t('field.TOO_PRECISE', { scale: 2 });
      else values[name] = type === 'money' ? Math.round(number * 100) : number;
    } else values[name] = text;
  }
  return { values, gaps };
}
