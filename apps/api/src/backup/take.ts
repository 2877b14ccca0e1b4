import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Clock } from '#kernel';
import { ArchiveWriter } from './archive.js';
import { checkArchive } from './check.js';
import { keyFingerprint, type Manifest, sealOf, sha256Of, type TableShare } from './manifest.js';
import { copyOut, filesNamed, migrationsRun, PLAIN_WRITING, quoted, refuseHalfReadable, sequencesOf, type Table, tablesOf } from './tables.js';

export interface BackupOrder {
  url: string;
  dataDir: string;
  key: string;
  /** The key into the archive too: who has the archive has then everything. */
  withKey: boolean;
  /** The archive's path; it must not exist. */
  to: string;
  version: string;
  clock: Clock;
}

/** What the last good backup was, in `<DATA_DIR>/last-backup.json`: the metrics tell its age. */
export const LAST_BACKUP = 'last-backup.json';

const CHUNK = 8 * 1024 * 1024;
const squeeze = promisify(gzip);

/**
 * Copies database and files into one archive while the product runs: all tables as of one instant, then the files,
 * which are stored before the rows that name them. Written aside, read back and compared before it gets its name.
 */
export async function takeBackup(order: BackupOrder): Promise<{ manifest: Manifest; bytes: number }> {
  const path = resolve(order.to);
  await mkdir(dirname(path), { recursive: true });
  if (await stat(path).catch(unlessAbsent)) throw new Error(`${path} exists already: it is not written over.`);
  const half = `${path}.${process.pid}.half`;
  try {
    const bytes = await write(order, half);
    const { manifest } = await checkArchive(half, order.key);
    await rename(half, path);
    await writeFile(join(order.dataDir, LAST_BACKUP), JSON.stringify({ at: manifest.takenAt, bytes }));
    return { manifest, bytes };
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

async function write(order: BackupOrder, path: string): Promise<number> {
  const client = new pg.Client({ connectionString: order.url, application_name: 'community-pdca-backup', keepAlive: true });
  client.on('error', () => undefined); // a lost connection is told by the statement that waits
  await client.connect();
  const at = order.clock.now();
  const archive = new ArchiveWriter(path, at);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(PLAIN_WRITING);
    const tables = await tablesOf(client);
    await client.query(`LOCK TABLE ${tables.map(({ name }) => quoted(name)).join(', ')} IN ACCESS SHARE MODE`);
    await refuseHalfReadable(client);
    const migrations = await migrationsRun(client);
    const sequences = await sequencesOf(client);
    const named = await filesNamed(client);
    const shares: TableShare[] = [];
    for (const table of tables) shares.push(await addTable(archive, client, table));
    await client.query('COMMIT');
    const { missing, ...files } = await addFiles(archive, join(order.dataDir, 'files'), named);
    if (order.withKey) await archive.add('data.key', `${order.key}\n`);
    const manifest: Manifest = {
      product: 'community-pdca', format: 1, version: order.version, takenAt: at.toISOString(), migrations,
      key: keyFingerprint(order.key), withKey: order.withKey, tables: shares, sequences, files, missing,
    };
    const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
    await archive.add('manifest.json', text);
    await archive.add('manifest.seal', `${sealOf(text, order.key)}\n`);
    await archive.close();
    return archive.bytes;
  } catch (error) {
    await archive.abandon();
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The rows as COPY gives them, in compressed pieces: a tar entry's size must be known before it begins. */
async function addTable(archive: ArchiveWriter, client: pg.Client, table: Table): Promise<TableShare> {
  const rows = client.query(copyTo(copyOut(table)));
  const hash = createHash('sha256');
  let [bytes, pieces, waiting, size] = [0, 0, [] as Buffer[], 0];
  const flush = async (): Promise<void> => {
    pieces += 1;
    await archive.add(`tables/${table.name}/${String(pieces).padStart(6, '0')}.copy.gz`, await squeeze(Buffer.concat(waiting)));
    [waiting, size] = [[], 0];
  };
  for await (const part of rows as AsyncIterable<Buffer>) {
    hash.update(part);
    bytes += part.length;
    size += part.length;
    waiting.push(part);
    if (size >= CHUNK) await flush();
  }
  if (size) await flush();
  const { name, columns, comment } = table;
  return { name, columns, comment, rows: rows.rowCount, bytes, sha256: hash.digest('hex') };
}

async function addFiles(archive: ArchiveWriter, root: string, named: Set<string>): Promise<Manifest['files'] & { missing: string[] }> {
  const list: string[] = [];
  const missing = new Set(named);
  let bytes = 0;
  for await (const sha256 of blobsIn(root)) {
    const path = join(sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const content = await readFile(join(root, path)).catch(unlessAbsent);
    if (!content) continue;
    if (sha256Of(content) !== sha256) {
      missing.add(sha256);
      continue;
    }
    const name = `files/${path.replaceAll('\\', '/')}`;
    await archive.add(name, content);
    list.push(`${sha256}  ${name}\n`);
    bytes += content.length;
    missing.delete(sha256);
  }
  const text = list.join('');
  await archive.add('files.sha256', text);
  return { count: list.length, bytes, sha256: sha256Of(text), missing: [...missing].sort() };
}

async function* blobsIn(root: string): AsyncIterable<string> {
  for (const first of (await namesIn(root)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    for (const second of await namesIn(join(root, first))) {
      yield* (await namesIn(join(root, first, second))).filter((name) => /^[0-9a-f]{64}$/.test(name));
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  })).sort();
}

function unlessAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
