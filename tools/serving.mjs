import { existsSync } from 'node:fs';
import { startDatabase } from './database.mjs';
import { Server } from './database/server.mjs';
import { at, root } from './paths.mjs';

/** Everything runs from the top of the clone; a `.env` there is read, and what is set already wins over it. */
export function settleIn() {
  process.chdir(root);
  if (existsSync(at('.env'))) process.loadEnvFile(at('.env'));
}

/**
 * The database to work with. Without DATABASE_URL it is ours, in .data/postgres, and DEMO is 1 unless it is set.
 * Sets both in the environment.
 *
 * @returns {Promise<{ stop: () => Promise<void> }>} `stop` stops the database if it is ours
 */
export async function provideDatabase() {
  if (process.env.DATABASE_URL) return { stop: async () => {} };
  const database = await startDatabase({ dataDir: at('.data/postgres'), database: 'pdca' });
  process.env.DATABASE_URL = database.url;
  process.env.DEMO ??= '1';
  return database;
}

/**
 * The database of this installation, if it is there: the one of DATABASE_URL, or ours while it runs. For commands that
 * can do without. Sets DATABASE_URL.
 *
 * @returns {Promise<{ stop: () => Promise<void> } | undefined>}
 */
export async function joinDatabase() {
  if (!process.env.DATABASE_URL && !new Server(at('.data/postgres')).running()) return undefined;
  return provideDatabase();
}

/** Ctrl+C arrives twice, from the terminal and from npm: within this time it is one wish. */
const ONE_WISH = 1000;

/**
 * Calls `stop` once at SIGINT, SIGTERM or SIGHUP, or when npm has died over us, and exits with 0 when it is through;
 * a second signal exits at once.
 */
export function stopOnSignal(stop) {
  let since;
  const wish = async () => {
    if (since !== undefined) {
      if (Date.now() - since > ONE_WISH) process.exit(1);
      return;
    }
    since = Date.now();
    try {
      await stop();
      process.exit(0);
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, wish);
  if (process.env.npm_lifecycle_event) {
    const starter = process.ppid;
    setInterval(() => process.ppid !== starter && since === undefined && wish(), 500).unref();
  }
}
