import { factDefinition, type Modality, type StandardFile } from '../exchange/index.js';
import { compiled, type CompiledRule, type Expression, firstLine } from './compiled.js';
import { aboveTheirWhole, enterCel, type Facts, isPossible, lackedFields, type Parameters } from './facts.js';
import { isOver } from './period.js';
import { MOST_STEPS, type Size, sizeOf, stepsOf } from './steps.js';
import { OutOfTime, within } from './time-limit.js';

/** What a rule says of a community on a date. `required` is the smallest value that passes. */
export interface Verdict {
  rule: string;
  clause: string;
  modality: Modality;
  verdict: 'met' | 'not-met' | 'pending' | 'not-applicable' | 'unknown';
  actual: number | null;
  required: number | null;
  unit: string | null;
  /** Facts and parameters that are absent or impossible; where there are any, the verdict is `unknown`. */
  missing: string[];
  /** Why the rule's own expression gave no answer. */
  reason?: { code: 'failed' | 'too-long'; detail: string };
}

/** For what the count of steps cannot foresee: a regular expression that backtracks. */
const MOST_MS = 1000;
/** A rule whose time ran out so often is not tried again until its edition changes. */
const TRIES = 3;

interface Held {
  facts: Facts;
  asOf: string;
  /** Sound values, as CEL takes them. */
  context: ReadonlyMap<string, unknown>;
  sizes: ReadonlyMap<string, Size>;
  /** Fields that some element of a list lacks, by the list's name. */
  lacked: ReadonlyMap<string, readonly string[]>;
  /** Given, and nothing that can be. */
  impossible: ReadonlySet<string>;
}

class TooLong extends Error {}

/**
 * Every rule of an edition held against a community's facts, in the order of the file.
 *
 * @param asOf the date of the facts (YYYY-MM-DD, Shanghai), which says whether a rule's period is over
 * @param parameters figures entered locally, before the edition's own
 */
export function verdictsOf(
  standard: StandardFile,
  facts: Facts,
  { asOf, parameters = {} }: { asOf: string; parameters?: Parameters },
): Verdict[] {
  const { rules, parameters: own } = compiled(standard);
  const held = hold(facts, { ...Object.fromEntries(own), ...withoutNull(parameters) }, asOf);
  const verdicts: Verdict[] = [];
  while (verdicts.length < rules.length) {
    try {
      within(MOST_MS, () => {
        while (verdicts.length < rules.length) verdicts.push(verdictOf(rules[verdicts.length]!, held));
      });
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
      // the time was for all together: the one that was stopped gets the whole of it once more
      if (verdicts.length < rules.length) verdicts.push(alone(rules[verdicts.length]!, held));
    }
  }
  return verdicts;
}

function withoutNull(parameters: Parameters): Parameters {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== null));
}

function hold(facts: Facts, parameters: Parameters, asOf: string): Held {
  const context = new Map<string, unknown>();
  const lacked = new Map<string, readonly string[]>();
  const impossible = new Set<string>();
  for (const [name, value] of Object.entries(facts)) {
    const definition = factDefinition(name);
    if (!definition || value === undefined) continue;
    if (!isPossible(definition, value)) {
      impossible.add(name);
    } else {
      context.set(name, enterCel(definition.type, value));
      lacked.set(name, lackedFields(definition, value));
    }
  }
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null || factDefinition(name)) continue;
    if (typeof value === 'number' && !(value >= 0 && Number.isFinite(value))) impossible.add(name);
    else context.set(name, value);
  }
  const sizes = new Map([...context].map(([name, value]) => [name, sizeOf(value)]));
  return { facts, asOf, context, sizes, lacked, impossible };
}

function alone(one: CompiledRule, held: Held): Verdict {
  try {
    return within(MOST_MS, () => verdictOf(one, held));
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    one.timeouts += 1;
    return tooLong(one);
  }
}

function verdictOf(one: CompiledRule, held: Held): Verdict {
  if (one.fault !== undefined) return { ...unknown(one), reason: { code: 'failed', detail: one.fault } };
  if (one.timeouts >= TRIES) return tooLong(one);
  try {
    return judged(one, held);
  } catch (error) {
    if (error instanceof TooLong) return tooLong(one);
    return { ...unknown(one), reason: { code: 'failed', detail: firstLine(error) } };
  }
}

function judged(one: CompiledRule, held: Held): Verdict {
  const { rule, appliesWhen, expression, actual, required } = one;
  const above = aboveTheirWhole(rule.facts, held.facts);
  const impossible = rule.facts.filter((name) => held.impossible.has(name) || above.has(name));
  const isKnown = (source: Expression) =>
    lackedBy(source, held).length === 0 && !impossible.some((name) => source.names.has(name));
  // a share of nothing stays one, whatever else is not known
  if (impossible.length === 0 && appliesWhen && isKnown(appliesWhen) && !truth(appliesWhen, held)) {
    return { ...unknown(one), verdict: 'not-applicable' };
  }
  const absent = [appliesWhen, expression, actual, required].flatMap((source) =>
    source ? lackedBy(source, held) : [],
  );
  const missing = rule.facts.filter((name) => impossible.includes(name) || absent.includes(name));
  const figure = (source: Expression | undefined) => (source && isKnown(source) ? number(source, held) : null);
  const figures = { actual: figure(actual), required: figure(required) };
  if (missing.length > 0) return { ...unknown(one), ...figures, missing };
  const verdict = truth(expression!, held)
    ? 'met'
    : rule.period && !isOver(rule.period, held.asOf)
      ? 'pending'
      : 'not-met';
  return { ...unknown(one), ...figures, verdict };
}

/** Names that an expression reads and for which there is no value, or not the field that it reads. */
function lackedBy({ names, fields }: Expression, { context, lacked }: Held): string[] {
  return [...names].filter((name) => !context.has(name) || lacked.get(name)?.some((field) => fields.has(field)));
}

function number(expression: Expression, held: Held): number {
  const value = Number(run(expression, held));
  if (!Number.isFinite(value)) throw new RangeError(`not a number: ${value}`);
  return value;
}

function truth(expression: Expression, held: Held): boolean {
  const value = run(expression, held);
  if (typeof value !== 'boolean') throw new TypeError(`neither true nor false: ${String(value)}`);
  return value;
}

function run({ run: evaluate, names }: Expression, { context, sizes }: Held): unknown {
  // sizes that are beyond all numbers are not fewer either
  if (!(stepsOf(evaluate.ast, sizes) <= MOST_STEPS)) throw new TooLong();
  return evaluate(Object.fromEntries([...names].map((name) => [name, context.get(name)])));
}

function unknown({ rule }: CompiledRule): Verdict {
  return {
    rule: rule.id,
    clause: rule.clause,
    modality: rule.modality,
    verdict: 'unknown',
    actual: null,
    required: null,
    unit: rule.unit ?? null,
    missing: [],
  };
}

function tooLong(one: CompiledRule): Verdict {
  return { ...unknown(one), reason: { code: 'too-long', detail: one.rule.expression } };
}
