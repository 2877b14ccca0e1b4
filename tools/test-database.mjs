import './pinned-node.mjs';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { buildApi } from './build.mjs';
import { startDatabase } from './database.mjs';
import { locked } from './database/lease.mjs';
import { folderForTests } from './database/memory.mjs';
import { birthOf } from './database/processes.mjs';
import { at, has } from './paths.mjs';
import { runNode } from './run.mjs';

const TEMPLATE = 'pdca_template_';
const CLONE = 'pdca_test_';
const MIGRATE = 'dist/apps/api/src/migrate.js';
const A_WEEK = 7 * 24 * 3600 * 1000;

/**
 * A server for tests and in it a migrated template database. The server is the one at TEST_DATABASE_URL or
 * DATABASE_URL, else one of our own, which any number of test runs share.
 *
 * @returns {Promise<{ url: string, template: string, clones: string, stop: () => Promise<void> }>} the server's
 *   address, the template's name, and how the names of this run's clones begin; `stop` drops those clones
 */
export async function startTestDatabase() {
  const given = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  const cluster = given
    ? { url: given, stop: async () => {} }
    : await startDatabase({ dataDir: join(folderForTests(), 'test-postgres'), fast: true });
  const clones = `${CLONE}${process.pid}_`;
  try {
    const template = await locked(testFolder('template'), () => makeTemplate(cluster.url));
    if (!given) await dropLeftovers(cluster.url, template);
    return {
      url: cluster.url,
      template,
      clones,
      async stop() {
        await dropAll(cluster.url, (name) => name.startsWith(clones));
        await cluster.stop();
      },
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

function testFolder(name) {
  mkdirSync(at('.data'), { recursive: true });
  return at('.data', name);
}

/** The template for the migrations as they are now: made once, kept while they stay the same. */
async function makeTemplate(url) {
  await buildApi();
  const template = `${TEMPLATE}${fingerprint(['migrations', 'libs/standards'])}`;
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [template]);
    if (rowCount === 0) {
      await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${template} TEMPLATE template0`);
      if (has(MIGRATE)) await migrate(databaseAt(url, template));
      await client.query(`ALTER DATABASE ${template} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
    }
    await client.query(`COMMENT ON DATABASE ${template} IS '${Date.now()}'`);
  });
  return template;
}

/** In a process of its own: Nest keeps its types in a global, which specs that run in this process would inherit. */
async function migrate(url) {
  const code = `const { migrate } = await import('${pathToFileURL(at(MIGRATE)).href}'); await migrate(process.env.DATABASE_URL);`;
  const status = await runNode(['--enable-source-maps', '--input-type=module', '--eval', code], { env: { DATABASE_URL: url, NODE_OPTIONS: '' } });
  if (status !== 0) throw new Error('The database that tests are cloned from could not be migrated; see above.');
}

/** The same server, another database. */
export function databaseAt(url, name) {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

function fingerprint(folders) {
  const hash = createHash('sha256');
  for (const folder of folders.filter((name) => has(name))) {
    const files = readdirSync(at(folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
      hash.update(file).update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

/** What killed runs left, and templates of older migrations that nobody has used for a week. */
async function dropLeftovers(url, current) {
  await dropAll(url, (name, comment) => {
    if (name.startsWith(CLONE)) return birthOf(Number(name.slice(CLONE.length).split('_')[0])) === undefined;
    return name.startsWith(TEMPLATE) && name !== current && Date.now() - Number(comment) > A_WEEK;
  });
}

async function dropAll(url, unwanted) {
  await withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT datname AS name, shobj_description(oid, 'pg_database') AS comment, datistemplate AS template
         FROM pg_database WHERE datname LIKE 'pdca\\_te%'`,
    );
    for (const { name, template } of rows.filter((row) => unwanted(row.name, row.comment))) {
      if (template) await client.query(`ALTER DATABASE ${name} WITH IS_TEMPLATE false`);
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }
  });
}

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
