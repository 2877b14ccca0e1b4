import './pinned-node.mjs';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { Leases, locked } from './database/lease.mjs';
import { birthOf, signal, until } from './database/processes.mjs';
import { Server } from './database/server.mjs';

/**
 * Starts PostgreSQL in `dataDir`, or joins the server that already works there: another script's, or one left behind
 * by a process that was killed. The data is made on the first start and kept. The server listens on 127.0.0.1 only;
 * port and password are remembered in `<dataDir>.json`, readable by its owner alone.
 *
 * @param {object} options
 * @param {string} options.dataDir where the data lies
 * @param {number} [options.port] a port of one's own; else the last one, if it is still free, else any free one
 * @param {string} [options.database] a database to make if it is missing, and to name in the address
 * @param {boolean} [options.fast] for tests: quick and not safe against a power cut
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} the address for the superuser; `stop` leaves, and the
 *   last one to leave stops the server
 */
export async function startDatabase({ dataDir, port, database = 'postgres', fast = false }) {
  mkdirSync(dirname(resolve(dataDir)), { recursive: true });
  const directory = join(realpathSync(dirname(resolve(dataDir))), basename(dataDir));
  const leases = new Leases(directory);
  const server = new Server(directory, { fast });

  let left = false;
  const entered = await locked(directory, async () => {
    const found = await enter(server, directory, port);
    leases.take();
    return found;
  });
  let running = entered.process;
  const url = addressOf(running.port, entered.password, database);
  const watch = watchOver(
    () => left || birthOf(running.pid) === running.birth,
    async () => {
      running = (await locked(directory, () => enter(server, directory, running.port))).process;
    },
  );

  const stopAtExit = () => {
    leases.leave();
    const alive = server.running();
    if (alive && leases.others().length === 0) signal(alive.pid, 'SIGINT');
  };
  process.once('exit', stopAtExit);

  if (database !== 'postgres') await createDatabase(url);
  return {
    url,
    async stop() {
      if (left) return;
      left = true;
      clearInterval(watch);
      process.removeListener('exit', stopAtExit);
      await locked(directory, async () => {
        leases.leave();
        const alive = server.running(); // not always the one we found: it may have been killed and replaced
        if (alive && leases.others().length === 0) await server.stop(alive);
      });
    },
  };
}

/** Makes the database that the address names, unless it is there. */
export async function createDatabase(url) {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** Starts a server again that was killed while it was in use. */
function watchOver(isWell, restart) {
  let busy = false;
  const watch = setInterval(async () => {
    if (busy || isWell()) return;
    busy = true;
    console.error('The database has ended unexpectedly; it is being started again.');
    await restart().catch((error) => console.error(error.message));
    busy = false;
  }, 2000);
  return watch.unref();
}

async function enter(server, directory, wantedPort) {
  await server.prepare();
  const memory = remembered(directory);

  const found = server.running();
  if (found) {
    if (memory.password && (await answers(found, memory.password))) {
      return { process: found, password: memory.password };
    }
    await server.stop(found);
  }

  const password = memory.password ?? randomBytes(24).toString('base64url');
  if (server.initialised) {
    await server.tidy();
    if (!memory.password) server.setPassword(password);
  } else {
    server.initialise(password);
  }
  remember(directory, { ...memory, password });

  for (let attempt = 1; ; attempt++) {
    const port = wantedPort ?? (attempt === 1 && (await isFree(memory.port)) ? memory.port : await freePort());
    const started = server.launch(port);
    if (await answers(started, password)) {
      remember(directory, { port, password });
      return { process: started, password };
    }
    if (attempt === 3) throw new Error(`The database did not start in ${directory}.\n${server.logTail()}`);
    await server.tidy();
  }
}

/** Waits until the server takes our password; false when it dies or refuses us. Recovery may take its time. */
async function answers({ pid, birth, port }, password) {
  const connected = await until(async () => {
    if (pid === undefined || birthOf(pid) !== birth) return 'dead';
    const client = new pg.Client({ connectionString: addressOf(port, password, 'postgres'), connectionTimeoutMillis: 5000 });
    try {
      await client.connect();
      return 'yes';
    } catch (error) {
      return error.code === '28P01' && 'refused';
    } finally {
      await client.end().catch(() => {});
    }
  }, 300);
  return connected === 'yes';
}

function addressOf(port, password, database) {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
}

function remembered(directory) {
  const file = `${directory}.json`;
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw new Error(`${file} cannot be read by this user: ${error.message}`, { cause: error });
  }
}

function remember(directory, memory) {
  writeFileSync(`${directory}.json`, `${JSON.stringify(memory)}\n`, { mode: 0o600 });
}

function isFree(port) {
  if (!port) return false;
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
