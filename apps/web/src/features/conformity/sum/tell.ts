import type { Node } from './parse';
import { isWhole, reckon, type Values } from './reckon';

/** The words that a sum is told in; `field` and `code` for what lists hold. */
export interface Words {
  number: (value: number) => string;
  label: (name: string) => string;
  field: (name: string) => string;
  code: (code: string) => string;
  and: string;
  or: string;
  comma: string;
  not: (what: string) => string;
  /** `7,860 × 18 ÷ 10,000 = 14.15` */
  comes: (sum: string, to: string) => string;
  roundedUp: (to: string) => string;
  roundedDown: (sum: string) => string;
  count: (list: string) => string;
  those: (list: string, test: string) => string;
  each: (list: string, test: string) => string;
  oneOf: (list: string, test: string) => string;
  taken: (condition: string, value: string) => string;
  aside: (value: string, condition: string) => string;
}

export interface Setting { values: Values; decimals: ReadonlySet<string>; words: Words }

const FLIPPED: Record<string, string> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '==': '!=', '!=': '==' };
const SIGNS: Record<string, string> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '==': '=', '!=': '≠', '*': '×', '/': '÷', '+': '+', '-': '−', '%': 'mod' };
const LEVEL: Record<string, number> = { '||': 1, '&&': 2, '==': 3, '!=': 3, '<': 3, '<=': 3, '>': 3, '>=': 3, in: 3, '+': 4, '-': 4, '*': 5, '/': 5, '%': 5 };

/** A sum as a line: what it is made of, and what it comes to. Null where it is told better by its figures alone. */
export function tell(node: Node, setting: Setting): string | null {
  if (node.is === 'number' || node.is === 'name' || mentions(node, ['matches', 'exists'])) return null;
  const { words } = setting;
  const chosen = node.is === 'either' ? branch(node, setting) : { conditions: [], node };
  const sum = line(chosen.node, setting);
  return chosen.conditions.length ? words.taken(chosen.conditions.join(words.comma), sum) : sum;
}

function line(node: Node, setting: Setting): string {
  const { words } = setting;
  const value = reckon(node, setting.values, setting.decimals);
  if (node.is === 'up') {
    const [left, by] = [reckon(node.left, setting.values, setting.decimals), reckon(node.by, setting.values, setting.decimals)];
    const plain = `${text(node.left, setting, 5)} ÷ ${text(node.by, setting, 6)}`;
    if (typeof left !== 'number' || typeof by !== 'number' || typeof value !== 'number') return plain;
    const exact = left / by;
    return exact === value ? words.comes(plain, words.number(value)) : `${words.comes(plain, words.number(rounded(exact)))}${words.roundedUp(words.number(value))}`;
  }
  const told = text(node, setting, 0);
  return typeof value === 'number' && node.is === 'two' ? words.comes(told, words.number(rounded(value))) : told;
}

/** What a node says in the middle of a sentence; `level`: how tightly what stands around it binds. */
export function text(node: Node, setting: Setting, level = 0): string {
  const { words, values } = setting;
  switch (node.is) {
    case 'number': return words.number(node.value);
    case 'text': return words.code(node.value);
    case 'truth': return String(node.value);
    case 'name': {
      const value = values[node.name];
      return typeof value === 'number' ? `${words.label(node.name)} ${words.number(value)}` : words.label(node.name);
    }
    case 'field': return words.field(node.name);
    case 'not': return words.not(text(node.of, setting, 6));
    case 'minus': return `−${text(node.of, setting, 6)}`;
    case 'hundredths': return `${text(node.of, setting, 5)} × 100`;
    case 'up': return `${text(node.left, setting, 5)} ÷ ${text(node.by, setting, 6)}`;
    case 'list': return node.items.map((item) => text(item, setting)).join(words.comma);
    case 'either': {
      const { conditions, node: chosen } = branch(node, setting);
      return conditions.length ? words.aside(text(chosen, setting, level), conditions.join(words.comma)) : text(chosen, setting, level);
    }
    case 'two': return two(node, setting, level);
    case 'call': return called(node, setting);
  }
}

