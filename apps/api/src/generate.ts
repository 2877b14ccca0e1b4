import { writeFileSync } from 'node:fs';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { diagram, readConfig } from '#kernel';
import { makeApplication } from './application.js';
import { makeKernel } from './kernel.factory.js';

/** Writes what is generated from the code: the schema and the pictures of the lifecycles, which are committed; who may ask what, for its reference. */
const kernel = makeKernel({ ...readConfig({ DATABASE_URL: 'postgres://nobody@localhost/none' }), LOG_LEVEL: 'warn' });
const { nest, permissions } = await makeApplication(kernel);
const { schema } = nest.get(GraphQLSchemaHost);
writeFileSync('apps/api/schema.graphql', `# Generated from the code by npm run generate.\n\n${printSchema(lexicographicSortSchema(schema))}\n`);
writeFileSync('dist/permissions.json', JSON.stringify(permissions));

const kinds = kernel.kinds
  .all()
  .sort((a, b) => (a.kind < b.kind ? -1 : 1));
// what shares a lifecycle shares its picture
const pictures = [...new Set(kinds.map((kind) => kind.flow))]
  .map((flow) => ({ flow, sharing: kinds.filter((kind) => kind.flow === flow) }))
  .map(({ flow, sharing }) => `## ${sharing.map(({ kind }) => kind).join(', ')}\n\n\`\`\`mermaid\n${diagram(flow)}\n\`\`\``);
writeFileSync(
  'docs/workflows.md',
  `# Lifecycles\n\nGenerated from the workflow tables by \`npm run generate\`; the words are in the [glossary](GLOSSARY.md).\n\n${pictures.join('\n\n')}\n`,
);
await nest.close();
process.exit(0);
