import { createHash } from 'node:crypto';
import type { ASTNode, ParseResult } from '@marcbachmann/cel-js';
import { environmentOf, type Rule, type StandardFile } from '../exchange/index.js';

/** One expression of a rule, ready to run. */
export interface Expression {
  readonly run: ParseResult;
  /** The rule's facts and parameters that it reads. */
  readonly names: ReadonlySet<string>;
  /** Fields of lists that it reads. */
  readonly fields: ReadonlySet<string>;
}

export interface CompiledRule {
  readonly rule: Rule;
  readonly appliesWhen?: Expression;
  readonly expression?: Expression;
  readonly required?: Expression;
  readonly actual?: Expression;
  /** Why it cannot be run at all. */
  readonly fault?: string;
  /** How often its time ran out; after a few times it is not tried again. */
  timeouts: number;
}

export interface CompiledStandard {
  readonly rules: readonly CompiledRule[];
  /** The edition's own values of its parameters, null where it leaves them open. */
  readonly parameters: ReadonlyMap<string, number | string | null>;
}

/** More editions than a district holds itself against at once. */
const KEPT = 64;

const byObject = new WeakMap<StandardFile, CompiledStandard>();
const byContent = new Map<string, CompiledStandard>();

/** The rules of an edition, compiled once for each content; a file that was given here is not changed afterwards. */
export function compiled(standard: StandardFile): CompiledStandard {
  const known = byObject.get(standard);
  if (known) return known;
  const { rules = [], parameters = [] } = standard;
  const key = createHash('sha256')
    .update(JSON.stringify([rules, parameters]))
    .digest('base64');
  const found = byContent.get(key) ?? {
    rules: rules.map(compileRule),
    parameters: new Map(parameters.map(({ name, value }) => [name, value ?? null])),
  };
  byContent.delete(key);
  byContent.set(key, found);
  if (byContent.size > KEPT) byContent.delete(byContent.keys().next().value!);
  byObject.set(standard, found);
  return found;
}

function compileRule(rule: Rule): CompiledRule {
  const environment = environmentOf(rule.facts);
  const compile = (source: string | null | undefined): Expression | undefined => {
    if (source === undefined || source === null) return undefined;
    const run = environment.parse(source);
    const checked = run.check();
    if (!checked.valid) throw checked.error ?? new Error(source);
    const found = { names: new Set<string>(), fields: new Set<string>() };
    collect(run.ast, found);
    return { run, fields: found.fields, names: new Set(rule.facts.filter((name) => found.names.has(name))) };
  };
  try {
    return {
      rule,
      timeouts: 0,
      appliesWhen: compile(rule.appliesWhen),
      expression: compile(rule.expression),
      required: compile(rule.required),
      actual: compile(rule.actual),
    };
  } catch (error) {
    return { rule, timeouts: 0, fault: firstLine(error) };
  }
}

/** The names and fields that stand in an expression. */
function collect(part: unknown, found: { names: Set<string>; fields: Set<string> }): void {
  if (Array.isArray(part)) {
    for (const one of part) collect(one, found);
  } else if (isNode(part)) {
    if (part.op === 'id') found.names.add(part.args);
    if (part.op === '.' || part.op === '.?') found.fields.add(part.args[1]);
    collect(part.args, found);
  }
}

function isNode(part: unknown): part is ASTNode {
  return typeof part === 'object' && part !== null && 'op' in part && 'args' in part;
}

export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!;
}
