import { Environment } from '@marcbachmann/cel-js';
import { factDefinition } from './facts.js';
import { problem, type Problem } from './problem.js';
import type { Rule } from './standard-file.js';

const EXPRESSIONS = [
  { field: 'appliesWhen', expected: ['bool'] },
  { field: 'expression', expected: ['bool'] },
  { field: 'required', expected: ['int', 'double'] },
  { field: 'actual', expected: ['int', 'double'] },
] as const;

/** A CEL environment that knows these facts by their types, and any other name as a parameter. */
export function environmentOf(names: Iterable<string>): Environment {
  const environment = new Environment();
  for (const name of new Set(names)) {
    const type = factDefinition(name)?.type ?? 'dyn';
    if (typeof type === 'string') {
      environment.registerVariable(name, type);
    } else {
      const element = `Element_${name}`;
      environment.registerType(element, { fields: { ...type.list } });
      environment.registerVariable(name, `list<${element}>`);
    }
  }
  return environment;
}

/** The rule's expressions read only names that it declares, each of them, and give what they should. */
export function expressionProblems(rule: Rule, path: string): Problem[] {
  const found: Problem[] = [];
  const environment = environmentOf(rule.facts);
  for (const { field, expected } of EXPRESSIONS) {
    const source = rule[field];
    if (source === undefined || source === null) continue;
    const checked = environment.check(source);
    if (!checked.valid) {
      found.push(problem(`${path}/${field}`, 'expression-invalid', { detail: firstLine(checked.error?.message) }));
    } else if (!expected.some((type) => type === checked.type)) {
      found.push(problem(`${path}/${field}`, 'expression-type', { expected: expected.join(' / '), actual: String(checked.type) }));
    }
  }
  if (found.length > 0) return found;
  // a name is read exactly when some expression fails without it
  rule.facts.forEach((name, index) => {
    const without = environmentOf(rule.facts.filter((other) => other !== name));
    const unread = EXPRESSIONS.every(({ field }) => !rule[field] || without.check(rule[field]).valid);
    if (unread) found.push(problem(`${path}/facts/${index}`, 'fact-unread', { name }));
  });
  return found;
}

function firstLine(message = ''): string {
  return message.split('\n', 1)[0]!;
}
