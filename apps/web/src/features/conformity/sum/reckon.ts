import type { Node } from './parse';

/** Values by name; whole numbers and others alike, lists as they are. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * What an expression comes to, as far as it can be told in a browser; undefined where a value is missing. Whole
 * numbers divide without their rest where both sides are whole, as in CEL: `wholes` names those that are not.
 */
export function reckon(node: Node, values: Values, decimals: ReadonlySet<string>): unknown {
  const of = (one: Node): unknown => reckon(one, values, decimals);
  switch (node.is) {
    case 'number': case 'text': case 'truth': return node.value;
    case 'name': return values[node.name] ?? undefined;
    case 'field': {
      const owner = of(node.of);
      return owner && typeof owner === 'object' ? (owner as Record<string, unknown>)[node.name] : undefined;
    }
    case 'not': { const value = of(node.of); return typeof value === 'boolean' ? !value : undefined; }
    case 'minus': { const value = of(node.of); return typeof value === 'number' ? -value : undefined; }
    case 'hundredths': { const value = of(node.of); return typeof value === 'number' ? Math.floor(value * 100 + 0.5) : undefined; }
    case 'up': {
      const [left, by] = [of(node.left), of(node.by)];
      if (typeof left !== 'number' || typeof by !== 'number') return undefined;
      return node.hundredths ? Math.ceil(Math.round(left * 100) / by) / 100 : Math.ceil(left / by);
    }
    case 'list': return node.items.map(of);
    case 'either': { const when = of(node.when); return when === undefined ? undefined : of(when ? node.then : node.otherwise); }
    case 'two': return both(node, of, decimals);
    case 'call': return called(node, values, decimals);
  }
}

function both(node: Extract<Node, { is: 'two' }>, of: (node: Node) => unknown, decimals: ReadonlySet<string>): unknown {
  const left = of(node.left);
  if (node.op === '&&' && left === false) return false;
  if (node.op === '||' && left === true) return true;
  const right = of(node.right);
  if (left === undefined || right === undefined) return undefined;
  if (node.op === 'in') return Array.isArray(right) && right.includes(left);
  if (node.op === '==') return left === right;
  if (node.op === '!=') return left !== right;
  if (node.op === '&&' || node.op === '||') return right;
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  switch (node.op) {
    case '<': return left < right;
    case '<=': return left <= right;
    case '>': return left > right;
    case '>=': return left >= right;
    case '+': return left + right;
    case '-': return left - right;
    case '*': return left * right;
    case '%': return left % right;
    default: return right === 0 ? undefined : isWhole(node, decimals) ? Math.trunc(left / right) : left / right;
  }
}

function called({ name, on, args }: Extract<Node, { is: 'call' }>, values: Values, decimals: ReadonlySet<string>): unknown {
  const over = on ?? args[0];
  if (!over) return undefined;
  const value = reckon(over, values, decimals);
  if (name === 'size') return Array.isArray(value) ? value.length : undefined;
  const [each, test] = args;
  if (!Array.isArray(value) || each?.is !== 'name' || !test) return undefined;
  const answers = value.map((one: unknown) => reckon(test, { ...values, [each.name]: one }, decimals));
  if (answers.includes(undefined)) return undefined;
  if (name === 'filter') return value.filter((_one, index) => answers[index]);
  if (name === 'all') return answers.every(Boolean);
  return name === 'exists' ? answers.some(Boolean) : undefined;
}

/** Whether a number is counted in whole ones throughout. */
export function isWhole(node: Node, decimals: ReadonlySet<string>): boolean {
  switch (node.is) {
    case 'number': return node.whole;
    case 'name': return !decimals.has(node.name);
    case 'field': return !decimals.has(node.name);
    case 'minus': return isWhole(node.of, decimals);
    case 'two': return isWhole(node.left, decimals) && isWhole(node.right, decimals);
    case 'either': return isWhole(node.then, decimals) && isWhole(node.otherwise, decimals);
    case 'up': return !node.hundredths;
    default: return true;
  }
}