function two(node: Extract<Node, { is: 'two' }>, setting: Setting, level: number): string {
  const own = LEVEL[node.op]!;
  const left = text(node.left, setting, own);
  const right = text(node.right, setting, own + 1);
  const { words } = setting;
  const plain = node.op === '&&' ? `${left}${words.and}${right}` : node.op === '||' ? `${left}${words.or}${right}` : `${left} ${SIGNS[node.op] ?? node.op} ${right}`;
  const whole = node.op === '/' && isWhole(node, setting.decimals) && leavesRest(node, setting) ? words.roundedDown(plain) : plain;
  return own < level ? `(${whole})` : whole;
}

function leavesRest(node: Extract<Node, { is: 'two' }>, { values, decimals }: Setting): boolean {
  const [left, right] = [reckon(node.left, values, decimals), reckon(node.right, values, decimals)];
  return typeof left !== 'number' || typeof right !== 'number' || left % right !== 0;
}

function called({ name, on, args }: Extract<Node, { is: 'call' }>, setting: Setting): string {
  const { words } = setting;
  if (name === 'size' && args[0]) {
    if (args[0].is === 'list') return words.number(args[0].items.length);
    const list = values(args[0], setting);
    const told = args[0].is === 'name' ? words.count(words.label(args[0].name)) : text(args[0], setting);
    return list ? `${told} ${words.number(list.length)}` : told;
  }
  const over = on ? text(on, setting) : '';
  const test = args[1] ? text(args[1], setting) : '';
  if (name === 'filter') return words.those(over, test);
  if (name === 'all') return words.each(over, test);
  if (name === 'exists') return words.oneOf(over, test);
  return `${name}(${args.map((arg) => text(arg, setting)).join(words.comma)})`;
}

function values(node: Node, { values: known, decimals }: Setting): unknown[] | null {
  const found = reckon(node, known, decimals);
  return Array.isArray(found) ? found : null;
}

/** The branch that is taken, and why; a chain of bands is told by the two bounds beside. */
function branch(node: Extract<Node, { is: 'either' }>, setting: Setting): { conditions: string[]; node: Node } {
  const conditions: string[] = [];
  let refused: Node | null = null;
  for (let at: Node = node; ;) {
    if (at.is !== 'either') return { conditions: refused ? [text(opposite(refused), setting)] : conditions, node: at };
    const when = reckon(at.when, setting.values, setting.decimals);
    if (when === undefined) return { conditions: [], node: at.then };
    if (when) {
      if (refused) conditions.push(text(opposite(refused), setting));
      return { conditions: [...conditions, text(at.when, setting)], node: at.then };
    }
    refused = at.when;
    at = at.otherwise;
  }
}

function opposite(node: Node): Node {
  const flipped = node.is === 'two' ? FLIPPED[node.op] : undefined;
  return node.is === 'two' && flipped ? { ...node, op: flipped as typeof node.op } : { is: 'not', of: node };
}

/** The codes that a list has to hold, where that is what a rule asks: `['a', 'b'].all(k, k in list)`. */
export function wantedCodes(node: Node): { list: string; codes: string[] } | null {
  if (node.is !== 'call' || node.name !== 'all' || node.on?.is !== 'list') return null;
  const test = node.args[1];
  if (test?.is !== 'two' || test.op !== 'in' || test.right.is !== 'name') return null;
  return { list: test.right.name, codes: node.on.items.flatMap((item) => (item.is === 'text' ? [item.value] : [])) };
}

/** What every element of a list has to be, where that is what a rule asks; and of which elements. */
export function askedOfEach(node: Node): { list: string; only: Node | null; each: string; test: Node } | null {
  if (node.is !== 'call' || node.name !== 'all' || !node.on) return null;
  const [each, test] = node.args;
  if (each?.is !== 'name' || !test) return null;
  if (node.on.is === 'name') return { list: node.on.name, only: null, each: each.name, test };
  const inner = node.on.is === 'call' && node.on.name === 'filter' ? node.on : null;
  return inner?.on?.is === 'name' ? { list: inner.on.name, only: inner.args[1] ?? null, each: each.name, test } : null;
}

export function mentions(node: Node, names: readonly string[]): boolean {
  if (node.is === 'call') return names.includes(node.name) || [node.on, ...node.args].some((one) => one && mentions(one, names));
  if (node.is === 'two' || node.is === 'up') return mentions(node.left, names) || mentions(node.is === 'two' ? node.right : node.by, names);
  if (node.is === 'either') return [node.when, node.then, node.otherwise].some((one) => mentions(one, names));
  return (node.is === 'not' || node.is === 'minus' || node.is === 'hundredths' || node.is === 'field') && mentions(node.of, names);
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
