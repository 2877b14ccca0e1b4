import { readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, getNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isScalarType, lexicographicSortSchema, printSchema } from 'graphql';
import { at } from '../paths.mjs';
import { glossary } from './glossary.mjs';
import { harvest } from './harvest.mjs';
import { writeReference } from './reference.mjs';

const SCHEMA = 'apps/api/schema.graphql';
const HEAD = '# Generated from the code by npm run generate.\n\n';
const ROOTS = ['Query', 'Mutation', 'Subscription'];
const VOIDED = 'Entered by mistake: kept with its number and the reason.';

/** What arguments of these names are, wherever they stand. */
const ARGUMENTS = {
  id: 'Of the record.', input: 'All of it is checked before anything is changed.', communityId: 'The community.', streetId: 'The street.', unitId: 'A community, street or district.',
  page: 'How many, and after how many.', filter: 'What is not named does not narrow it.', sort: 'The order.', year: 'The calendar year.', code: 'The community’s division code.',
  from: 'The first day.', to: 'The last day.', standardId: 'The edition.',
};

/** What every record has (domain: the spine); what is said beside a field of its own kind goes before. */
const SPINE = {
  id: 'A UUID that says when it was made and nothing else.', number: 'Within its community, by kind and year, without gaps; null while it is a draft.', title: 'In one line.', state: 'Where it stands in its lifecycle: the words are in the glossary.',
  version: 'Grows with every change; a change that names an older one is refused.', dueAt: 'When the present state should be left.', community: 'Where it belongs.', stage: 'Of the cycle.', kind: 'Of record.',
  createdAt: 'When it was begun.', updatedAt: 'When it was last changed.', endedAt: 'When it came to a final state; null while it is open.', createdBy: 'Who began it.', assignee: 'Whose turn it is, where it is one person’s.',
  transitions: 'The verbs that the person asking may take now; a closed one says why.', lifecycle: 'The states on its way, and where it stands.', attachments: 'Files that belong to it as evidence.',
  clauseLinks: 'The clauses that it plans for, evidences, breaches or restores.', comments: 'What was said about it, the earliest first.', history: 'Every change, by whom and when.', historyCheck: 'Whether its chain of entries is whole.',
  references: 'What it refers to.', register: 'The register in which it stands.', fromOn: 'From when it holds.', untilOn: 'Until when it holds; null while no end is known.',
};

/** What fields of these names are in whatever type they stand. */
const COMMON = {
  id: 'By which it is asked for.', expectedVersion: 'The version that was seen: if it has been changed since, nothing is done.', communityId: 'The community.', items: 'Of this page.', total: 'On all pages.', reason: 'Why; kept in the history.',
  title: 'In one line.', titleEn: 'In English; empty where there is none.', name: 'As it is called.', standardCode: 'Of the edition.', clause: 'The clause.', record: 'The record.', recordId: 'The record.', kind: 'Of record, or of what it is.', year: 'The calendar year.',
  state: 'Where it stands.', note: 'What was added in words.', count: 'How many.', startsAt: 'When it begins.', endsAt: 'When it ends.', person: 'Who.', unit: 'The community, street or district.', at: 'When.', on: 'The day.', clauseIds: 'Clauses of any edition.',
};

/**
 * Gives the schema, as it was written from the code, the words that the code and the glossary have for its parts, and writes the
 * reference of all root fields.
 *
 * @param {Record<string, string>} permissions by root field, `Mutation.draftSurvey`
 * @returns {string} a line that tells what was done
 */
