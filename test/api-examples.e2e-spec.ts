import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLNamedType, isEnumType, isScalarType } from 'graphql';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { aClause, type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const page = readFileSync('docs/API.md', 'utf8');
const examples = [...page.matchAll(/```graphql\n(\w+ (\w+)[^]*?)```/g)].map(([, text, name]) => ({ name: name!, text: text! }));

describe('the API as it is written of', () => {
  let app: TestApp;
  let here: Staffing;
  let secret: string;
  /** What the examples are asked with. */
  const given: Record<string, unknown> = {};

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    const row = await aNonconformity(app.world, here, { state: 'reported' });
    Object.assign(given, { communityId: here.community.id, clauseId: await aClause(app.world, '8.5.1'), id: row.id, expectedVersion: row.version, ownerId: here.worker.id });
    const made = await app.ask(here.secretary, 'mutation($input: MakeTokenInput!) { makeToken(input: $input) { secret } }', {
      input: { name: '示例', scopes: ['read', 'nonconformity:report', 'nonconformity:review'], validDays: 30 },
    });
    secret = made.data!.makeToken.secret;
  });
  afterAll(() => app.close());

  const byToken = async (query: string, variables: object): Promise<GraphQLAnswer> =>
    (await app.http(null, 'post', '/graphql', (asked) => asked.unset('x-pdca').set('authorization', `Bearer ${secret}`).send({ query, variables }))).body as GraphQLAnswer;
  const variablesOf = (text: string): object => Object.fromEntries([...text.matchAll(/\$(\w+): /g)].map(([, name]) => [name, given[name!]]));
  const ask = (text: string, who?: APerson): Promise<GraphQLAnswer> => (who ? app.ask(who, text, variablesOf(text)) : byToken(text, variablesOf(text)));

  it('has examples of asking and of doing', () => {
    expect(examples.map(({ name }) => name)).toEqual(['WhatWaits', 'OpenCases', 'Standing', 'OneCase', 'Report', 'TakeUp', 'CalendarOfDeadlines']);
  });

  it.each(examples.filter(({ name }) => name !== 'CalendarOfDeadlines'))('$name works with a token', async ({ text }) => {
    const { data, errors } = await ask(text);
    expect(errors).toBeUndefined();
    for (const answer of Object.values(data!)) expect(answer).not.toBeNull();
  });

  it('makes a calendar’s address for a person, and for no program', async () => {
    const { text } = examples.find(({ name }) => name === 'CalendarOfDeadlines')!;
    expect((await ask(text)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { path } = (await ask(text, here.secretary)).data!.makeCalendarAddress;
    expect((await app.http(null, 'get', path)).status).toBe(200);
  });

  it('gives its schema to anybody, with words for every type and all that can be asked and done', async () => {
    const { status, text } = await app.http(null, 'get', '/schema.graphql', (asked) => asked.buffer(true).parse((stream, done) => {
      let body = '';
      stream.on('data', (part: Buffer) => (body += part.toString())).on('end', () => done(null, body));
    })).then(({ status, body }) => ({ status, text: body as string }));
    expect(status).toBe(200);
    const types = Object.values(buildSchema(text).getTypeMap()).filter(({ name }) => !name.startsWith('__'));
    const wordless = (type: GraphQLNamedType): string[] => {
      if (isScalarType(type)) return [];
      const root = ['Query', 'Mutation', 'Subscription'].includes(type.name);
      const fields = root && !isEnumType(type) && 'getFields' in type ? Object.values(type.getFields()).filter(({ description }) => !description) : [];
      return [...(type.description ? [] : [type.name]), ...fields.map(({ name }) => `${type.name}.${name}`)];
    };
    expect(types.flatMap(wordless)).toEqual([]);
    // and the reference names them all
    const reference = readFileSync('docs/API-REFERENCE.md', 'utf8');
    const roots = types.filter(({ name }) => name === 'Query' || name === 'Mutation').flatMap((type) => ('getFields' in type ? Object.keys(type.getFields()) : []));
    expect(roots.filter((name) => !reference.includes(`\`${name}\``))).toEqual([]);
  });
});
