import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { aComplaint } from './factories/complaint.factory.js';
import { aGround, askServer, brokenPromises, type Ground, type Told, writeUntilItDies } from './setup/crash.js';
import { emptyDatabase, type TestDatabase } from './setup/database.js';
import { spawnServer, startServer, type TestServer } from './setup/server.js';

/** `npm run crash` asks for a hundred. */
const KILLS = Number(process.env.CRASHES ?? 7);

/** The compiled server, killed as a power cut would, again and again on the same database. */
describe('a server that is killed', () => {
  const left: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of left.splice(0).reverse()) await end();
  });
  const ground = async <Made>(prepare: Parameters<typeof aGround<Made>>[0]): Promise<Ground<Made>> => {
    const one = await aGround(prepare);
    left.push(() => one.close());
    return one;
  };

  it(`under load, ${KILLS} times: what was acknowledged is there once, no number is missing, every chain holds`, async () => {
    const one = await ground(async (world, staff) => {
      const made: { id: string; version: number }[] = [];
      for (let count = 0; count < KILLS * 4; count += 1) {
        const { id, version } = await aComplaint(world, staff, { state: 'investigating', title: `第 ${count} 件` });
        made.push({ id, version });
      }
      return made;
    });
    const told: Told = { reported: new Map(), answered: new Set(), unheard: 0 };
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const server = await startServer(one.url, one.env);
      const dying = sleep(100 + Math.random() * 900).then(() => server.stop('SIGKILL'));
      await Promise.all([writeUntilItDies(one, server.url, one.made, told), dying]);
      expect([kill, await brokenPromises(one, told)]).toEqual([kill, []]);
    }
    expect(told.reported.size).toBeGreaterThan(KILLS * 3);
    expect(told.answered.size).toBeGreaterThan(KILLS / 2);
    expect(told.unheard).toBeGreaterThanOrEqual(KILLS * 3);

    const server = await startServer(one.url, one.env);
    left.push(() => server.stop());
    expect(await chains(one, server)).toEqual([]);
    console.info(`${KILLS} kills: ${told.reported.size} reports and ${told.answered.size} answers acknowledged, ${told.unheard} requests broken off`);
  }, 30_000 + KILLS * 25_000);

  /** The nonconformities whose chain does not hold. */
  async function chains({ cookie }: Ground<unknown>, server: TestServer): Promise<unknown[]> {
    const query = 'query($page: PageInput) { nonconformities(page: $page) { total items { number historyCheck { intact brokenAt } } } }';
    const broken: unknown[] = [];
    for (let offset = 0, total = 1; offset < total; offset += 100) {
      const { data } = await askServer(server.url, cookie, query, { page: { limit: 100, offset } });
      total = data!.nonconformities.total;
      broken.push(...data!.nonconformities.items.filter((item: { historyCheck: { intact: boolean } }) => !item.historyCheck.intact));
    }
    return broken;
  }

  it('while it migrates an empty database comes up whole the next time', async () => {
    const database: TestDatabase = await emptyDatabase();
    left.push(() => database.drop());
    for (const after of [500, 900, 1300, 1700]) {
      const server = await spawnServer(database.url, { LOG_LEVEL: 'warn' });
      await sleep(after);
      await server.stop('SIGKILL');
    }
    const server = await startServer(database.url, { LOG_LEVEL: 'warn' });
    await server.stop();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    left.push(() => client.end());
    const { rows } = await client.query(
      `SELECT (SELECT count(*)::int FROM standards) AS standards, (SELECT count(*)::int FROM clauses) > 300 AS clauses,
         (SELECT count(*) = count(DISTINCT name) FROM migrations) AS once, (SELECT count(*)::int FROM pgboss.queue WHERE name = 'complaint.lapse') AS queues`,
    );
    expect(rows).toEqual([{ standards: 4, clauses: true, once: true, queues: 1 }]);
  }, 60_000);

  it('in the middle of a job does nothing of it; the next server does all of it, once', async () => {
    const one = await ground(async (world, staff) => {
      world.clock.advance({ days: -60 });
      return aComplaint(world, staff, { state: 'answered' });
    });
    const { id } = one.made;
    const enqueue = 'INSERT INTO pgboss.job (name, data, retry_limit, heartbeat_seconds) SELECT name, $1, retry_limit, heartbeat_seconds FROM pgboss.queue WHERE name = \'complaint.lapse\'';
    const first = await startServer(one.url, one.env);
    // holds the job up after it has begun to write: it waits for the notices
    await one.sql('BEGIN');
    await one.sql('LOCK TABLE notices IN EXCLUSIVE MODE');
    await one.sql('SAVEPOINT held');
    const other = new Client({ connectionString: one.url });
    await other.connect();
    left.push(() => other.end());
    await other.query(enqueue, [JSON.stringify({ id })]);
    await until(async () => (await other.query(`SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'notices'::regclass`)).rowCount! > 0);
    await first.stop('SIGKILL');
    await one.sql('ROLLBACK');
    await sleep(300);
    expect(await one.sql('SELECT state FROM complaints')).toEqual([{ state: 'answered' }]);

    const second = await startServer(one.url, one.env);
    left.push(() => second.stop());
    // as if the dead one had been silent for a minute
    await one.sql(`UPDATE pgboss.job SET heartbeat_on = now() - interval '1 minute' WHERE state = 'active'`);
    await until(async () => (await one.sql(`SELECT 1 FROM complaints WHERE state = 'lapsed'`)).length === 1, 60_000);
    expect(await one.sql(`SELECT count(*)::int AS n FROM history_entries WHERE record_id = $1 AND verb = 'lapse'`, [id])).toEqual([{ n: 1 }]);
    expect(await one.sql(`SELECT count(*)::int AS n FROM notices WHERE record_id = $1 AND code = 'complaint.lapsed'`, [id])).toEqual([{ n: 1 }]);
  }, 90_000);

  async function until(holds: () => Promise<boolean>, patience = 20_000): Promise<void> {
    for (const end = Date.now() + patience; !(await holds()); await sleep(100)) {
      if (Date.now() > end) throw new Error('it did not come about');
    }
  }
});
