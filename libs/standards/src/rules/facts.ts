import {
  factDefinition,
  type FactDefinition,
  type FactName,
  type FactScalar,
  type FactType,
} from '../exchange/facts.js';
import { isDate } from './period.js';

type Scalar = number | string | boolean;
type FactValue = Scalar | readonly string[] | readonly Readonly<Record<string, Scalar>>[];

/** What a community has on a date. Whole numbers are numbers; a fact whose register is not kept is absent. */
export type Facts = Readonly<Partial<Record<FactName, FactValue>>>;

/** Figures that an edition leaves open, by name; null and absent are the same. */
export type Parameters = Readonly<Record<string, number | string | null>>;

/** What the type of a fact asks for and a value is not; `at` is the place within it, '' for the whole. */
export interface Misfit {
  at: string;
  expected: FactScalar | 'list' | 'object' | 'nothing';
}

/** Whether a value from outside has the type of the fact; undefined where it has. */
export function misfit(definition: FactDefinition, value: unknown): Misfit | undefined {
  const { type, optional = [] } = definition;
  if (!isList(type)) return scalarMisfit(type, value, '');
  if (!Array.isArray(value)) return { at: '', expected: 'list' };
  for (const [index, element] of value.entries()) {
    const found =
      typeof type === 'string'
        ? scalarMisfit('string', element, `[${index}]`)
        : elementMisfit(type.list, optional, element, `[${index}]`);
    if (found) return found;
  }
  return undefined;
}

function elementMisfit(
  fields: Readonly<Record<string, FactScalar>>,
  optional: readonly string[],
  element: unknown,
  at: string,
): Misfit | undefined {
  if (typeof element !== 'object' || element === null || Array.isArray(element)) return { at, expected: 'object' };
  const stranger = Object.keys(element).find((field) => !Object.hasOwn(fields, field));
  if (stranger !== undefined) return { at: `${at}.${stranger}`, expected: 'nothing' };
  for (const [field, type] of Object.entries(fields)) {
    const value = (element as Record<string, unknown>)[field];
    if (value === undefined && optional.includes(field)) continue;
    const found = scalarMisfit(type, value, `${at}.${field}`);
    if (found) return found;
  }
  return undefined;
}

function scalarMisfit(type: FactScalar, value: unknown, at: string): Misfit | undefined {
  const fits =
    type === 'int'
      ? Number.isSafeInteger(value)
      : type === 'double'
        ? Number.isFinite(value)
        : typeof value === (type === 'bool' ? 'boolean' : 'string');
  return fits ? undefined : { at, expected: type };
}

function isList(type: FactType): type is Exclude<FactType, FactScalar> {
  return typeof type !== 'string' || type === 'list<string>';
}

/**
 * Whether a value can be one of this fact at all, by itself: of its type, not negative, a rate from 0 to 1, a day
 * that exists, a population that is not 0.
 */
export function isPossible(definition: FactDefinition, value: FactValue): boolean {
  if (misfit(definition, value)) return false;
  const { positive, rate, values, rates = [], days = [] } = definition;
  if (typeof value === 'number') return value >= 0 && !(positive && value === 0) && !(rate && value > 1);
  if (typeof value === 'string') return !values || values.includes(value);
  if (typeof value === 'boolean') return true;
  return value.every(
    (element) =>
      typeof element === 'string' ||
      Object.entries(element).every(([field, one]) => {
        if (typeof one === 'number') return one >= 0 && !(rates.includes(field) && one > 1);
        return typeof one !== 'string' || !days.includes(field) || isDate(one);
      }),
  );
}

/** Fields that some element of a list of facts lacks. */
export function lackedFields(definition: FactDefinition, value: FactValue): string[] {
  const { optional = [] } = definition;
  if (!Array.isArray(value)) return [];
  return optional.filter((field) => (value as object[]).some((element) => !Object.hasOwn(element, field)));
}

/** Of these facts, the ones that are a part above its whole, and those wholes. */
export function aboveTheirWhole(names: readonly string[], facts: Facts): Set<string> {
  const found = new Set<string>();
  for (const name of names) {
    const value = facts[name as FactName];
    for (let whole = factDefinition(name)?.partOf; whole; whole = factDefinition(whole)?.partOf) {
      const of = facts[whole as FactName];
      if (names.includes(whole) && typeof value === 'number' && typeof of === 'number' && value > of)
        found.add(name).add(whole);
    }
  }
  return found;
}

/** A possible value as CEL takes it: whole numbers as BigInt. */
export function enterCel(type: FactType, value: FactValue): unknown {
  if (type === 'int') return BigInt(value as number);
  if (typeof type === 'string') return value;
  return (value as readonly Record<string, Scalar>[]).map((element) =>
    Object.fromEntries(
      Object.entries(element).map(([field, one]) => [field, type.list[field] === 'int' ? BigInt(one as number) : one]),
    ),
  );
}
