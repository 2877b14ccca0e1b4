import pg from 'pg';
import { createDatabase } from '../tools/database.mjs';
import { at } from '../tools/paths.mjs';
import { DATA_KEY } from './fill.mjs';

/**
 * The product in this process, on an empty database of its own, with a community and its people: so that its statements
 * can be counted. Its clock stands still.
 *
 * @param {string} server address of a PostgreSQL server
 * @param {string} name of the database
 */
export async function startProduct(server, name) {
  const databaseUrl = await emptyDatabase(server, name);
  const { migrate } = await import('../dist/apps/api/src/migrate.js');
  await migrate(databaseUrl);
  const { readConfig, TestClock } = await import('../dist/libs/kernel/src/index.js');
  const { SESSION_COOKIE, Sessions } = await import('../dist/libs/org/src/index.js');
  const { makeKernel } = await import('../dist/apps/api/src/kernel.factory.js');
  const { makeApplication } = await import('../dist/apps/api/src/application.js');
  const { aStaffedCommunity, World } = await import('../dist/test/factories/world.js');
  const clock = new TestClock(new Date());
  const kernel = makeKernel(readConfig({ DATABASE_URL: databaseUrl, DATA_KEY, DATA_DIR: at('.data/bench-files'), LOG_LEVEL: 'warn', DEMO: '1', TRUST_PROXY: '1' }), clock);
  await kernel.dataSource.initialize();
  const { nest } = await makeApplication(kernel);
  await nest.listen(0, '127.0.0.1');
  const url = (await nest.getUrl()).replace('[::1]', '127.0.0.1');
  const world = new World(kernel, nest, clock);
  const staff = await aStaffedCommunity(world);
  const cookie = { name: SESSION_COOKIE, value: await new Sessions(kernel).start(staff.worker.id, 'bench'), url };

  let statements = 0;
  kernel.dataSource.logger = Object.assign(Object.create(kernel.dataSource.logger), { logQuery: () => void (statements += 1) });

  async function ask(query, variables) {
    const headers = { 'content-type': 'application/json', 'x-pdca': '1', cookie: `${cookie.name}=${cookie.value}` };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const text = await response.text();
    const { data, errors } = JSON.parse(text);
    if (errors) throw new Error(`the bench was refused: ${text}`);
    return { data, bytes: text.length };
  }

  /** How many statements the work took, and what came of it. */
  async function counting(work) {
    const before = statements;
    const outcome = await work();
    return [statements - before, outcome];
  }

  return {
    url, cookie, world, staff, clock, ask, counting,
    async stop() {
      await nest.close();
      await kernel.dataSource.destroy();
    },
  };
}

async function emptyDatabase(server, name) {
  const url = new URL(server);
  url.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`).finally(() => client.end());
  await createDatabase(url.href);
  return url.href;
}
