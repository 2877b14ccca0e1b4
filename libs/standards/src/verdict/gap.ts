import { factDefinition, type Rule, type Text } from '../exchange/index.js';
import { FACT_CODES } from '../facts/fact-shape.js';
import type { Facts, Verdict } from '../rules/index.js';

/**
 * How far a community is from a requirement, as a code with its figures: `short` and `over` by so much, `lacking` these
 * codes of a list, `not-so` where nothing can be counted.
 */
export type Gap =
  | { code: 'short' | 'over'; params: { by: number } }
  | { code: 'lacking'; params: { fact: string; by: number; codes: string[]; labels: Text[] } }
  | { code: 'not-so'; params: Record<string, never> };

/** Null where there is none: met, not applicable, or not known. */
export function gapOf(rule: Rule, { verdict, actual, required }: Pick<Verdict, 'verdict' | 'actual' | 'required'>, facts: Facts): Gap | null {
  if (verdict !== 'not-met' && verdict !== 'pending') return null;
  const lacking = lackingCodes(rule, facts);
  if (lacking) return lacking;
  if (actual === null || required === null || actual === required) return { code: 'not-so', params: {} };
  const by = Math.round(Math.abs(required - actual) * 100) / 100;
  return { code: actual < required ? 'short' : 'over', params: { by } };
}

/** Codes that the rule's expression names and the list does not hold. */
function lackingCodes(rule: Rule, facts: Facts): Gap | null {
  const [fact] = rule.facts;
  if (rule.facts.length !== 1 || !fact || factDefinition(fact)?.type !== 'list<string>') return null;
  const held = facts[fact as keyof Facts] as readonly string[] | undefined;
  const named = [...new Set([...rule.expression.matchAll(/'([^']+)'/g)].map(([, code]) => code!))];
  const codes = named.filter((code) => !held?.includes(code));
  if (codes.length === 0) return null;
  return { code: 'lacking', params: { fact, by: codes.length, codes, labels: codes.map((code) => FACT_CODES[fact]?.[code] ?? { zh: code, en: code }) } };
}

/** An expression with what was put in for its names; lists stay as they are named. */
export function filledIn(source: string, values: Readonly<Record<string, unknown>>): string {
  return source.replace(/'[^']*'|\b[A-Za-z_]\w*\b/g, (word) => {
    const value = Object.hasOwn(values, word) ? values[word] : undefined;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : word;
  });
}
