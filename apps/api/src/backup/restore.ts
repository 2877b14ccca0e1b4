import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import type { BlobStore, Clock, Migration } from '#kernel';
import { readArchive } from './archive.js';
import { type Checked, fileOf, pieceOf } from './check.js';
import { ArchiveRefused, type Manifest, type TableShare } from './manifest.js';
import { copyIn, copyOut, PLAIN_WRITING, quoted, type Table, tablesOf } from './tables.js';
import { clear, lookAt, refuseInUse } from './target.js';

export interface RestoreOrder {
  url: string;
  archive: string;
  checked: Checked;
  files: BlobStore;
  migrations: readonly Migration[];
  /** What is in the database goes. Else one that is not empty is refused. */
  overwrite: boolean;
  clock: Clock;
}

/**
 * Puts a checked archive into a database: the schema as it was, the rows, compared with the archive, then the way to
 * today's schema; one transaction, so that nothing or all of it is there. Files come first, as they are named by
 * their content: left over from a restore that failed they are in nobody's way.
 *
 * @returns the migrations that have been run beyond the archive's
 */
export async function restore(order: RestoreOrder): Promise<string[]> {
  const { manifest } = order.checked;
  const known = new Set(order.migrations.map((migration) => new migration().name ?? migration.name));
  const strange = manifest.migrations.filter((name) => !known.has(name));
  if (strange.length) {
    throw new ArchiveRefused(
      `The archive was made by a newer version, ${manifest.version}: this one does not know ${strange.join(', ')}. Restore it with that one.`,
    );
  }
  const source = plainSource(order.url, order.migrations);
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as pg.PoolClient;
    await refuseInUse(client);
    await runner.startTransaction();
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('community-pdca migrations'))`);
    const target = await lookAt(client);
    if (target.foreign.length) throw new ArchiveRefused(`The database holds tables that are none of ours: ${target.foreign.join(', ')}.`);
    if (target.holds && !order.overwrite) throw new ArchiveRefused(`The database is not empty: it holds ${target.holds}.`);
    await clear(client);
    await putFiles(order);
    await migrate(source, runner, new Set(manifest.migrations));
    await fill(client, order);
    await compare(client, manifest);
    const more = await migrate(source, runner, known);
    await runner.commitTransaction();
    if (order.overwrite) {
      await order.files.sweep({ isWanted: (sha256) => order.checked.files.has(sha256), before: order.clock.now() });
    }
    await client.query('ANALYZE');
    return more;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
    await source.destroy();
  }
}

/** One connection that sends one statement at a time: rows cannot be streamed over one that runs ahead, as requests do. */
function plainSource(url: string, migrations: readonly Migration[]): DataSource {
  return new DataSource({
    type: 'postgres', url, migrations: [...migrations], migrationsTableName: 'migrations', poolSize: 1,
    extra: { application_name: 'community-pdca-restore' },
  });
}

/** Only those of these names. */
class SomeMigrations extends MigrationExecutor {
  constructor(source: DataSource, runner: QueryRunner, private readonly names: ReadonlySet<string>) {
    super(source, runner);
    this.transaction = 'none'; // the caller's
  }

  protected override getMigrations(): ReturnType<MigrationExecutor['getMigrations']> {
    return super.getMigrations().filter(({ name }) => this.names.has(name));
  }
}

/** In the runner's transaction. @returns the names of those that ran */
async function migrate(source: DataSource, runner: QueryRunner, names: ReadonlySet<string>): Promise<string[]> {
  return (await new SomeMigrations(source, runner, names).executePendingMigrations()).map(({ name }) => name);
}

async function putFiles({ archive, files }: RestoreOrder): Promise<void> {
  await readArchive(archive, async (name, content) => {
    if (!fileOf(name)) return;
    const { sha256 } = await files.put(content);
    if (sha256 !== fileOf(name)) throw new ArchiveRefused(`The archive has been changed while it was read: ${name}.`);
  });
}

async function fill(client: pg.PoolClient, { archive, checked: { manifest } }: RestoreOrder): Promise<void> {
  await client.query(PLAIN_WRITING);
  // what is checked late would keep the tables from being guarded again
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  const tables = await tablesOf(client);
  const shares = new Map(manifest.tables.map((share) => [share.name, share]));
  const strange = manifest.tables.filter(({ name }) => !tables.some((table) => table.name === name)).map(({ name }) => name);
  if (strange.length) throw new ArchiveRefused(`The archive does not fit its version: there is no place for ${strange.join(', ')}.`);
  const all = tables.map(({ name }) => quoted(name));
  // the rows that migrations bring along are in the archive too; triggers have had their effect on its rows
  await client.query(`TRUNCATE ${all.join(', ')}`);
  for (const table of all) await client.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY; ALTER TABLE ${table} DISABLE TRIGGER USER`);
  let open: { share: TableShare; rows: ReturnType<typeof copyFrom> } | undefined;
  const finish = async (): Promise<void> => {
    if (!open) return;
    const { rows } = open;
    open = undefined;
    const ended = settled(rows);
    rows.end();
    await ended;
  };
  await readArchive(archive, async (name, content) => {
    const piece = await pieceOf(name, content);
    if (!piece) return;
    if (open?.share.name !== piece.table) {
      await finish();
      const share = shares.get(piece.table)!;
      open = { share, rows: client.query(copyFrom(copyIn(share))) };
    }
    const { rows } = open!;
    await new Promise<void>((done, fail) => rows.write(piece.rows, (error) => (error ? fail(error) : done())));
  });
  await finish();
  for (const table of tables) await guard(client, table, shares.get(table.name)?.comment ?? null);
  for (const { name, value, called } of manifest.sequences) {
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [quoted(name), value, called]);
  }
}

async function settled(rows: ReturnType<typeof copyFrom>): Promise<void> {
  await once(rows, 'finish');
}

async function guard(client: pg.PoolClient, { name, forced }: Table, comment: string | null): Promise<void> {
  const table = quoted(name);
  await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  if (forced) await client.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  const text = comment === null ? 'NULL' : `'${comment.replaceAll("'", "''")}'`;
  await client.query(`COMMENT ON TABLE ${table} IS ${text}`);
}

/** What now stands in the tables, read back, is what the archive holds. */
async function compare(client: pg.PoolClient, manifest: Manifest): Promise<void> {
  const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]));
  for (const { name, sha256, columns } of manifest.tables) {
    const hash = createHash('sha256');
    const rows = client.query(copyTo(copyOut({ ...tables.get(name)!, columns })));
    for await (const part of rows as AsyncIterable<Buffer>) hash.update(part);
    if (hash.digest('hex') !== sha256) throw new Error(`${name} is not in the database as it is in the archive; nothing was changed.`);
  }
}

