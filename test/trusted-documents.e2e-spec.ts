import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const trusted = JSON.parse(readFileSync('apps/api/trusted-documents.json', 'utf8')) as Record<string, string>;
const hashOf = (name: string): string => Object.entries(trusted).find(([, text]) => new RegExp(`^(query|mutation) ${name}\\b`).test(text))![0];
const byHash = (sha256Hash: unknown, variables = {}): object => ({ variables, extensions: { persistedQuery: { version: 1, sha256Hash } } });

describe('documents', () => {
  let app: TestApp;
  let here: Staffing;
  const environment = process.env.NODE_ENV;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    await aNonconformity(app.world, here, { state: 'analysing' });
  });
  afterEach(() => void (process.env.NODE_ENV = environment));
  afterAll(() => app.close());

  const inProduction = (): void => void (process.env.NODE_ENV = 'production');
  const send = async (who: APerson | null, body: object, headers: Record<string, string> = {}): Promise<GraphQLAnswer & { status: number }> => {
    const { body: answer, status } = await app.http(who, 'post', '/graphql', (asked) => asked.set(headers).send(body));
    return { ...(answer as GraphQLAnswer), status };
  };
  const codeOf = ({ errors }: GraphQLAnswer): string => errors![0]!.extensions.code;

  it('are known by the hash of their text', () => {
    for (const [hash, text] of Object.entries(trusted)) expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  });

  it('are answered by hash as by text', async () => {
    const hash = hashOf('Nonconformities');
    const asked = await send(here.secretary, byHash(hash));
    expect(asked.data!.nonconformities.items).toHaveLength(1);
    expect(asked).toEqual(await send(here.secretary, { query: trusted[hash] }));
    expect((await send(null, byHash(hashOf('PublicCommunities')))).data!.publicCommunities).toHaveLength(1);
  });

  it.each([['a'.repeat(64)], [''], [7], [{}], ['__proto__']])('of an unknown hash are refused: %p', async (hash) => {
    const answer = await send(here.secretary, byHash(hash));
    expect([answer.status, codeOf(answer)]).toEqual([400, 'UNKNOWN_DOCUMENT']);
  });

  it('cannot be planted under a hash', async () => {
    const query = '{ me { id account } }';
    const hash = createHash('sha256').update(query).digest('hex');
    expect(codeOf(await send(here.secretary, { query, ...byHash(hash) }))).toBe('UNKNOWN_DOCUMENT');
    expect(codeOf(await send(here.secretary, byHash(hash)))).toBe('UNKNOWN_DOCUMENT');
  });

  it('cannot be planted in the address either', async () => {
    const query = '{ me { id account } }';
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } });
    for (const rest of [`&query=${encodeURIComponent(query)}`, '']) {
      const { body } = await app.http(here.secretary, 'get', `/graphql?extensions=${encodeURIComponent(extensions)}${rest}`);
      expect([codeOf(body as GraphQLAnswer), (body as GraphQLAnswer).data]).toEqual(['BAD_REQUEST', undefined]);
    }
  });

  describe('in production', () => {
    it("of one's own are refused to sessions and to strangers", async () => {
      inProduction();
      const query = '{ me { id account } }';
      for (const who of [here.secretary, null]) {
        const answer = await send(who, { query });
        expect([answer.status, codeOf(answer), answer.data]).toEqual([400, 'UNKNOWN_DOCUMENT', undefined]);
      }
      const asked = await app.http(here.secretary, 'get', `/graphql?query=${encodeURIComponent(query)}`);
      expect(codeOf(asked.body as GraphQLAnswer)).toBe('UNKNOWN_DOCUMENT');
    });

    it('are not freed by a header that is no token, nor does a token that does not work borrow the session', async () => {
      inProduction();
      const query = '{ me { id account } }';
      expect(codeOf(await send(here.secretary, { query }, { authorization: 'Basic cGRjYTpwZGNh' }))).toBe('UNKNOWN_DOCUMENT');
      const answer = await send(here.secretary, { query }, { authorization: 'Bearer made-up' });
      expect(answer.data?.me ?? null).toBeNull();
      expect(answer.errors).toBeDefined();
    });

    it('of the web app are answered, by hash and by text', async () => {
      inProduction();
      const hash = hashOf('Nonconformities');
      expect((await send(here.secretary, byHash(hash))).data!.nonconformities.total).toBe(1);
      expect((await send(here.secretary, { query: trusted[hash] })).data!.nonconformities.total).toBe(1);
      expect(codeOf(await send(here.secretary, { query: `${trusted[hash]} ` }))).toBe('UNKNOWN_DOCUMENT');
    });
  });

  it('come one at a time', async () => {
    const answer = await send(here.secretary, [byHash(hashOf('Nonconformities')), byHash(hashOf('Nonconformities'))]);
    expect(answer.errors![0]!.extensions).toMatchObject({ code: 'DOCUMENT_LIMIT', params: { limit: 'batch', max: 1 } });
  });

  it('keep their limits where they are free, and ask nothing of the database beyond them', async () => {
    const cyclic = '{ searchClauses(text: "8.1") { related { clause { related { clause { related { clause { related { clause { id } } } } } } } } } }';
    const sent = await app.statements(async () => {
      const answer = await send(here.secretary, { query: cyclic });
      expect(answer.errors![0]!.extensions).toMatchObject({ code: 'DOCUMENT_LIMIT', params: { limit: 'cycle', max: 3 } });
    });
    expect(sent).toEqual([]);
  });
});
