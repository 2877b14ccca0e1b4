import { fieldError, type FieldError } from '#kernel';
import { factDefinition, type FactName } from '../exchange/index.js';
import { type Facts, isPossible, misfit } from '../rules/index.js';

/** Characters of a value as JSON: a list of a thousand publications has some fifty thousand. */
const LONGEST = 100_000;

/** Why a value cannot be one of a fact, beside the others that are known; [] where it can. */
export function factProblems(name: string, value: unknown, path: string, known: Facts = {}): FieldError[] {
  const definition = factDefinition(name);
  if (!definition) return [fieldError(path, 'UNKNOWN_FACT')];
  if (value === null || value === undefined) return [fieldError(path, 'REQUIRED')];
  const length = JSON.stringify(value).length;
  if (length > LONGEST) return [fieldError(path, 'TOO_LONG', { max: LONGEST, length })];
  const wrong = misfit(definition, value);
  if (wrong) return [fieldError(path, 'FACT_TYPE', { at: wrong.at, expected: wrong.expected })];
  if (!isPossible(definition, value as NonNullable<Facts[FactName]>)) return [fieldError(path, 'FACT_IMPOSSIBLE')];
  for (let whole = definition.partOf; whole; whole = factDefinition(whole)?.partOf) {
    const of = known[whole as FactName];
    if (typeof value === 'number' && typeof of === 'number' && value > of) return [fieldError(path, 'FACT_ABOVE_WHOLE', { whole, value: of })];
  }
  return [];
}
