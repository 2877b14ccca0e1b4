import type { StandardFile } from '../exchange/index.js';
import { type Facts, type Parameters, type Verdict, verdictsOf } from './index.js';

/** The last day of a year: every period is over, so that nothing is pending. */
export const YEAR_END = '2026-12-31';

/** One rule's verdict, at the year's end unless another day is given. */
export function verdict(
  standard: StandardFile,
  id: string,
  facts: Facts,
  asOf = YEAR_END,
  parameters?: Parameters,
): Verdict {
  const found = verdictsOf(standard, facts, { asOf, parameters }).find(({ rule }) => rule === id);
  if (!found) throw new Error(`${standard.code} has no rule ${id}`);
  return found;
}

/** What is compared at a boundary. */
export function outcome(standard: StandardFile, id: string, facts: Facts, asOf = YEAR_END, parameters?: Parameters) {
  const { verdict: is, actual, required } = verdict(standard, id, facts, asOf, parameters);
  return [is, actual, required];
}

/** n elements alike. */
export function times<T>(count: number, one: T): T[] {
  return Array.from({ length: count }, () => one);
}

/** One publication of a kind on each of these days. */
export function published(kind: string, ...days: string[]) {
  return days.map((on) => ({ kind, on }));
}
