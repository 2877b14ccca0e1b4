import type { ConformityQuery, WhatIfQuery } from '../../lib/generated/graphql';
import { shownOf, type Shown } from '../../lib/verdict';

export type Edition = ConformityQuery['conformity']['editions'][number];
export type TriedEdition = WhatIfQuery['whatIf']['editions'][number];
export type Rule = TriedEdition['rules'][number];
export type Curve = Edition['rules'][number]['curve'];
export type Cases = Edition['rules'][number]['nonconformities'];
export type Planned = Edition['rules'][number]['planned'];
export type Fact = Rule['facts'][number];

export interface Pair { rule: Rule; other: Rule | null }

const TODO: readonly Shown[] = ['notMet', 'advice', 'pending', 'unknown'];

/** The rules of an edition, each with the other edition's rule of the same name. */
export function pairs(edition: TriedEdition, other: TriedEdition | undefined): Pair[] {
  const there = new Map(other?.rules.map((rule) => [rule.rule, rule]));
  return edition.rules.map((rule) => ({ rule, other: there.get(rule.rule) ?? null }));
}

/** Of the other editions the one that asks most of the same. */
export function nearest(edition: TriedEdition, editions: readonly TriedEdition[]): TriedEdition | undefined {
  const shared = (other: TriedEdition): number => pairs(edition, other).filter(({ other: one }) => one).length;
  return editions.filter((one) => one !== edition).sort((a, b) => shared(b) - shared(a))[0];
}

/** Rules of the other edition that this one has not. */
export function onlyIn(other: TriedEdition | undefined, edition: TriedEdition): Rule[] {
  const here = new Set(edition.rules.map((rule) => rule.rule));
  return (other?.rules ?? []).filter((rule) => !here.has(rule.rule));
}

export function fits(rule: Rule, only: Shown | 'todo' | ''): boolean {
  const shown = shownOf(rule);
  return only === '' || (only === 'todo' ? TODO.includes(shown) : shown === only);
}

export const differs = (rule: Rule, other: Rule): boolean => shownOf(rule) !== shownOf(other);
/** What is required there is another figure, or another text where there is none. */
export const asksOtherwise = (rule: Rule, other: Rule): boolean => rule.required !== other.required || rule.modality !== other.modality;

/** Under the chapter's second level: 6.1.3.4 stands under 6.1, a row of a table under its table. */
export function groupOf({ clauseNumber }: Rule): string {
  const [plain = ''] = clauseNumber.split('/');
  return plain.split('.').slice(0, 2).join('.');
}

export function grouped(list: Pair[]): [string, Pair[]][] {
  const groups = new Map<string, Pair[]>();
  for (const pair of list) groups.set(groupOf(pair.rule), [...(groups.get(groupOf(pair.rule)) ?? []), pair]);
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
}
