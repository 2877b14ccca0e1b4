import { writeFileSync } from 'node:fs';
import { getNamedType } from 'graphql';
import { at } from '../paths.mjs';

const OUTPUT = 'docs/API-REFERENCE.md';

/**
 * Writes every root field with what it takes, what it gives, who may ask it and what it does, by the noun of its permission.
 *
 * @param {import('graphql').GraphQLSchema} schema
 * @param {Record<string, string>} permissions by root field
 * @param {Map<string, Map<string, { chinese: string, meaning: string }>>} words the glossary
 * @returns {string} a line that tells what was done
 */
export function writeReference(schema, permissions, words) {
  const fields = ['Query', 'Mutation', 'Subscription'].flatMap((root) => Object.values(schema.getType(root)?.getFields() ?? {}).map((field) => ({ root, field, permission: permissions[`${root}.${field.name}`] ?? '' })));
  const groups = Map.groupBy(fields, ({ permission }) => permission.split(':')[0]);
  const kinds = words.get('Kinds of record');
  const parts = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([noun, listed]) => [
    `## ${noun === 'public' ? 'Without an account' : [noun, kinds.get(noun)?.chinese].filter(Boolean).join(' ')}`,
    '',
    '| field | takes | gives | permission | what it does |',
    '|---|---|---|---|---|',
    ...listed.sort((a, b) => (a.root === b.root ? (a.field.name < b.field.name ? -1 : 1) : a.root === 'Query' ? -1 : 1)).map(({ root, field, permission }) =>
      `| ${root === 'Mutation' ? '' : `${root.toLowerCase()} `}\`${field.name}\` | ${field.args.map(({ name, type }) => `\`${name}: ${type}\``).join(', ')} | \`${getNamedType(field.type).name}\` | ${permission === 'public' ? '' : `\`${permission}\``} | ${cell(field.description)} |`),
    '',
  ].join('\n'));
  writeFileSync(at(OUTPUT), [
    '# All that can be asked and done',
    '',
    'Written by `npm run generate` from the schema, whose types stand in [schema.graphql](../apps/api/schema.graphql) and are served at',
    '`/schema.graphql`. How to ask is in [API](API.md). Queries come first; the others are mutations.',
    '',
    ...parts,
  ].join('\n'));
  return `${fields.length} root fields → ${OUTPUT}`;
}

const cell = (text) => (text ?? '').replaceAll('|', '\\|').replace(/\s+/g, ' ');
