import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { backup } from './backup/world.js';
import { aStaffedCommunity, type Staffing } from './factories/world.js';
import { type TestApp, testApp } from './setup/app.js';

const TOKEN = 'a token of the monitoring';

describe('/metrics', () => {
  let app: TestApp;
  let here: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
  });
  afterEach(() => void delete app.world.kernel.config.METRICS_TOKEN);
  afterAll(() => app.close());

  const read = async (): Promise<string> => (await app.http(null, 'get', '/metrics')).text;
  /** The value of the line that begins so. */
  const value = async (line: string): Promise<number | undefined> => {
    const found = (await read()).split('\n').find((one) => one.startsWith(`${line} `));
    return found === undefined ? undefined : Number(found.slice(line.length + 1));
  };

  it('is the text that Prometheus reads, of process, pool, database, disk and queue', async () => {
    const { status, headers, text } = await app.http(null, 'get', '/metrics');
    expect({ status, type: headers['content-type'], cache: headers['cache-control'] }).toEqual({
      status: 200, type: expect.stringContaining('text/plain; version=0.0.4'), cache: 'no-store',
    });
    for (const line of text.split('\n').filter(Boolean)) {
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|[a-zA-Z_:]\w*(\{(\w+="[^"]*",?)*\})? (-?[\d.]+(e[+-]?\d+)?|NaN|[+-]Inf))$/);
    }
    for (const name of [
      'process_resident_memory_bytes', 'process_cpu_seconds_total', 'nodejs_eventloop_lag_seconds', 'pdca_turnstile_waiting',
      'pdca_pool_connections{state="waiting"}', 'pdca_database_up', 'pdca_database_size_bytes', 'pdca_data_disk_bytes{part="free"}',
      'pdca_jobs{job="history.digest",state="failed"}',
    ]) expect(text).toContain(`\n${name} `);
    expect(text).toContain('\npdca_database_up 1\n');
  });

  it('tells requests apart by route, not by id, and operations by name and outcome', async () => {
    await app.ask(here.secretary, 'query Whoami { me { account } }');
    await app.ask(null, 'query Whoami { me { account } }');
    await app.ask(here.secretary, 'query Cases { nonconformity(id: "01a200c4-0000-7000-8000-000000000000") { id } }');
    await app.ask(here.secretary, 'query Broken { thereIsNoSuchField }');
    await app.http(here.secretary, 'get', '/files/01a200c4-0000-7000-8000-000000000000');
    const text = await read();
    expect(text).toContain('pdca_graphql_operations_total{operation="Whoami",outcome="ok"}');
    expect(text).toContain('pdca_graphql_operations_total{operation="Cases",outcome="NOT_FOUND"} 1');
    expect(text).toMatch(/pdca_graphql_operations_total\{operation="invalid",outcome="\w+"\} 1/);
    expect(text).not.toContain('Broken');
    expect(text).toContain('pdca_http_request_duration_seconds_count{route="/files/:id",status="404"} 1');
    expect(text).not.toContain('01a200c4');
  });

  it('keeps a bounded number of names', async () => {
    for (let n = 0; n < 210; n += 1) await app.ask(null, `query Made${n} { __typename }`);
    const names = new Set([...(await read()).matchAll(/operations_total\{operation="(\w+)"/g)].map(([, name]) => name));
    expect(names.size).toBeLessThanOrEqual(201);
    expect(names).toContain('other');
  });

  it('knows the last good backup', async () => {
    expect(await value('pdca_last_backup_timestamp_seconds')).toBeUndefined();
    const { DATABASE_URL: url, DATA_DIR: dataDir } = app.world.kernel.config;
    await backup({ url, dataDir }, []);
    const at = await value('pdca_last_backup_timestamp_seconds');
    expect(Math.abs(at! - Date.now() / 1000)).toBeLessThan(60);
    expect(await value('pdca_last_backup_bytes')).toBeGreaterThan(10_000);
  });

  it('tells how far two clocks are apart', async () => {
    const before = app.clock.now();
    app.clock.set(new Date(Date.now() + 3_600_000));
    expect(Math.abs((await value('pdca_clock_ahead_of_database_seconds'))! - 3600)).toBeLessThan(5);
    app.clock.set(before);
  });

  it('is not there for others', async () => {
    const status = async (headers: Record<string, string> = {}): Promise<number> =>
      (await app.http(here.secretary, 'get', '/metrics', (asked) => asked.set(headers))).status;
    // through a proxy on this machine
    expect(await status({ 'x-forwarded-for': '203.0.113.7' })).toBe(404);
    app.world.kernel.config.METRICS_TOKEN = TOKEN;
    expect(await status()).toBe(404);
    expect(await status({ authorization: 'Bearer a token of somebody else' })).toBe(404);
    expect(await status({ authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '203.0.113.7' })).toBe(200);
  });

  it('says that the database is away rather than nothing', async () => {
    const { dataSource } = app.world.kernel;
    const ask = dataSource.query;
    dataSource.query = () => Promise.reject(new Error('Connection terminated'));
    try {
      const text = await read();
      expect(text).toContain('\npdca_database_up 0\n');
      expect(text).toContain('\nprocess_resident_memory_bytes ');
      expect(text).not.toContain('\npdca_database_size_bytes ');
    } finally {
      dataSource.query = ask;
    }
  });
});
