import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isEnumType } from 'graphql';
import { type Kernel, readConfig, SETTINGS } from '#kernel';
import { ROLES } from '#org';
import { type Application, makeApplication } from '../apps/api/src/application.js';
import { makeKernel } from '../apps/api/src/kernel.factory.js';

/** Heading → the words in backticks in the first column of its tables. */
function readGlossary(): ReadonlyMap<string, ReadonlySet<string>> {
  const sections = new Map<string, Set<string>>();
  let words = new Set<string>();
  for (const line of readFileSync('docs/GLOSSARY.md', 'utf8').split('\n')) {
    const heading = /^## (\S+)/.exec(line)?.[1];
    if (heading) sections.set(heading, (words = new Set()));
    const cell = /^\|([^|]*)\|/.exec(line)?.[1] ?? '';
    for (const [, word] of cell.matchAll(/`([^`]+)`/g)) words.add(word!);
  }
  return sections;
}

describe('the glossary', () => {
  const glossary = readGlossary();
  const everywhere = new Set([...glossary.values()].flatMap((words) => [...words]));
  const missingFrom = (known: ReadonlySet<string> | undefined, words: Iterable<string>): string[] =>
    [...new Set(words)].filter((word) => !known?.has(word));

  let kernel: Kernel;
  let application: Application;

  beforeAll(async () => {
    const config = readConfig({ DATABASE_URL: 'postgres://nobody@localhost/none', DATA_KEY: '0'.repeat(64), LOG_LEVEL: 'silent' });
    kernel = makeKernel(config);
    application = await makeApplication(kernel);
  });
  afterAll(() => application.nest.close());

  it('has every kind of record, with its states and verbs in a section of its own or of the family that it shares them with', () => {
    const kinds = kernel.kinds.all().map(({ kind, flow }) => ({
      kind,
      missing: missingFrom(glossary.get(kind) ?? glossary.get(flow.table.noun), [...flow.states, ...Object.keys(flow.table.verbs)].filter((word) => word !== 'void')),
    }));
    expect(kinds).toEqual(kinds.map(({ kind }) => ({ kind, missing: [] })));
    expect(missingFrom(glossary.get('Kinds'), kinds.map(({ kind }) => kind))).toEqual([]);
    expect(everywhere).toContain('void');
  });

  it('has every role and every setting', () => {
    expect(missingFrom(glossary.get('Roles'), Object.keys(ROLES))).toEqual([]);
    expect(missingFrom(glossary.get('Settings'), SETTINGS.map(({ key }) => key))).toEqual([]);
  });

  it('has every value of the enums in the schema', () => {
    const { schema } = application.nest.get(GraphQLSchemaHost);
    const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith('__'));
    const values = enums.flatMap((type) => (isEnumType(type) ? type.getValues().map(({ name }) => name) : []));
    expect(values.length).toBeGreaterThan(20);
    expect(missingFrom(everywhere, values)).toEqual([]);
  });
});
