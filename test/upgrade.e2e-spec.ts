import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrations } from '../migrations/index.js';
import { anEmptyPlace, everyFile, inDatabase, type Place, restoring } from './backup/world.js';
import { PASSWORD } from './factories/world.js';
import { startServer, type TestServer } from './setup/server.js';

const FIXTURES = resolve('test/fixtures');
/** A district and its year as each release left them, taken by that release's own backup, with its key. */
const releases = readdirSync(FIXTURES).filter((name) => /^backup-.*\.tar$/.test(name));

const CASES = `query Cases { nonconformities(page: { limit: 100 }) {
  total items { id title state number historyCheck { intact } attachments { url previewUrl sha256 } actions { title state } } } }`;

describe.each(releases)('%s', (release) => {
  let place: Place;
  let server: TestServer;
  let cookie: string;

  beforeAll(async () => {
    place = await anEmptyPlace();
    const { status } = await restoring(place, [join(FIXTURES, release)], { key: null });
    expect(status).toBe(0);
    // DEMO frees the endpoint for documents written here; an installation that is not empty is not filled
    server = await startServer(place.url, { DATA_DIR: place.dataDir, DEMO: '1', LOG_LEVEL: 'warn' });
    cookie = await signIn('secretary');
  }, 120_000);
  afterAll(async () => {
    await server.stop();
    await place.drop();
  });

  const post = (query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.url}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', 'x-pdca': '1', ...headers }, body: JSON.stringify({ query, variables }),
    });

  const signIn = async (account: string): Promise<string> => {
    const answer = await post('mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename } }', { input: { account, password: PASSWORD } });
    expect(await answer.json()).toEqual({ data: { signIn: { __typename: 'Me' } } });
    return answer.headers.get('set-cookie')!.split(';')[0]!;
  };

  it('is brought to today\'s schema, each migration once', async () => {
    const ran = await inDatabase(place.url, async (client) => (await client.query<{ name: string }>('SELECT name FROM migrations')).rows);
    expect(ran.map(({ name }) => name).sort()).toEqual(migrations.map((migration) => new migration().name ?? migration.name).sort());
  });

  it('lets its people sign in and find their cases, with every history whole', async () => {
    const { data, errors } = (await (await post(CASES, {}, { cookie })).json()) as any;
    expect(errors).toBeUndefined();
    expect(data.nonconformities.total).toBeGreaterThanOrEqual(data.nonconformities.items.length);
    expect(data.nonconformities.items.length).toBeGreaterThan(5);
    expect(data.nonconformities.items.every((one: any) => one.historyCheck.intact)).toBe(true);
    expect(data.nonconformities.items.some((one: any) => one.actions.length > 0)).toBe(true);
  });

  it('hands out the files that belong to them', async () => {
    const { data } = (await (await post(CASES, {}, { cookie })).json()) as any;
    const attachments = data.nonconformities.items.flatMap((one: any) => one.attachments);
    expect(attachments).toHaveLength(3);
    const stored = await everyFile(place.dataDir);
    for (const { url, previewUrl, sha256 } of attachments) {
      expect(stored).toHaveProperty(sha256, sha256);
      for (const path of [url, previewUrl]) {
        const answer = await fetch(server.url + path, { headers: { cookie } });
        expect(answer.status).toBe(200);
        expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100);
      }
    }
  });

  it('goes on: the next case has the next number', async () => {
    const before = await inDatabase(place.url, numbers);
    const { data } = (await (await post('query { nonconformities(page: { limit: 1 }) { items { community { id } clauseLinks { clause { id } } } } }', {}, { cookie })).json()) as any;
    const [{ community, clauseLinks }] = data.nonconformities.items;
    const input = { communityId: community.id, title: '升级之后', description: '新版本上写下。', foundOn: '2026-11-20', clauseIds: [clauseLinks[0].clause.id] };
    const answer = await post('mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { number } }', { input }, { cookie });
    expect(((await answer.json()) as any).data.reportNonconformity.number).toMatch(/\d{4}$/);
    expect(await inDatabase(place.url, numbers)).toBe(before + 1);
  });
});

async function numbers(client: { query: (sql: string) => Promise<{ rows: any[] }> }): Promise<number> {
  await client.query(`SET app.everywhere = 'on'`);
  return (await client.query('SELECT sum(value)::int AS sum FROM record_counters')).rows[0].sum as number;
}
