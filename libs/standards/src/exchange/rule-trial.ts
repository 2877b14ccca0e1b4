import type { ASTNode, ParseResult } from '@marcbachmann/cel-js';
import { enterCel } from '../rules/facts.js';
import { MOST_STEPS, type Size, stepsOf } from '../rules/steps.js';
import { OutOfTime, within } from '../rules/time-limit.js';
import { environmentOf } from './expression.js';
import { factDefinition, type FactDefinition, type FactScalar } from './facts.js';
import { problem, type Problem } from './problem.js';
import type { Parameter, Rule } from './standard-file.js';

const PARTS = ['appliesWhen', 'expression', 'required', 'actual'] as const;
type Part = (typeof PARTS)[number];
type Values = Record<string, unknown>;

/** As many entries as a large community has of anything, and words as long as codes are. */
const ENTRIES = 100;
const LETTERS = 40;
const MOST_MS = 1000;
/** Rules whose time ran out, before the rest of the file is no longer tried. */
const MOST_TIMEOUTS = 2;
/** What brings a regular expression that looks back to its knees. */
const HOSTILE = `${'a'.repeat(LETTERS)}!`;

class Zero extends Error {}

/**
 * Tries rules that compile on facts that a community can have (nothing, one, many, each fact at nothing in turn): what
 * divides by zero there, fails, or takes more steps than a rule may is not taken in.
 */
export class RuleTrial {
  private timeouts = 0;

  constructor(private readonly parameters: readonly Parameter[]) {}

  /** @param rule whose expressions are well-typed */
  problems(rule: Rule, path: string): Problem[] {
    if (this.timeouts > MOST_TIMEOUTS) return [];
    const environment = environmentOf(rule.facts);
    const parts = PARTS.flatMap((part) => (rule[part] ? [[part, environment.parse(rule[part])] as const] : []));
    const sizes = new Map(rule.facts.map((name) => [name, longest(factDefinition(name))]));
    const endless = parts.filter(([, run]) => !(stepsOf(run.ast, sizes) <= MOST_STEPS));
    if (endless.length > 0) return endless.map(([part]) => problem(`${path}/${part}`, 'rule-runs-away'));
    let at: Part = 'expression';
    for (const values of this.trials(rule.facts)) {
      try {
        const given = within(MOST_MS, () => tried(parts, values, environmentOf(rule.facts), (part) => (at = part)));
        if (given) return [problem(`${path}/${given.part}`, given.code, given.params)];
      } catch (error) {
        if (!(error instanceof OutOfTime)) throw error;
        this.timeouts += 1;
        return [problem(`${path}/${at}`, 'rule-runs-away')];
      }
    }
    return [];
  }

  private *trials(names: readonly string[]): Generator<Values> {
    const known = names.filter((name) => factDefinition(name));
    for (const level of [0, 1, 1000]) yield this.values(names, () => level);
    for (const name of known) {
      const lowered = new Set([name, ...known.filter((part) => isPartOf(part, name))]);
      yield this.values(names, (one) => (lowered.has(one) ? 0 : 1000));
      for (const value of factDefinition(name)!.values ?? []) yield { ...this.values(names, () => 1000), [name]: value };
    }
  }

  private values(names: readonly string[], level: (name: string) => number): Values {
    return Object.fromEntries(
      names.map((name) => {
        const definition = factDefinition(name);
        if (definition) return [name, enterCel(definition.type, sample(definition, level(name)) as never)];
        return [name, this.parameters.find((parameter) => parameter.name === name)?.value ?? 1];
      }),
    );
  }
}

type Failure = { part: Part; code: 'rule-divides-by-zero' | 'rule-fails'; params: Record<string, string> };

/** What goes wrong on these values; null where nothing does. Parts behind a condition that is false are not tried. */
function tried(
  parts: readonly (readonly [Part, ParseResult])[],
  values: Values,
  environment: ReturnType<typeof environmentOf>,
  begin: (part: Part) => void,
): Failure | null {
  for (const [part, run] of parts) {
    begin(part);
    try {
      const value = run(values) as unknown;
      if (part === 'appliesWhen' && value === false) return null;
      if ((part === 'required' || part === 'actual') && !Number.isFinite(Number(value))) throw new Zero();
      for (const divisor of divisors(run.ast)) if (Number(environment.evaluate(divisor, values)) === 0) throw new Zero();
    } catch (error) {
      if (error instanceof OutOfTime) throw error;
      const byZero = error instanceof Zero || /division by zero|modulo by zero/.test((error as Error).message);
      return byZero
        ? { part, code: 'rule-divides-by-zero', params: { facts: shown(values) } }
        : { part, code: 'rule-fails', params: { detail: (error as Error).message.split('\n', 1)[0]!.replace(/ >= size undefined$/, '') } };
    }
  }
  return null;
}

/** Divisors that are reached whatever else holds, as source: doubles divide by zero without a word. */
function divisors(node: ASTNode): string[] {
  const source = (node as unknown as { input: string }).input;
  const found: string[] = [];
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(walk);
    if (typeof part !== 'object' || part === null || !('op' in part)) return;
    const { op, args } = part as { op: string; args: unknown };
    if (op === '?:' || op === '&&' || op === '||') return walk((args as unknown[])[0]);
    // what is repeated for each of a list reads names that stand for its elements
    if (op === 'rcall') return walk((args as unknown[])[1]);
    if (op === '/' || op === '%') {
      const { start, end } = (args as { start: number; end: number }[])[1]!;
      found.push(source.slice(start, end));
    }
    walk(args);
  };
  walk(node);
  return found;
}

function isPartOf(part: string, whole: string): boolean {
  for (let above = factDefinition(part)?.partOf; above; above = factDefinition(above)?.partOf) if (above === whole) return true;
  return false;
}

function sample({ type, values, positive, rates = [], days = [] }: FactDefinition, level: number): unknown {
  if (typeof type === 'object') {
    if (level === 0) return [];
    const element = Object.fromEntries(
      Object.entries(type.list).map(([field, scalar]) => {
        if (rates.includes(field)) return [field, level === 1 ? 0 : 1];
        if (days.includes(field)) return [field, '2026-03-01'];
        return [field, scalarOf(scalar, level === 1 ? 0 : level)];
      }),
    );
    return level === 1 ? [element] : [element, element, element];
  }
  if (type === 'list<string>') return level === 0 ? [] : [level === 1 ? 'a' : HOSTILE];
  if (values) return values[0];
  return scalarOf(type, positive ? Math.max(level, 1) : level);
}

function scalarOf(scalar: FactScalar, level: number): unknown {
  if (scalar === 'string') return level > 1 ? HOSTILE : 'a';
  return scalar === 'bool' ? level > 0 : level;
}

/** How long each value of a fact can be. */
function longest(definition: FactDefinition | undefined): Size {
  const type = definition?.type;
  const word = { length: LETTERS };
  if (type === 'list<string>') return { length: ENTRIES, element: word };
  if (typeof type === 'object') return { length: ENTRIES, element: { length: Object.keys(type.list).length, element: word } };
  return type === 'string' || type === undefined ? word : { length: 0 };
}

/** The facts that are nothing, or all of them where none is. */
function shown(values: Values): string {
  const written = Object.entries(values).map(([name, value]) => `${name} = ${Array.isArray(value) ? `[${value.length}]` : String(value)}`);
  const nothing = written.filter((one) => /= (0|\[0\])$/.test(one));
  return (nothing.length > 0 ? nothing : written).join(', ');
}
