import type { ASTNode } from '@marcbachmann/cel-js';

/** How large a value can be at most: characters or elements, and what one of these can be. */
export interface Size {
  length: number;
  element?: Size;
}

interface Cost {
  steps: number;
  size: Size;
}

type Sizes = ReadonlyMap<string, Size>;

/** Far above what a rule takes; a runaway is refused before it starts. */
export const MOST_STEPS = 5_000_000;

const ONE: Size = { length: 0 };
const LOOPS = ['all', 'exists', 'exists_one', 'filter', 'map'];
const TO_SCALAR = ['size', 'int', 'uint', 'double', 'bool', 'type', 'timestamp', 'duration'];
/** A character is up to three bytes, a byte two digits. */
const TO_LONGER = ['bytes', 'hex', 'base64'];
/** What a number takes as text, at most. */
const WRITTEN = 40;

/**
 * How many steps an expression takes at most over values of these sizes, without running it. CEL has no endless loop,
 * but loops within loops and lists that double grow without any sensible bound; the answer depends on nothing but the
 * expression and the sizes, so that a verdict is the same on a slow machine.
 */
export function stepsOf(ast: ASTNode, sizes: ReadonlyMap<string, Size>): number {
  return cost(ast, sizes).steps;
}

export function sizeOf(value: unknown): Size {
  if (typeof value === 'string') return { length: value.length };
  if (typeof value !== 'object' || value === null) return ONE;
  const parts = Object.values(value);
  return { length: parts.length, element: parts.map(sizeOf).reduce(larger, ONE) };
}

function larger(a: Size | undefined, b: Size | undefined): Size {
  if (!a || !b) return a ?? b ?? ONE;
  const length = Math.max(a.length, b.length);
  return a.element || b.element ? { length, element: larger(a.element, b.element) } : { length };
}

/** A value's characters and elements, all the way down. */
function volume({ length, element }: Size): number {
  return length * (1 + (element ? volume(element) : 0));
}

function cost(node: ASTNode, sizes: Sizes): Cost {
  switch (node.op) {
    case 'value':
      return { steps: 1, size: sizeOf(node.args) };
    case 'id':
      return { steps: 1, size: sizes.get(node.args) ?? ONE };
    case '.':
    case '.?': {
      const of = cost(node.args[0], sizes);
      return { steps: of.steps + 1, size: of.size.element ?? ONE };
    }
    case '[]':
    case '[?]': {
      const [of, index] = node.args.map((one) => cost(one, sizes)) as [Cost, Cost];
      return { steps: of.steps + index.steps + 1, size: of.size.element ?? ONE };
    }
    case 'list':
      return collection(node.args, sizes, node.args.length);
    case 'map':
      return collection(node.args.flat(), sizes, node.args.length);
    case '!_':
    case '-_':
      return { steps: cost(node.args, sizes).steps + 1, size: ONE };
    case '?:': {
      const [condition, left, right] = node.args.map((one) => cost(one, sizes)) as [Cost, Cost, Cost];
      return { steps: condition.steps + Math.max(left.steps, right.steps) + 1, size: larger(left.size, right.size) };
    }
    case 'call': {
      const [name, args] = node.args;
      return called(
        name,
        args.map((one) => cost(one, sizes)),
      );
    }
    case 'rcall':
      return calledOn(node.args, sizes);
    default: {
      const [left, right] = node.args.map((one) => cost(one, sizes)) as [Cost, Cost];
      const length = left.size.length + right.size.length;
      return {
        steps:
          left.steps +
          right.steps +
          1 +
          Math.min(volume(left.size) + volume(right.size), node.op === '+' ? length : Infinity),
        size: node.op === '+' ? { ...larger(left.size, right.size), length } : ONE,
      };
    }
  }
}

function collection(parts: readonly ASTNode[], sizes: Sizes, length: number): Cost {
  const costs = parts.map((one) => cost(one, sizes));
  return { steps: total(costs) + 1, size: { length, element: costs.map(({ size }) => size).reduce(larger, ONE) } };
}

function calledOn([name, receiver, args]: [string, ASTNode, ASTNode[]], sizes: Sizes): Cost {
  const [variable] = args;
  if (LOOPS.includes(name) && variable?.op === 'id') {
    const over = cost(receiver, sizes);
    const body = args.slice(1).map((one) => cost(one, new Map(sizes).set(variable.args, over.size.element ?? ONE)));
    const steps = over.steps + over.size.length * (total(body) + 1) + 1;
    if (name === 'filter') return { steps, size: over.size };
    return { steps, size: name === 'map' ? { length: over.size.length, element: body.at(-1)!.size } : ONE };
  }
  if (
    name === 'bind' &&
    receiver.op === 'id' &&
    receiver.args === 'cel' &&
    variable?.op === 'id' &&
    args.length === 3
  ) {
    const bound = cost(args[1]!, sizes);
    const body = cost(args[2]!, new Map(sizes).set(variable.args, bound.size));
    return { steps: bound.steps + body.steps + 1, size: body.size };
  }
  const on = cost(receiver, sizes);
  const given = args.map((one) => cost(one, sizes));
  const result = called(name, [on, ...given]);
  const { length } = on.size;
  if (name === 'split') return { steps: result.steps, size: { length: length + 1, element: { length } } };
  if (name !== 'join') return result;
  const joined = volume(on.size) + length * (given[0]?.size.length ?? 0);
  return { steps: result.steps + joined, size: { length: joined } };
}

/** Functions of the library take time in proportion to what they are given, and give little more than that back. */
function called(name: string, args: readonly Cost[]): Cost {
  const given = args.reduce((sum, { size }) => sum + volume(size), 0);
  const steps = total(args) + given + 1;
  if (TO_SCALAR.includes(name)) return { steps, size: ONE };
  const element = args.map(({ size }) => size).reduce(larger, ONE);
  return { steps, size: { length: (TO_LONGER.includes(name) ? 3 * given : given) + WRITTEN, element } };
}

function total(costs: readonly Cost[]): number {
  return costs.reduce((sum, { steps }) => sum + steps, 0);
}
