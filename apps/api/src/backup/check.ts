import { createHash, type Hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readArchive, whole } from './archive.js';
import { ArchiveRefused, isSealedBy, keyFingerprint, type Manifest, readManifest, sha256Of } from './manifest.js';

export interface Checked {
  manifest: Manifest;
  /** The key, when the archive brings it along. */
  key: string | null;
  /** Digests of the files in it, which are their names. */
  files: Set<string>;
}

const unsqueeze = promisify(gunzip);
const TABLE = /^tables\/([^/]+)\/(\d{6})\.copy\.gz$/;
const FILE = /^files\/[0-9a-f]{2}\/[0-9a-f]{2}\/([0-9a-f]{64})$/;

/** A table's name and the plain bytes of one piece of its rows; null when the entry is something else. */
export async function pieceOf(name: string, content: AsyncIterable<Buffer>): Promise<{ table: string; rows: Buffer } | null> {
  const [, table] = TABLE.exec(name) ?? [];
  return table === undefined ? null : { table, rows: await unsqueeze(await whole(content)) };
}

/** The digest that a file's entry is named by; null when the entry is something else. */
export function fileOf(name: string): string | null {
  return FILE.exec(name)?.[1] ?? null;
}

/**
 * Reads an archive to its end and compares all that is in it with its manifest, and that with its seal when the key
 * is the one it was made with. @throws ArchiveRefused saying what is wrong with it
 */
export async function checkArchive(path: string, key: string | null): Promise<Checked> {
  const tables = new Map<string, { hash: Hash; bytes: number }>();
  const texts = new Map<string, Buffer>();
  const files = new Set<string>();
  let fileBytes = 0;
  await readArchive(path, async (name, content) => {
    const file = fileOf(name);
    const piece = file ? null : await pieceOf(name, content).catch((error: Error) => changed(`${name} (${error.message})`));
    if (piece) {
      const seen = tables.get(piece.table) ?? { hash: createHash('sha256'), bytes: 0 };
      seen.hash.update(piece.rows);
      tables.set(piece.table, { ...seen, bytes: seen.bytes + piece.rows.length });
      return;
    }
    const bytes = await whole(content);
    if (!file) return void texts.set(name, bytes);
    if (sha256Of(bytes) !== file) changed(name);
    files.add(file);
    fileBytes += bytes.length;
  });
  const text = texts.get('manifest.json');
  const seal = texts.get('manifest.seal');
  if (!text) throw new ArchiveRefused('The archive is cut short, or is none of ours: its manifest, which comes last, is not there.');
  const manifest = readManifest(text);
  if (!seal) throw new ArchiveRefused('The archive is cut short: its seal, which comes last, is not there.');
  const brought = texts.get('data.key')?.toString('utf8').trim() ?? null;
  if (manifest.withKey !== (brought !== null) || (brought && keyFingerprint(brought) !== manifest.key)) changed('data.key');
  const known = [brought, key].find((one) => one && keyFingerprint(one) === manifest.key);
  if (known && !isSealedBy(text, seal.toString('utf8'), known)) changed('manifest.json');
  compare(manifest, tables, texts.get('files.sha256'), files, fileBytes);
  return { manifest, key: brought, files };
}

function compare(manifest: Manifest, tables: Map<string, { hash: Hash; bytes: number }>, list: Buffer | undefined, files: Set<string>, fileBytes: number): void {
  const expected = new Set(manifest.tables.map(({ name }) => name));
  for (const name of tables.keys()) if (!expected.has(name)) changed(`tables/${name}`);
  for (const { name, bytes, sha256 } of manifest.tables) {
    const seen = tables.get(name) ?? { hash: createHash('sha256'), bytes: 0 };
    if (seen.bytes !== bytes || seen.hash.digest('hex') !== sha256) changed(`tables/${name}`);
  }
  if (!list || sha256Of(list) !== manifest.files.sha256) changed('files.sha256');
  if (files.size !== manifest.files.count || fileBytes !== manifest.files.bytes) changed('files');
  for (const line of list!.toString('utf8').split('\n').filter(Boolean)) if (!files.has(line.slice(0, 64))) changed(line.slice(66));
}

function changed(what: string): never {
  throw new ArchiveRefused(`The archive has been changed or is damaged: ${what} is not what its manifest says.`);
}
