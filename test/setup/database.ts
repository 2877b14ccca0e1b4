import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A database of one's own, migrated and with the standards in it; nobody else sees it. */
export interface TestDatabase {
  /** Address for the owner of the tables, as in DATABASE_URL. */
  url: string;
  /** Drops the database, whoever is still connected. Close the app first. */
  drop(): Promise<void>;
}

/**
 * Clones the template: less than a tenth of a second where memory has room for it. Call it once a spec file, in `beforeAll`, and `drop()` it in
 * `afterAll`; what a failing spec leaves is dropped at the end of the run.
 */
export function testDatabase(): Promise<TestDatabase> {
  return create(`TEMPLATE ${given('TEST_TEMPLATE')} STRATEGY FILE_COPY`);
}

/** An empty database, not migrated: for what tests migrations themselves. */
export function emptyDatabase(): Promise<TestDatabase> {
  return create('TEMPLATE template0');
}

async function create(how: string): Promise<TestDatabase> {
  const name = `${given('TEST_CLONES')}${process.env.JEST_WORKER_ID ?? '0'}_${randomBytes(4).toString('hex')}`;
  const server = given('TEST_SERVER_URL');
  await run(server, `CREATE DATABASE ${name} ${how}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is set by the global set-up of the e2e and journey projects; run with them`);
  return value;
}
