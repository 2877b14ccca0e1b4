import { cleanText, type FieldCode, fieldError, type FieldError, isDay, textProblem } from '#kernel';
import { type Column, ColumnType } from './column.js';
import type { Draft, Register, Values } from './register.js';

const MOST_CHOICES = 60;
const LONGEST_OWN_CODE = 40;

export interface CheckedValues {
  values: Values;
  problems: FieldError[];
}

/** What stands in a column that nobody filled in. */
export function emptyValue({ type }: Column): unknown {
  if (type === ColumnType.text || type === ColumnType.longText) return '';
  if (type === ColumnType.yesNo) return false;
  return type === ColumnType.choices ? [] : null;
}

export function emptyValues({ columns }: Register): Values {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, emptyValue(column)]));
}

/**
 * What was given, cleaned and laid over what is there (`before`), column by column; problems stand at `values.<column>`.
 * Whether a reference exists and whether the columns agree is asked apart.
 */
export function checkValues(register: Register, given: unknown, before: Values = emptyValues(register)): CheckedValues {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { values: before, problems: [fieldError('values', 'REQUIRED')] };
  const problems: FieldError[] = Object.keys(given)
    .filter((name) => !Object.hasOwn(register.columns, name))
    .map((name) => fieldError(`values.${name}`, 'UNKNOWN_COLUMN', { column: name }));
  const values: Record<string, unknown> = { ...before };
  for (const [name, column] of Object.entries(register.columns)) {
    const path = `values.${name}`;
    const raw = (given as Values)[name];
    if (raw !== undefined) {
      const value = cleaned(column, raw);
      const problem = isEmpty(value) ? null : problemOf(column, value);
      if (problem) problems.push({ path, ...problem });
      else values[name] = isEmpty(value) ? emptyValue(column) : value;
    }
    if (column.required && isEmpty(values[name]) && !problems.some((one) => one.path === path)) problems.push(fieldError(path, 'REQUIRED'));
  }
  return { values, problems };
}

/** What the day and the columns say of each other. Only asked of columns that are well by themselves. */
export function ruleProblems(register: Register, draft: Draft): FieldError[] {
  const found = register.rules?.(draft) ?? [];
  const placed = found.map((one) => ({ ...one, path: one.path === 'fromOn' ? one.path : `values.${one.path}` }));
  const isToCome = register.past && draft.fromOn > draft.today;
  return [...(isToCome ? [fieldError('fromOn', 'IN_THE_FUTURE')] : []), ...placed];
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function cleaned({ type }: Column, raw: unknown): unknown {
  if (typeof raw === 'string') return cleanText(raw, { multiline: type === ColumnType.longText });
  if (type === ColumnType.choices && Array.isArray(raw)) return raw.map((one: unknown) => (typeof one === 'string' ? cleanText(one) : one));
  return raw;
}

interface ValueProblem {
  code: FieldCode;
  params: object;
}

const problem = (code: FieldCode, params: object = {}): ValueProblem => ({ code, params });

function problemOf(column: Column, value: unknown): ValueProblem | null {
  switch (column.type) {
    case ColumnType.text:
    case ColumnType.longText:
    case ColumnType.personal:
      return textProblem(value, { min: Math.max(column.min ?? 1, 1), max: column.max!, multiline: column.type === ColumnType.longText });
    case ColumnType.whole:
    case ColumnType.money:
    case ColumnType.decimal: return numberProblem(column, value);
    case ColumnType.day: return typeof value === 'string' && isDay(value) && value >= '1900-01-01' && value <= '2200-01-01' ? null : problem('NOT_A_DATE');
    case ColumnType.yesNo: return typeof value === 'boolean' ? null : problem('NOT_ONE_OF', { allowed: 'true, false' });
    case ColumnType.choice: return choiceProblem(column, value);
    case ColumnType.choices: return choicesProblem(column, value);
    case ColumnType.reference: return typeof value === 'string' && ID_FORM.test(value) ? null : problem('NOT_AN_ID');
  }
}

const ID_FORM = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function numberProblem({ type, min, max, scale = 0 }: Column, value: unknown): ValueProblem | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return problem('NOT_A_NUMBER');
  if (type !== ColumnType.decimal && !Number.isSafeInteger(value)) return problem('NOT_WHOLE');
  // as written, not as computed: 0.29 × 100 is no whole number to the machine
  const behindPoint = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  if (behindPoint > scale || /e/i.test(String(value))) return problem('TOO_PRECISE', { scale });
  if (min !== undefined && value < min) return problem('TOO_SMALL', { min });
  return max !== undefined && value > max ? problem('TOO_LARGE', { max }) : null;
}

function choiceProblem({ options = {}, open }: Column, value: unknown): ValueProblem | null {
  if (typeof value === 'string' && Object.hasOwn(options, value)) return null;
  if (!open) return problem('NOT_ONE_OF', { allowed: Object.keys(options).join(', ') });
  return textProblem(value, { min: 1, max: LONGEST_OWN_CODE });
}

function choicesProblem(column: Column, value: unknown): ValueProblem | null {
  if (!Array.isArray(value)) return problem('NOT_ONE_OF', { allowed: Object.keys(column.options ?? {}).join(', ') });
  if (value.length > MOST_CHOICES) return problem('TOO_MANY', { max: MOST_CHOICES });
  if (new Set(value).size < value.length) return problem('DUPLICATE');
  return value.map((one) => choiceProblem(column, one)).find((one) => one !== null) ?? null;
}
