// Words of the web app that nothing asks for any more. Exit status 1 when there are some.
import './pinned-node.mjs';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';
import { at } from './paths.mjs';

const WEB = 'apps/web/src';
const WORDS = join(WEB, 'lib/messages/zh-CN');
const PUBLIC = join(WEB, 'public');
const PUBLIC_WORDS = join(PUBLIC, 'messages');
const NOT_ASKING = [join(WEB, 'lib/messages'), join(WEB, 'lib/generated'), PUBLIC].map((path) => path + sep);

const keys = files(WORDS).flatMap((file) => keysOf(read(file)));
const { said, begun } = asked(files(WEB).filter((file) => !NOT_ASKING.some((path) => file.startsWith(path))).map(read));
const unused = keys.filter((key) => !said.has(key) && !begun.some((pattern) => pattern.test(key)));

// the residents' pages take theirs by property: a name that none of them reads is nobody's
const publicKeys = files(PUBLIC_WORDS).filter((file) => file.includes('zh-CN')).flatMap((file) => keysOf(read(file)));
const { named, chosenFrom } = taken(files(PUBLIC).filter((file) => !file.startsWith(PUBLIC_WORDS + sep)).map(read));
unused.push(...publicKeys.filter((key) => {
  const [group, name] = key.split('.').slice(-2);
  return !named.has(name) && !chosenFrom.has(group);
}));

for (const key of unused) console.error(`${key}: nothing asks for it`);
console.log(`${keys.length + publicKeys.length} words, ${unused.length} of them unused.`);
process.exit(unused.length ? 1 : 0);

function files(folder) {
  return readdirSync(at(folder), { recursive: true }).map((file) => join(folder, file)).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.spec.ts'));
}

function read(file) {
  return ts.createSourceFile(file, readFileSync(at(file), 'utf8'), ts.ScriptTarget.Latest, false, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
}

/** `export const home = { why: { late: '…' } }` holds home.why.late. */
function keysOf(source) {
  return source.statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ name, initializer }) => leaves(name.text, initializer));
}

/** What a tree borrows from another by name is looked at there. */
function leaves(path, node) {
  if (ts.isStringLiteralLike(node) || ts.isArrowFunction(node)) return [path];
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.filter(ts.isPropertyAssignment).flatMap(({ name, initializer }) => leaves(`${path}.${name.text}`, initializer));
}

/** Every string of the sources, and what begins like a key and is put together: `home.quick.${…}`. */
function asked(sources) {
  const said = new Set();
  const begun = new Map();
  const visit = (node) => {
    if (ts.isStringLiteralLike(node)) said.add(node.text);
    if (ts.isTemplateExpression(node) && /^\w+\./.test(node.head.text)) {
      const pattern = [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => RegExp.escape(text)).join('.+');
      begun.set(pattern, new RegExp(`^${pattern}$`));
    }
    ts.forEachChild(node, visit);
  };
  sources.forEach(visit);
  return { said, begun: [...begun.values()] };
}

/** Names that the sources read (`msg().site.all`, `{ all }`, `'all'`), and of what they choose by a value: `words.state[state]`. */
function taken(sources) {
  const named = new Set();
  const chosenFrom = new Set();
  const visit = (node) => {
    if (ts.isPropertyAccessExpression(node)) named.add(node.name.text);
    if (ts.isStringLiteralLike(node)) named.add(node.text);
    if (ts.isBindingElement(node)) named.add((node.propertyName ?? node.name).text);
    if (ts.isElementAccessExpression(node)) chosenFrom.add((node.expression.name ?? node.expression).text);
    ts.forEachChild(node, visit);
  };
  sources.forEach(visit);
  return { named, chosenFrom };
}
