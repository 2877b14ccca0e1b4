import { readFileSync } from 'node:fs';
import { environmentOf } from './expression.js';
import { factDefinition, type FactType } from './facts.js';
import type { StandardFile } from './standard-file.js';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8')) as StandardFile;

export const draft = read('db35-t-draft-2021');
export const edition2022 = read('db35-t-2074-2022');
export const beijing = read('db11-t-1466-2017');
export const star = read('t-zsx-0005-2024');
export const shipped = [draft, edition2022, beijing, star];

type Facts = Record<string, unknown>;

/** As the platform hands facts to CEL: whole numbers as BigInt. */
function enter(type: FactType | undefined, value: unknown): unknown {
  if (type === 'int') return BigInt(value as number);
  if (typeof type !== 'object') return value;
  return (value as Facts[]).map((one) => Object.fromEntries(Object.entries(type.list).map(([field, scalar]) => [field, enter(scalar, one[field])])));
}

export const rule = (standard: StandardFile, id: string) => standard.rules!.find((one) => one.id === id)!;
export const clause = (standard: StandardFile, number: string) => standard.clauses.find((one) => one.number === number)!;

/** One rule held against facts as a file gives them, whole numbers as numbers. */
export function check(standard: StandardFile, id: string, facts: Facts) {
  const { facts: names, appliesWhen, expression, required, actual } = rule(standard, id);
  const given: Facts = { ...Object.fromEntries((standard.parameters ?? []).map(({ name, value }) => [name, value])), ...facts };
  const context = Object.fromEntries(names.map((name) => [name, enter(factDefinition(name)?.type, given[name])]));
  const evaluate = (source: string) => environmentOf(names).evaluate(source, context) as unknown;
  if (appliesWhen && !evaluate(appliesWhen)) return { applies: false };
  const number = (source: string | null | undefined) => (source ? Number(evaluate(source)) : undefined);
  return { met: evaluate(expression), required: number(required), actual: number(actual) };
}
