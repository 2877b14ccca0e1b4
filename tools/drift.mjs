import './pinned-node.mjs';
import { randomBytes } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { at } from './paths.mjs';
import { databaseAt, startTestDatabase } from './test-database.mjs';

// Migration drift: what the entities declare must be what the migrations make. Checks, indexes, references, defaults
// and columns that only SQL knows live in the migrations alone, so what the comparison would drop is not counted.
const ONLY_IN_MIGRATIONS = /^(DROP INDEX|COMMENT ON|ALTER TABLE "[^"]+" (DROP (CONSTRAINT|COLUMN)|ALTER COLUMN "[^"]+" DROP DEFAULT))/;

const server = await startTestDatabase();
const name = `${server.clones}drift_${randomBytes(4).toString('hex')}`;
await inServer(`CREATE DATABASE ${name} TEMPLATE ${server.template} STRATEGY FILE_COPY`);
let drift;
try {
  const { readConfig } = await import(pathToFileURL(at('dist/libs/kernel/src/index.js')).href);
  const { makeKernel } = await import(pathToFileURL(at('dist/apps/api/src/kernel.factory.js')).href);
  const config = readConfig({ DATABASE_URL: databaseAt(server.url, name), LOG_LEVEL: 'warn' });
  const { dataSource } = makeKernel(config);
  await dataSource.initialize();
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  await dataSource.destroy();
  drift = upQueries.map(({ query }) => query).filter((query) => !ONLY_IN_MIGRATIONS.test(query));
} finally {
  await server.stop();
}
if (drift.length > 0) {
  console.error('The entities declare what the migrations do not make. A migration is missing these changes:');
  for (const query of drift) console.error(`  ${query}`);
  process.exit(1);
}
console.log('Entities and migrations agree.');

async function inServer(statement) {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
