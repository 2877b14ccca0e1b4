import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { at } from '../paths.mjs';

const SOURCES = ['libs', 'apps/api/src'];
const TYPES = ['ObjectType', 'InputType', 'InterfaceType', 'ArgsType'];
const ROOTS = { Query: 'Query', Mutation: 'Mutation', Subscription: 'Subscription' };

/**
 * What the code says of its types, fields, root fields and enums in the comments above them. Where a root field's method only
 * calls a service, what stands above the service's method is what it does.
 *
 * @returns {{ types: Map<string, string>, names: Map<string, string>, parents: Map<string, string>, fields: Map<string, string>, values: Map<string, string>, roots: Map<string, string> }}
 *   fields by `Type.field`, values by `Enum.VALUE`, roots by `Mutation.field`; names: by class the type; parents: by type the
 *   class that it extends
 */
export function harvest() {
  const found = { types: new Map(), names: new Map(), parents: new Map(), fields: new Map(), values: new Map(), roots: new Map() };
  const [methods, calls, enums, enumNames] = [new Map(), new Map(), new Map(), new Map()];
  for (const source of sources()) {
    ts.forEachChild(source, (node) => {
      if (ts.isClassDeclaration(node)) ofClass(node, found, methods, calls);
      if (ts.isFunctionDeclaration(node) && node.name && docOf(node)) methods.set(node.name.text, docOf(node));
      if (ts.isEnumDeclaration(node)) enums.set(node.name.text, node);
      if (ts.isExpressionStatement(node)) registered(node.expression, enumNames);
    });
  }
  for (const [name, node] of enums) {
    const called = enumNames.get(name) ?? name;
    if (docOf(node)) found.types.set(called, docOf(node));
    for (const member of node.members) if (docOf(member)) found.values.set(`${called}.${member.name.text}`, docOf(member));
  }
  for (const [root, call] of calls) if (!found.roots.has(root) && methods.has(call)) found.roots.set(root, methods.get(call));
  return found;
}

function sources() {
  return SOURCES.flatMap((folder) => readdirSync(at(folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.(spec|d)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
}

function ofClass(node, found, methods, calls) {
  const name = node.name?.text ?? '';
  const type = decoratorOf(node, TYPES);
  const called = (type && nameOf(type)) ?? name;
  const parent = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0].expression;
  if (type) found.names.set(name, called);
  if (type && docOf(node)) found.types.set(called, docOf(node));
  if (parent && ts.isIdentifier(parent)) found.parents.set(called, parent.text);
  const services = new Map(node.members.filter(ts.isConstructorDeclaration).flatMap(({ parameters }) => parameters)
    .map((parameter) => [parameter.name.getText(), parameter.type?.getText()]));
  for (const member of node.members) {
    const field = decoratorOf(member, ['Field', 'ResolveField', 'IdField', 'TextField', 'DayField', 'MomentField', 'WholeField']);
    const own = member.name?.getText();
    if (field && docOf(member)) found.fields.set(`${called}.${optionOf(field, 'name') ?? own}`, docOf(member));
    if (!ts.isMethodDeclaration(member)) continue;
    if (docOf(member)) methods.set(`${name}.${own}`, docOf(member));
    const root = decoratorOf(member, Object.keys(ROOTS));
    if (!root) continue;
    const at = `${ROOTS[root.expression.getText()]}.${optionOf(root, 'name') ?? own}`;
    if (docOf(member)) found.roots.set(at, docOf(member));
    const call = callOf(member);
    if (call) calls.set(at, call.on ? `${services.get(call.on) ?? ''}.${call.method}` : call.method);
  }
}

/** What a method's last line asks: a service of the class, or a function. */
function callOf({ body }) {
  const [, on, method] = /return (?:await )?(?:this\.(\w+)\.)?(\w+)\(/.exec(body?.getText() ?? '') ?? [];
  return method && { on, method };
}

const decoratorOf = (node, names) => (ts.canHaveDecorators(node) ? ts.getDecorators(node) ?? [] : [])
  .map(({ expression }) => expression).find((one) => ts.isCallExpression(one) && names.includes(one.expression.getText()));

/** The name that a type's decorator gives. */
const nameOf = (decorator) => (decorator.arguments[0] && ts.isStringLiteral(decorator.arguments[0]) ? decorator.arguments[0].text : optionOf(decorator, 'name'));

function optionOf(decorator, name) {
  const options = decorator.arguments.find(ts.isObjectLiteralExpression);
  const value = options?.properties.find((property) => property.name?.getText() === name)?.initializer;
  return value && ts.isStringLiteral(value) ? value.text : undefined;
}

function registered(call, names) {
  if (!ts.isCallExpression(call) || call.expression.getText() !== 'registerEnumType') return;
  names.set(call.arguments[0].getText(), optionOf(call, 'name'));
}

/** The last comment of documentation above it, as one paragraph; what it throws as a sentence. */
function docOf(node) {
  const text = node.getSourceFile().text;
  const comment = (ts.getLeadingCommentRanges(text, node.pos) ?? []).map(({ pos, end }) => text.slice(pos, end)).filter((one) => one.startsWith('/**')).at(-1);
  if (!comment) return '';
  const plain = comment.slice(3, -2).replace(/^\s*\* ?/gm, '').replace(/\s+/g, ' ').trim();
  const [said, ...tags] = plain.split(/ ?@(?=param|returns|throws)/);
  const refused = tags.find((tag) => tag.startsWith('throws '))?.slice('throws '.length).trim().replace(/\.$/, '');
  return [said.trim(), refused && `Refused: ${refused}.`].filter(Boolean).join(' ');
}
