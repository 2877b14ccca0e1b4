import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { documents } from './queries.js';

const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));

it.each(Object.entries(documents))('the document %s fits the schema', (_name, document) => {
  expect(validate(schema, parse(document))).toEqual([]);
});
