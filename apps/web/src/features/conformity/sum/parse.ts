/** The part of CEL that rules are written in, as a tree. */
export type Node =
  | { is: 'number'; value: number; whole: boolean }
  | { is: 'text'; value: string }
  | { is: 'truth'; value: boolean }
  | { is: 'name'; name: string }
  | { is: 'field'; of: Node; name: string }
  | { is: 'call'; name: string; on: Node | null; args: Node[] }
  | { is: 'two'; op: Op; left: Node; right: Node }
  | { is: 'not'; of: Node }
  | { is: 'minus'; of: Node }
  | { is: 'either'; when: Node; then: Node; otherwise: Node }
  | { is: 'list'; items: Node[] }
  /** What the tree is simplified to: a value to its hundredths, and a division that is rounded up to so many. */
  | { is: 'hundredths'; of: Node }
  | { is: 'up'; left: Node; by: Node; hundredths: boolean };

export type Op = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%' | 'in';

const TOKEN = /\s*(?:(\d+\.\d+|\d+)|('(?:[^'\\]|\\.)*')|([A-Za-z_]\w*)|(\|\||&&|==|!=|<=|>=|[-+*/%<>!?:.,()[\]]))/gy;
const LEVELS: readonly (readonly string[])[] = [['||'], ['&&'], ['==', '!=', '<', '<=', '>', '>=', 'in'], ['+', '-'], ['*', '/', '%']];

/** Null for what is written in a way that rules are not. */
export function parse(source: string): Node | null {
  const tokens = tokensOf(source);
  if (!tokens) return null;
  let at = 0;
  const peek = (): string | undefined => tokens[at];
  const take = (): string => tokens[at++] ?? fail();
  const expect = (token: string): void => { if (take() !== token) fail(); };

  function either(): Node {
    const when = level(0);
    if (peek() !== '?') return when;
    take();
    const then = either();
    expect(':');
    return { is: 'either', when, then, otherwise: either() };
  }
  function level(depth: number): Node {
    const ops = LEVELS[depth];
    if (!ops) return unary();
    let left = level(depth + 1);
    while (ops.includes(peek() ?? '')) left = { is: 'two', op: take() as Op, left, right: level(depth + 1) };
    return left;
  }
  function unary(): Node {
    if (peek() === '!') { take(); return { is: 'not', of: unary() }; }
    if (peek() === '-') { take(); return { is: 'minus', of: unary() }; }
    let node = primary();
    while (peek() === '.') {
      take();
      const name = take();
      node = peek() === '(' ? { is: 'call', name, on: node, args: list('(', ')') } : { is: 'field', of: node, name };
    }
    return node;
  }
  function primary(): Node {
    if (peek() === '(') { take(); const inner = either(); expect(')'); return inner; }
    if (peek() === '[') return { is: 'list', items: list('[', ']') };
    const token = take();
    if (/^\d/.test(token)) return { is: 'number', value: Number(token), whole: !token.includes('.') };
    if (token.startsWith("'")) return { is: 'text', value: token.slice(1, -1) };
    if (token === 'true' || token === 'false') return { is: 'truth', value: token === 'true' };
    if (!/^[A-Za-z_]/.test(token)) fail();
    return peek() === '(' ? { is: 'call', name: token, on: null, args: list('(', ')') } : { is: 'name', name: token };
  }
  function list(open: string, close: string): Node[] {
    expect(open);
    const items: Node[] = [];
    while (peek() !== close) {
      items.push(either());
      if (peek() === ',') take();
    }
    expect(close);
    return items;
  }

  try {
    const whole = either();
    return at === tokens.length ? simpler(whole) : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

class Unreadable extends Error {}
function fail(): never {
  throw new Unreadable();
}

function tokensOf(source: string): string[] | null {
  const tokens: string[] = [];
  const text = source.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (!found) return null;
    tokens.push(found[1] ?? found[2] ?? found[3] ?? found[4]!);
  }
  return tokens;
}

/** `(x + 9999) / 10000` says "rounded up", `int(x * 100.0 + 0.5)` "to the hundredth": told so, not worked through. */
function simpler(node: Node): Node {
  const inner = mapped(node, simpler);
  if (inner.is === 'call' && !inner.on && inner.args.length === 1 && (inner.name === 'int' || inner.name === 'double')) {
    const [arg] = inner.args as [Node];
    const half = arg.is === 'two' && arg.op === '+' && isNumber(arg.right, 0.5) && arg.left.is === 'two' && arg.left.op === '*' && isNumber(arg.left.right, 100);
    return half ? { is: 'hundredths', of: (arg.left as Extract<Node, { is: 'two' }>).left } : arg;
  }
  if (inner.is !== 'two' || inner.op !== '/') return inner;
  const { left, right } = inner;
  if (right.is === 'number' && right.whole && left.is === 'two' && left.op === '+' && isNumber(left.right, right.value - 1)) {
    return { is: 'up', left: left.left, by: right, hundredths: false };
  }
  if (isNumber(right, 100) && left.is === 'up') {
    const product = unhundred(left.left);
    if (product) return { ...left, left: product, hundredths: true };
  }
  return inner;
}

/** A product of hundredths, as a product of what they are of. */
function unhundred(node: Node): Node | null {
  if (node.is === 'hundredths') return node.of;
  if (node.is !== 'two' || node.op !== '*') return null;
  const left = unhundred(node.left);
  return left ? { ...node, left } : null;
}

const isNumber = (node: Node, value: number): boolean => node.is === 'number' && node.value === value;

function mapped(node: Node, to: (node: Node) => Node): Node {
  switch (node.is) {
    case 'field': case 'not': case 'minus': case 'hundredths': return { ...node, of: to(node.of) };
    case 'call': return { ...node, on: node.on && to(node.on), args: node.args.map(to) };
    case 'two': return { ...node, left: to(node.left), right: to(node.right) };
    case 'up': return { ...node, left: to(node.left), by: to(node.by) };
    case 'either': return { ...node, when: to(node.when), then: to(node.then), otherwise: to(node.otherwise) };
    case 'list': return { ...node, items: node.items.map(to) };
    default: return node;
  }
}
