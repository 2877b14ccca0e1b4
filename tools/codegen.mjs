import './pinned-node.mjs';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import { buildASTSchema, parse, validate } from 'graphql';
import { at, has, root } from './paths.mjs';
import { trustedDocuments } from './trusted-documents.mjs';

const SCHEMA = 'apps/api/schema.graphql';
const DOCUMENTS = 'apps/web/src';
const OUTPUT = 'apps/web/src/lib/generated/graphql.ts';
const HASHES = 'apps/web/src/lib/generated/hashes.ts';
const TRUSTED = 'apps/api/trusted-documents.json';

const HEAD = '// Written by `npm run generate`: change the .graphql files instead.\n';

const require = createRequire(import.meta.url);

/**
 * Writes the web's types: one TypedDocumentNode for each operation in a `.graphql` file of the web app, checked
 * against the schema; and the list of these operations, by whose hashes the web app asks. CONTRACT_SCHEMA names another schema file, to write pages ahead of the API.
 *
 * @returns {Promise<string>} a line that tells what was done
 */
export async function generateWebTypes() {
  const schemaFile = process.env.CONTRACT_SCHEMA ?? (has(SCHEMA) ? at(SCHEMA) : undefined);
  if (!schemaFile || !has(DOCUMENTS)) return 'No schema or no web app: no types were written.';
  const schema = parse(readFileSync(schemaFile, 'utf8'));
  const documents = readdirSync(at(DOCUMENTS), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.graphql'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
    .map((location) => ({ location, document: read(location) }));
  check(schema, documents);

  const code = await codegen({
    filename: OUTPUT,
    schema,
    documents,
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      disableDescriptions: true,
      skipTypename: true,
      dedupeFragments: true,
      optimizeDocumentNode: true,
      documentMode: 'documentNodeImportFragments',
      scalars: { ID: 'string', DateTime: 'string', Date: 'string', JSON: 'unknown' },
    },
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: {
      operations: require('@graphql-codegen/typescript-operations'),
      documents: require('@graphql-codegen/typed-document-node'),
    },
  });
  mkdirSync(dirname(at(OUTPUT)), { recursive: true });
  writeFileSync(at(OUTPUT), `${HEAD}${code}`);
  const trusted = trustedDocuments(documents);
  // one constant each, so that a page carries only those that it sends
  writeFileSync(at(HASHES), `${HEAD}${trusted.map(({ name, hash }) => `export const ${name} = '${hash}';\n`).join('')}`);
  writeFileSync(at(TRUSTED), `${JSON.stringify(Object.fromEntries(trusted.map(({ hash, text }) => [hash, text])), null, 2)}\n`);
  return `${documents.length} files of operations → ${OUTPUT}`;
}

function read(location) {
  try {
    return parse(readFileSync(at(location), 'utf8'));
  } catch (error) {
    throw new Error(`${location}: ${error.message}`, { cause: error });
  }
}

/** Fragments are shared by all files, so the documents are checked together; errors name their file. */
function check(schema, documents) {
  const definitions = documents.flatMap(({ document }) => document.definitions);
  const fileOf = new Map(documents.flatMap(({ location, document }) => document.definitions.map((d) => [d, location])));
  const unusedIsFine = (error) => !/^Fragment ".*" is never used/.test(error.message);
  const errors = validate(buildASTSchema(schema), { kind: 'Document', definitions }).filter(unusedIsFine);
  if (errors.length === 0) return;
  const place = (error) => {
    const [node] = error.nodes ?? [];
    const definition = definitions.find(({ loc }) => node?.loc && loc.source === node.loc.source && loc.start <= node.loc.start && node.loc.end <= loc.end);
    const line = error.locations?.[0]?.line;
    return `${fileOf.get(definition) ?? DOCUMENTS}${line ? `:${line}` : ''}`;
  };
  throw new Error(errors.map((error) => `${place(error)}: ${error.message}`).join('\n'));
}
