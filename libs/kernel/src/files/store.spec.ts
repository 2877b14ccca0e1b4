import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BlobStore } from './store.js';

let root: string;
let store: BlobStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'blobs-'));
  store = new BlobStore(root);
});
afterEach(() => rm(root, { recursive: true }));

const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
const textOf = async (sha256: string) => Buffer.concat(await (await store.open(sha256)).toArray()).toString();
const later = () => new Date(Date.now() + 60_000);

describe('the store', () => {
  it('names a file by its content', async () => {
    const { sha256, size } = await store.put(Buffer.from('社区'));
    expect(sha256).toBe(createHash('sha256').update('社区').digest('hex'));
    expect(size).toBe(6);
    expect(await readFile(join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'utf8')).toBe('社区');
    expect(await textOf(sha256)).toBe('社区');
    expect(await store.has(sha256)).toBe(true);
    expect([await store.sizeOf(sha256), await store.sizeOf('0'.repeat(64))]).toEqual([6, null]);
  });

  it('keeps the same content once, also from a stream and at the same time', async () => {
    const puts = Array.from({ length: 8 }, (_, i) =>
      store.put(i % 2 ? Readable.from([Buffer.from('ab'), Buffer.from('c')]) : Buffer.from('abc')));
    expect(new Set((await Promise.all(puts)).map(({ sha256 }) => sha256)).size).toBe(1);
    expect(await filesIn(root)).toHaveLength(1);
  });

  it('leaves nothing when the stream breaks off', async () => {
    const broken = async function* () {
      yield Buffer.from('half');
      throw new Error('the line went dead');
    };
    await expect(store.put(broken())).rejects.toThrow('the line went dead');
    expect(await filesIn(root)).toHaveLength(0);
  });

  it('removes, and says when there is nothing', async () => {
    const { sha256 } = await store.put(Buffer.from('x'));
    await store.remove(sha256);
    await store.remove(sha256);
    expect(await store.has(sha256)).toBe(false);
    await expect(store.open(sha256)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('takes no path for a name', async () => {
    await expect(store.open('../../etc/passwd')).rejects.toThrow(RangeError);
    await expect(store.has('')).rejects.toThrow(RangeError);
    await expect(store.remove(`${'a'.repeat(63)}/`)).rejects.toThrow(RangeError);
  });

  it('is readable by its owner only', async () => {
    const { sha256 } = await store.put(Buffer.from('x'));
    const { mode } = await stat(join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256));
    expect(mode & 0o077).toBe(0);
  });
});

describe('the sweep', () => {
  it('has nothing to do in a new folder', async () => {
    expect(await new BlobStore(join(root, 'none')).sweep({ before: later() })).toBe(0);
  });

  it('takes what a kill left half, once it is old', async () => {
    const { sha256 } = await store.put(Buffer.from('kept'));
    await writeFile(join(root, 'half', 'left-behind'), 'ha');
    expect(await store.sweep({ before: new Date(Date.now() - 60_000) })).toBe(0);
    expect(await store.sweep({ before: later() })).toBe(1);
    expect(await store.has(sha256)).toBe(true);
  });

  it('takes what nobody wants, but not what was put just now', async () => {
    const wanted = await store.put(Buffer.from('wanted'));
    const unwanted = await store.put(Buffer.from('unwanted'));
    const again = await store.put(Buffer.from('again'));
    const old = new Date(Date.now() - 3_600_000);
    for (const { sha256 } of [wanted, unwanted, again]) {
      await utimes(join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256), old, old);
    }
    await store.put(Buffer.from('again'));
    const before = new Date(Date.now() - 60_000);
    expect(await store.sweep({ isWanted: (sha256) => sha256 === wanted.sha256, before })).toBe(1);
    const left = [wanted, unwanted, again].map(({ sha256 }) => store.has(sha256));
    expect(await Promise.all(left)).toEqual([true, false, true]);
  });
});
