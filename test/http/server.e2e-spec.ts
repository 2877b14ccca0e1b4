import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { aStaffedCommunity, type APerson, PASSWORD, type Staffing } from '../factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from '../setup/app.js';
import { startServer, type TestServer } from '../setup/server.js';
import { Line } from './line.js';

const REVIEW = 'mutation($input: ReviewNonconformityInput!) { reviewNonconformity(input: $input) { state } }';

/** The product as a process of its own, with a database that goes away and comes back. */
describe('the server', () => {
  let app: TestApp;
  let here: Staffing;
  let line: Line;
  let server: TestServer;
  let cookie: string;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    line = await Line.to(app.world.kernel.config.DATABASE_URL);
    server = await startServer(line.url, { LOG_LEVEL: 'debug' });
    cookie = await signIn(here.secretary);
  });
  afterAll(async () => {
    await server?.stop();
    await line?.close();
    await app.close();
  });

  const post = async (query: string, variables: object = {}, headers: Record<string, string> = { cookie }): Promise<Response> =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-pdca': '1', ...headers },
      body: JSON.stringify({ query, variables }),
    });
  const ask = async (query: string, variables: object = {}): Promise<GraphQLAnswer> => (await post(query, variables)).json() as Promise<GraphQLAnswer>;
  const signIn = async (who: APerson): Promise<string> => {
    const answer = await post('mutation($input: SignInInput!) { signIn(input: $input) { id } }', { input: { account: who.account, password: PASSWORD } }, {});
    return answer.headers.getSetCookie()[0]!.split(';')[0]!;
  };
  const logged = (): Record<string, unknown>[] =>
    server.output().split('\n').filter((one) => one.startsWith('{')).map((one) => JSON.parse(one) as Record<string, unknown>);

  it('tells while the database is away that it lives and cannot work, and works again by itself', async () => {
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    line.cut();
    const [live, ready] = [await fetch(`${server.url}/health/live`), await fetch(`${server.url}/health/ready`)];
    expect([live.status, ready.status]).toEqual([200, 503]);
    expect(await ready.text()).not.toMatch(/ECONN|127\.0\.0\.1|at /);

    const answer = await ask('{ communities { name } }');
    expect(answer.errors).toEqual([
      { message: 'UNAVAILABLE', extensions: { code: 'UNAVAILABLE', params: {}, fields: [], requestId: expect.any(String) } },
    ]);
    const file = await fetch(`${server.url}/files/0198c0de-0000-7000-8000-000000000001`, { headers: { cookie } });
    expect([file.status, ((await file.json()) as { error: { code: string } }).error.code]).toEqual([503, 'UNAVAILABLE']);

    line.mend();
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    expect((await ask('{ communities { name } }')).data!.communities).toEqual([{ name: here.community.name }]);
  });

  it('keeps a log of objects, each with the number of its request, and no secret in it', async () => {
    const owner = app.world.kernel.dataSource;
    await owner.query('ALTER TABLE standards RENAME COLUMN issuer TO issued_by');
    const failed = await ask('{ standards { code } }').finally(() => owner.query('ALTER TABLE standards RENAME COLUMN issued_by TO issuer'));
    const { code, requestId } = failed.errors![0]!.extensions;
    expect(code).toBe('INTERNAL');
    await sleep(100);
    const lines = logged();
    const accident = lines.find((one) => one.level === 50 && one.requestId === requestId);
    expect(accident).toMatchObject({ app: 'community-pdca', msg: 'unexpected error', path: ['standards'], err: { message: expect.stringContaining('issuer') } });
    const request = lines.find((one) => one.reqId === requestId && one.req);
    expect(request).toMatchObject({ req: { method: 'POST', url: '/graphql' } });
    expect(server.output()).not.toContain(PASSWORD);
    expect(server.output()).not.toContain(cookie.split('=')[1]);
  });

  it('finishes what runs when it is asked to stop, and takes nothing new', async () => {
    const row = await aNonconformity(app.world, here);
    const holder = new Client({ connectionString: app.world.kernel.config.DATABASE_URL });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM nonconformities WHERE id = $1 FOR UPDATE', [row.id]);

    const running = post(REVIEW, { input: { id: row.id, expectedVersion: 1, ownerId: here.worker.id } });
    await waiting();
    const stopped = server.stop();
    await sleep(300);
    const late = await fetch(`${server.url}/health/live`).then((answer) => answer.status, () => 'refused');
    expect(['refused', 503]).toContain(late);
    const from = performance.now();
    await holder.query('COMMIT');
    await holder.end();

    const answer = await running;
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as GraphQLAnswer).data).toEqual({ reviewNonconformity: { state: 'reviewing' } });
    await stopped;
    expect(performance.now() - from).toBeLessThan(5000);
    const [{ state }] = (await app.world.kernel.dataSource.query('SELECT state FROM nonconformities WHERE id = $1', [row.id])) as [{ state: string }];
    expect(state).toBe('reviewing');
    await expect(fetch(`${server.url}/health/live`)).rejects.toThrow();
  });

  /** Until somebody waits for a lock. */
  async function waiting(): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      const rows: unknown[] = await app.world.kernel.dataSource.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (rows.length) return;
      await sleep(20);
    }
    throw new Error('nobody waits');
  }
});
