import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { getMetadataArgsStorage } from 'typeorm';
import { type Kernel, readConfig, TestClock } from '#kernel';
import { makeApplication } from '../apps/api/src/application.js';
import { entities } from '../apps/api/src/entities.js';
import { makeKernel } from '../apps/api/src/kernel.factory.js';
import { migrate } from '../apps/api/src/migrate.js';
import { migrations } from '../migrations/index.js';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { aStaffedCommunity, World } from './factories/world.js';
import { A_WORKING_MORNING } from './setup/app.js';
import { emptyDatabase, type TestDatabase } from './setup/database.js';

/** What the migrations make and the entities need not know (as in the check for drift). */
const ONLY_IN_MIGRATIONS = /^(DROP INDEX|COMMENT ON|ALTER TABLE "[^"]+" (DROP (CONSTRAINT|COLUMN)|ALTER COLUMN "[^"]+" DROP DEFAULT))/;

const opened = async (url: string, folder?: string): Promise<Kernel> => {
  const config = readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent', ...(folder ? { DATA_DIR: folder } : { DATA_KEY: '0'.repeat(64) }) });
  const kernel = makeKernel(config, new TestClock(A_WORKING_MORNING));
  await kernel.dataSource.initialize();
  return kernel;
};

describe('an empty database', () => {
  let database: TestDatabase;
  let kernel: Kernel;
  const rows = <R = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<R[]> => kernel.dataSource.query(sql, params);

  beforeAll(async () => {
    process.env.DATA_KEY ??= '0'.repeat(64);
    database = await emptyDatabase();
    await Promise.all([migrate(database.url), migrate(database.url)]); // as two processes that start together
    kernel = await opened(database.url);
  });
  afterAll(async () => {
    await kernel?.dataSource.destroy();
    await database.drop();
  });

  it('is migrated once, by every migration in its order, whoever comes first', async () => {
    const done = await rows<{ name: string }>('SELECT name FROM migrations ORDER BY id');
    expect(done.map((row) => row.name)).toEqual(migrations.map((migration) => migration.name));
    await migrate(database.url);
    expect(await rows('SELECT name FROM migrations ORDER BY id')).toEqual(done);
  });

  it('has then what the entities declare: nothing more is to be made', async () => {
    const { upQueries } = await kernel.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query).filter((query) => !ONLY_IN_MIGRATIONS.test(query))).toEqual([]);
  });

  it('has no column that must be filled and that the entity of its table does not know', async () => {
    const needed = await rows<{ table: string; column: string }>(
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns
       WHERE table_schema = 'public' AND is_nullable = 'NO' AND column_default IS NULL AND is_generated = 'NEVER' AND is_identity = 'NO'`,
    );
    const known = new Map(kernel.dataSource.entityMetadatas.map((entity) => [entity.tableName, new Set(entity.columns.map((column) => column.databaseName))]));
    expect(needed.filter(({ table, column }) => known.get(table)?.has(column) === false)).toEqual([]);
  });

  it('holds the standards, and no unit and no account', async () => {
    expect(await rows('SELECT count(*)::int AS n FROM standards')).toEqual([{ n: 4 }]);
    expect(await rows('SELECT (SELECT count(*)::int FROM org_units) AS units, (SELECT count(*)::int FROM people) AS people')).toEqual([{ units: 0, people: 0 }]);
  });

  it('cannot be migrated back: there is a backup for that', async () => {
    await expect(kernel.dataSource.undoLastMigration()).rejects.toThrow('There is no way back from here: restore a backup.');
  });
});

describe('the migrations', () => {
  it('are those of the folder, in the order of their names', () => {
    const files = readdirSync('migrations').filter((name) => /^\d/.test(name)).sort();
    expect(files.map((file) => file.slice(0, 14))).toEqual(migrations.map((migration) => migration.name.slice(-14)));
    expect(new Set(files.map((file) => file.slice(0, 14))).size).toBe(files.length);
    for (const migration of migrations) expect(new migration().name).toBe(migration.name);
  });

  it('serve every entity there is', () => {
    const declared = getMetadataArgsStorage().tables.filter((table) => table.type === 'regular').map((table) => table.target);
    expect(declared.filter((target) => !entities.includes(target as never))).toEqual([]);
  });
});

/** As docs/OPERATIONS sets it up: the account owns the database and may make roles, and is no superuser. */
describe('an ordinary account', () => {
  const role = `pdca_owner_${randomBytes(4).toString('hex')}`;
  let database: TestDatabase;
  let folder: string;
  let url: string;

  const asSuperuser = async (...statements: string[]): Promise<void> => {
    const client = new Client({ connectionString: process.env.TEST_SERVER_URL });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    [database, folder] = await Promise.all([emptyDatabase(), mkdtemp(join(tmpdir(), 'pdca-owner-'))]);
    const address = new URL(database.url);
    await asSuperuser(
      `CREATE ROLE ${role} LOGIN CREATEROLE PASSWORD 'secret'`,
      `DO $$ BEGIN CREATE ROLE pdca_app NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
      `GRANT pdca_app TO ${role} WITH ADMIN OPTION`,
      `ALTER DATABASE ${address.pathname.slice(1)} OWNER TO ${role}`,
    );
    address.username = role;
    address.password = 'secret';
    url = address.href;
    await migrate(url);
  });
  afterAll(async () => {
    await database.drop();
    await asSuperuser(`DROP ROLE ${role}`);
    await rm(folder, { recursive: true, force: true });
  });

  it('migrates, and row-level security binds it too', async () => {
    const kernel = await opened(url, folder);
    const { nest } = await makeApplication(kernel);
    try {
      await kernel.jobs.start(kernel);
      const world = new World(kernel, nest, kernel.clock as TestClock);
      const here = await aStaffedCommunity(world);
      const closed = await aNonconformity(world, here, { state: 'closed' });
      expect(closed.state).toBe('closed');
      expect(await kernel.dataSource.query('SELECT id FROM nonconformities')).toEqual([]);
      const seen = await world.as(here.secretary, 'nonconformity:read', (by) => by.query('SELECT id FROM nonconformities'));
      expect(seen).toEqual([{ id: closed.id }]);
    } finally {
      await nest.close();
      await kernel.jobs.stop();
      await kernel.dataSource.destroy();
    }
  });
});
