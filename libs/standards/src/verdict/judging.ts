import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { factDefinition, type FactName, type Rule } from '../exchange/index.js';
import type { FactSources, Query } from '../facts/fact-source.js';
import { type Gathered, gather } from '../facts/gathering.js';
import { type Facts, type Parameters, type Verdict, verdictsOf } from '../rules/index.js';
import { type HeldEdition, heldEditions } from './held-editions.js';

/** What the rules of an edition say of a community on a day; verdicts stand in the order of the file's rules. */
export interface JudgedEdition extends HeldEdition {
  verdicts: Verdict[];
}

export interface Judged {
  communityId: string;
  gathered: Gathered;
  editions: JudgedEdition[];
}

/** What somebody supposes instead of what is known; parameters by the designation of their edition. */
export interface Supposed {
  facts?: Facts;
  parameters?: Readonly<Record<string, Parameters>>;
}

/** Communities between two looks at what else waits. */
const AT_ONCE = 20;

/** Holds communities against every edition that they are held against on a day. */
export async function judge(
  query: Query, sources: FactSources, communityIds: readonly string[], asOf: string, { facts = {}, parameters = {} }: Supposed = {},
): Promise<Judged[]> {
  const [gathered, held] = await Promise.all([gather(query, sources, communityIds, asOf), heldEditions(query, communityIds, asOf)]);
  const judged: Judged[] = [];
  for (const [index, communityId] of communityIds.entries()) {
    if (index > 0 && index % AT_ONCE === 0) await setImmediate();
    const known = gathered.get(communityId)!;
    const taken: Gathered = { ...known, facts: { ...known.facts, ...facts } };
    const editions = held.get(communityId)!.map((edition): JudgedEdition => {
      const figures = { ...edition.parameters, ...parameters[edition.file.code] };
      return { ...edition, parameters: figures, verdicts: verdictsOf(edition.file, taken.facts, { asOf, parameters: figures }) };
    });
    judged.push({ communityId, gathered: taken, editions });
  }
  return judged;
}

/** The values that a rule reads: facts, and figures of its edition where one is set or printed. */
export function valuesOf(rule: Rule, facts: Facts, { file, parameters }: HeldEdition): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of rule.facts) {
    const value = factDefinition(name)
      ? facts[name as FactName]
      : (parameters[name] ?? file.parameters?.find((parameter) => parameter.name === name)?.value);
    if (value !== undefined && value !== null) values[name] = value;
  }
  return values;
}

/** Whether the figures of a rule move by themselves from day to day. */
export function flows(rule: Rule): boolean {
  return rule.facts.some((name) => factDefinition(name)?.flows);
}

/** A digest of what makes a stretch of days: while it is the same, the stretch goes on. */
export function printOf(rule: Rule, { verdict, actual, required, missing, reason }: Verdict, values: Record<string, unknown>): string {
  const moving = flows(rule);
  return digest(JSON.stringify([verdict, required, missing, reason?.code, moving ? null : actual, moving ? null : values]));
}

export function digest(text: string): string {
  return createHash('sha1').update(text).digest('base64').slice(0, 16);
}