export function describeSchema(permissions) {
  const schema = buildSchema(readFileSync(at(SCHEMA), 'utf8'));
  const said = harvest();
  const words = glossary();
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const uses = usesOf(types);
  for (const type of types) if (ROOTS.includes(type.name)) for (const field of Object.values(type.getFields())) describeRoot(type.name, field, { said, words, permissions });
  for (const type of types) if (!ROOTS.includes(type.name)) describeType(type, { said, words, uses });
  for (const root of ROOTS) {
    const type = schema.getType(root);
    if (type) type.description = { Query: 'What can be asked.', Mutation: 'What can be done: one at a time, each a transaction.', Subscription: 'What is told as it happens.' }[root];
  }
  writeFileSync(at(SCHEMA), `${HEAD}${printSchema(lexicographicSortSchema(schema))}\n`);
  const wordless = types.filter(({ name }) => ROOTS.includes(name)).flatMap((type) => Object.values(type.getFields()).filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`));
  return [writeReference(schema, permissions, words), wordless.length && `say what they do: ${wordless.join(', ')}`].filter(Boolean).join('; ');
}

function describeRoot(root, field, { said, words, permissions }) {
  const at = `${root}.${field.name}`;
  field.description ||= said.roots.get(at) || (/^void[A-Z]/.test(field.name) ? VOIDED : '') || ofVerb(field.name, permissions[at], words) || ofRecords(field, words);
  for (const argument of field.args) argument.description ||= ARGUMENTS[argument.name];
}

/** What the glossary says of the verb that the field's name begins with, among the words of its permission's noun. */
function ofVerb(name, permission = '', words) {
  const section = words.get(permission.split(':')[0]);
  const verb = [...(section?.keys() ?? [])].filter((word) => name.startsWith(word)).sort((a, b) => b.length - a.length)[0];
  return verb && section.get(verb).meaning;
}

/** One record, or a page of them: what the glossary says of the kind. */
function ofRecords(field, words) {
  const type = getNamedType(field.type).name;
  const many = type.endsWith('Page');
  const meaning = kindMeaning(many ? type.slice(0, -4) : type, words);
  if (!meaning) return undefined;
  return many ? `Those that one may read, by pages. ${meaning}` : `One that one may read. ${meaning}`;
}

const isRecord = (type) => type.name === 'Record' || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Record'));

const camel = (name) => name[0].toLowerCase() + name.slice(1);

function kindMeaning(type, words) {
  return (words.get('Kinds of record').get(camel(type)) ?? words.get(type.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase())?.get('record'))?.meaning;
}

function describeType(type, { said, words, uses }) {
  if (isScalarType(type)) return;
  type.description ||= said.types.get(type.name) || kindMeaning(type.name, words) || ofUse(type, uses);
  if (isEnumType(type)) {
    for (const value of type.getValues()) value.description ||= said.values.get(`${type.name}.${value.name}`) ?? ofEnum(type.name, value.name, words);
    return;
  }
  for (const field of Object.values(type.getFields())) {
    field.description ||= fieldWords(type.name, field.name, said) ?? likeThatOfRecord(type, field.name, said, uses) ?? ((isRecord(type) && SPINE[field.name]) || COMMON[field.name]);
    for (const argument of field.args ?? []) argument.description ||= ARGUMENTS[argument.name];
  }
}

/** Of the type, or of the class that it extends. */
function fieldWords(type, field, said) {
  for (let name = type; name; name = said.names.get(said.parents.get(name)) ?? said.parents.get(name)) {
    const words = said.fields.get(`${name}.${field}`);
    if (words) return words;
  }
  return undefined;
}

/** What an input says of a field is what the record that comes of it says. */
function likeThatOfRecord(type, field, said, uses) {
  if (!isInputObjectType(type)) return undefined;
  return uses.get(type.name)?.map(({ gives }) => gives && fieldWords(gives, field, said)).find(Boolean);
}

/** A word that stands in the glossary once, or everywhere for the same. */
function ofEnum(type, value, words) {
  if (type === 'RecordKind') return words.get('Kinds of record').get(value)?.meaning;
  const meanings = new Set([...words.values()].flatMap((section) => section.get(value)?.meaning ?? []));
  return meanings.size === 1 ? [...meanings][0] : undefined;
}

function ofUse(type, uses) {
  const places = uses.get(type.name) ?? [];
  if (type.name.endsWith('Page') && isObjectType(type)) return `A page of \`${type.name.slice(0, -4)}\`.`;
  const told = [...new Set(places.map(({ place }) => place))].slice(0, 3).map((place) => `\`${place}\``).join(', ');
  return told && `${isInputObjectType(type) ? 'What is given to' : 'Of'} ${told}.`;
}

/** By type the fields and arguments that it is used by: `place`, and what a root field gives. */
function usesOf(types) {
  const uses = new Map();
  const use = (name, found) => uses.set(name, [...(uses.get(name) ?? []), found]);
  for (const type of types.filter((one) => isObjectType(one) || isInterfaceType(one) || isInputObjectType(one))) {
    for (const field of Object.values(type.getFields())) {
      const place = ROOTS.includes(type.name) ? field.name : `${type.name}.${field.name}`;
      const gives = isInputObjectType(type) ? undefined : getNamedType(field.type).name;
      use(getNamedType(field.type).name, { place });
      for (const argument of field.args ?? []) use(getNamedType(argument.type).name, { place, gives });
    }
  }
  return uses;
}
