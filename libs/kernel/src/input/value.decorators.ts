import { isUUID } from 'class-validator';
import { problem, rule } from './rule.js';

/** A calendar day, YYYY-MM-DD, that exists, from 1800 to 2100: buildings and organisations are older than records. */
export function Day({ optional = false } = {}): PropertyDecorator {
  return rule('day', (value) => {
    if (value === null || value === undefined || value === '') return optional ? null : problem('REQUIRED');
    return typeof value === 'string' && dayExists(value) ? null : problem('NOT_A_DATE');
  });
}

function dayExists(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  if (text < '1800' || text >= '2101') return false;
  const day = new Date(`${text}T00:00:00Z`);
  // some engines roll over to the next month, others find no date at all
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** An instant between 2000 and 2100. */
export function Moment({ optional = false } = {}): PropertyDecorator {
  return rule('moment', (value) => {
    if (value === null || value === undefined) return optional ? null : problem('REQUIRED');
    const at = value instanceof Date ? value : new Date(String(value));
    const year = at.getUTCFullYear();
    return Number.isNaN(at.getTime()) || year < 2000 || year > 2100 ? problem('NOT_A_DATE') : null;
  });
}

/** One of a closed list. */
export function OneOf(allowed: readonly string[], { optional = false } = {}): PropertyDecorator {
  return rule('oneOf', (value) => {
    if (value === null || value === undefined) return optional ? null : problem('REQUIRED');
    return typeof value === 'string' && allowed.includes(value) ? null : problem('NOT_ONE_OF', { allowed: allowed.join(', ') });
  });
}

/** At least one of a closed list, no two alike. */
export function SomeOf(allowed: readonly string[]): PropertyDecorator {
  return rule('someOf', (value) => {
    if (!Array.isArray(value) || value.length === 0) return problem('REQUIRED');
    if (!value.every((one) => typeof one === 'string' && allowed.includes(one))) return problem('NOT_ONE_OF', { allowed: allowed.join(', ') });
    return new Set(value).size === value.length ? null : problem('DUPLICATE');
  });
}

/** Months of a year, 1 to 12, no two alike; none is allowed. */
export function Months(): PropertyDecorator {
  return rule('months', (value) => {
    if (!Array.isArray(value)) return problem('REQUIRED');
    if (!value.every((month) => Number.isInteger(month))) return problem('NOT_WHOLE');
    if (value.some((month) => month < 1)) return problem('TOO_SMALL', { min: 1 });
    if (value.some((month) => month > 12)) return problem('TOO_LARGE', { max: 12 });
    return new Set(value).size === value.length ? null : problem('DUPLICATE');
  });
}

/** A list of so many; what stands in it is checked by itself. */
export function Several({ min = 0, max }: { min?: number; max: number }): PropertyDecorator {
  return rule('several', (value) => {
    if (!Array.isArray(value)) return problem('REQUIRED');
    if (value.length < min) return min === 1 ? problem('REQUIRED') : problem('TOO_FEW', { min });
    return value.length > max ? problem('TOO_MANY', { max }) : null;
  });
}

interface IdsRule<Input> {
  min?: number;
  max?: number;
  /** Of the whole input: whether there may be fewer than `min`. */
  unless?: (input: Input) => boolean;
}

/** A list of ids, no two alike. */
export function Ids<Input = object>({ min = 0, max = 200, unless }: IdsRule<Input> = {}): PropertyDecorator {
  return rule('ids', (value, input) => {
    if (!Array.isArray(value)) return problem('REQUIRED');
    if (value.length < min && !unless?.(input as Input)) return min === 1 ? problem('REQUIRED') : problem('TOO_FEW', { min });
    if (value.length > max) return problem('TOO_MANY', { max });
    if (!value.every((id) => isUUID(id))) return problem('NOT_AN_ID');
    return new Set(value.map((id: string) => id.toLowerCase())).size === value.length ? null : problem('DUPLICATE');
  });
}
