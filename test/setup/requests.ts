import { readFileSync } from 'node:fs';
import {
  buildSchema, type GraphQLArgument, type GraphQLField, type GraphQLInputField, type GraphQLInputType, type GraphQLOutputType,
  type GraphQLSchema, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { brokenLimit } from '../../apps/api/src/graphql/document-limits.js';

/** A root field of the schema, and the places in its arguments that take an id: `id`, `input.causes.0.parentId`. */
export interface RootField {
  /** `Mutation.verifyNonconformity` */
  name: string;
  field: GraphQLField<unknown, unknown>;
  idPaths: string[];
}

export interface BuiltRequest {
  /** One, or several where all that the answer can show is more than one document may ask. */
  documents: string[];
  variables: Record<string, unknown>;
}

/** What stands at a place that takes an id, and the kind and version of the record it names, where it names one. */
export interface GivenId {
  id: string;
  kind?: string | undefined;
  version?: number | undefined;
}

export const printedSchema: GraphQLSchema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));

export function rootFields(): RootField[] {
  const types = [printedSchema.getQueryType(), printedSchema.getMutationType()];
  return types.flatMap((type) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({
      name: `${type!.name}.${field.name}`,
      field,
      idPaths: field.args.flatMap((arg) => idPathsOf(arg.name, arg.type)),
    })),
  );
}

function idPathsOf(path: string, type: GraphQLInputType): string[] {
  if (isNonNullType(type)) return idPathsOf(path, type.ofType);
  if (isListType(type)) return idPathsOf(`${path}.0`, type.ofType);
  if (isInputObjectType(type)) return Object.values(type.getFields()).flatMap((field) => idPathsOf(`${path}.${field.name}`, field.type));
  return 'name' in type && type.name === 'ID' ? [path] : [];
}

/** Texts that have a form of their own; every other one takes plain words. */
const TEXTS: Record<string, string> = {
  code: 'DB35/T 2074-2022', standardCode: 'DB35/T 2074-2022', key: 'nonconformity.reviewDays', account: 'nobody', about: 'service', channel: 'counter',
  group: 'other', phone: '13800138000',
};

const LEAVES: Record<string, (name: string) => unknown> = {
  String: (name) => TEXTS[name] ?? '测试用的文字',
  Int: (name) => (name === 'year' ? 2026 : name === 'offset' ? 0 : 1),
  Float: () => 1,
  Boolean: () => false,
  Date: () => '2026-11-19',
  DateTime: () => '2026-11-19T02:00:00.000Z',
  JSON: () => 3,
};

/**
 * The whole request for a root field: what has to be there is filled in by type and name, and at each place for an id
 * stands what `idAt` gives (undefined: nothing, where nothing may stand). Everything that the answer can show is asked.
 * @throws naming the place for which no value is known
 */
export function buildRequest({ name, field, idPaths }: RootField, idAt: (path: string) => GivenId | undefined): BuiltRequest {
  const variables: Record<string, unknown> = {};
  const asked = field.args.filter((arg) => isRequiredArgument(arg) || idPathsOf(arg.name, arg.type).length > 0);
  for (const arg of asked) {
    const value = valueAt(arg.name, arg.name, arg.type, idAt, name, recordAmong(arg, idAt));
    if (value !== undefined) variables[arg.name] = value;
  }
  const used = asked.filter((arg) => variables[arg.name] !== undefined);
  const declared = used.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const handed = used.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const kind = name.startsWith('Mutation.') ? 'mutation' : 'query';
  const key = `${name} ${declared}`;
  if (!built.has(key)) {
    const head = `${kind}${declared && `(${declared})`} { ${field.name}${handed && `(${handed})`}`;
    built.set(key, fitting(partsOf(field.type, idPaths.length ? 2 : 1, []), (parts) => `${head} ${braced(parts)} }`));
  }
  return { documents: built.get(key)!, variables };
}

const built = new Map<string, string[]>();

/** Halves what is asked until each document keeps the limits. */
function fitting(parts: string[], documentOf: (parts: string[]) => string): string[] {
  const whole = documentOf(parts);
  if (parts.length < 2 || !brokenLimit(whole)) return [whole];
  const middle = Math.ceil(parts.length / 2);
  return [parts.slice(0, middle), parts.slice(middle)].flatMap((half) => fitting(half, documentOf));
}

/** The record that a verb names: its kind and version go where they are asked. */
function recordAmong(arg: GraphQLArgument, idAt: (path: string) => GivenId | undefined): GivenId | undefined {
  return idPathsOf(arg.name, arg.type).map(idAt).find((given) => given?.version !== undefined);
}

function valueAt(
  path: string,
  name: string,
  type: GraphQLInputType,
  idAt: (path: string) => GivenId | undefined,
  root: string,
  record: GivenId | undefined,
): unknown {
  const within = (inner: string, innerName: string, innerType: GraphQLInputType): unknown => valueAt(inner, innerName, innerType, idAt, root, record);
  if (isNonNullType(type)) return within(path, name, type.ofType);
  if (isListType(type)) {
    const one = within(`${path}.0`, name, type.ofType);
    return one === undefined ? [] : [one];
  }
  if (isInputObjectType(type)) {
    const filled = Object.values(type.getFields())
      .filter((field) => isRequiredInputField(field) || takesId(path, field) || isRecordKind(field.type))
      .map((field) => [field.name, within(`${path}.${field.name}`, field.name, field.type)] as const);
    return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
  }
  if (isEnumType(type)) {
    const values = type.getValues().map((value) => value.name);
    return isRecordKind(type) && record?.kind && values.includes(camel(record.kind)) ? camel(record.kind) : values[0];
  }
  if (type.name === 'ID') return idAt(path)?.id;
  if (name === 'expectedVersion') return record?.version ?? 1;
  const make = LEAVES[type.name];
  if (!make) throw new Error(`${root}: no value is known for ${path}, a ${type.name}. Teach LEAVES in test/setup/requests.ts one.`);
  return make(name);
}

const camel = (kind: string): string => kind.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const takesId = (path: string, field: GraphQLInputField): boolean => idPathsOf(`${path}.${field.name}`, field.type).length > 0;
const isRecordKind = (type: GraphQLInputType): boolean => String(type).replace('!', '') === 'RecordKind';

/** Every field that needs no argument, `depth` objects deep, no type within itself; nothing of what has no fields. */
function partsOf(type: GraphQLOutputType, depth: number, above: readonly string[]): string[] {
  if (isNonNullType(type) || isListType(type)) return partsOf(type.ofType as GraphQLOutputType, depth, above);
  if (isLeafType(type)) return [];
  if (!('getFields' in type)) return ['__typename'];
  const parts = Object.values(type.getFields())
    .filter((field) => !field.args.some(isRequiredArgument))
    .map((field) => {
      const inner = nameOf(field.type);
      const leaf = isLeafType(printedSchema.getType(inner)!);
      if (!leaf && (depth === 0 || above.includes(inner))) return '';
      return `${field.name} ${braced(partsOf(field.type, depth - 1, [...above, type.name]))}`.trim();
    })
    .filter(Boolean);
  return ['__typename', ...parts];
}

const braced = (parts: string[]): string => (parts.length ? `{ ${parts.join(' ')} }` : '');

function nameOf(type: GraphQLOutputType): string {
  return String(type).replace(/[[\]!]/g, '');
}
