import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** What has been stored; size in bytes. */
export interface StoredBlob {
  sha256: string;
  size: number;
}

export interface Sweep {
  /** Whether a blob is still wanted; without it only what a kill left half-written is swept. */
  isWanted?: (sha256: string) => boolean | Promise<boolean>;
  /** Only what was last put before this instant is swept: an upload may not be in the database yet. */
  before: Date;
}

const HALF = 'half';

/**
 * A local folder of files named by their content (`ab/cd/abcd…`, SHA-256): the same content is stored once. A file is
 * written aside, flushed to the disk, then renamed, so that a kill at any moment leaves nothing half under a name.
 */
export class BlobStore {
  constructor(readonly root: string) {}

  async put(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<StoredBlob> {
    await mkdir(join(this.root, HALF), { recursive: true, mode: 0o700 });
    const half = join(this.root, HALF, randomUUID());
    try {
      const stored = await this.#write(half, content instanceof Uint8Array ? [content] : content);
      await this.#rename(half, stored.sha256);
      return stored;
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
  }

  /** A stream of the content; throws ENOENT when there is none. */
  async open(sha256: string): Promise<Readable> {
    const file = await open(this.#pathOf(sha256), 'r');
    return file.createReadStream();
  }

  async has(sha256: string): Promise<boolean> {
    return (await this.#changedAt(sha256)) !== null;
  }

  /** In bytes; null when there is none. */
  async sizeOf(sha256: string): Promise<number | null> {
    return (await stat(this.#pathOf(sha256)).catch(absent))?.size ?? null;
  }

  /** Takes a blob away; nothing happens when there is none. */
  async remove(sha256: string): Promise<void> {
    await rm(this.#pathOf(sha256), { force: true });
  }

  /** Takes a blob away unless it was put again since: nobody may be about to name it anew. */
  async removePutBefore(sha256: string, before: Date): Promise<boolean> {
    const changed = await this.#changedAt(sha256);
    if (!changed || changed >= before) return false;
    await this.remove(sha256);
    return true;
  }

  /** Removes old half-written files and, when asked, blobs that nobody wants; returns how many files went. */
  async sweep({ isWanted, before }: Sweep): Promise<number> {
    let swept = 0;
    for (const name of await namesIn(join(this.root, HALF))) {
      const path = join(this.root, HALF, name);
      const half = await stat(path).catch(absent);
      if (!half || half.mtime >= before) continue;
      await rm(path, { force: true });
      swept += 1;
    }
    if (!isWanted) return swept;
    for await (const sha256 of this.#all()) {
      if (await isWanted(sha256)) continue;
      const changed = await this.#changedAt(sha256);
      if (!changed || changed >= before) continue;
      await this.remove(sha256);
      swept += 1;
    }
    return swept;
  }

  async #write(path: string, content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<StoredBlob> {
    const hash = createHash('sha256');
    let size = 0;
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of content) {
        hash.update(chunk);
        size += chunk.length;
        await writeWhole(file, chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return { sha256: hash.digest('hex'), size };
  }

  /** Renames over an older copy of the same content: its time is then that of the last put, which sweep goes by. */
  async #rename(half: string, sha256: string): Promise<void> {
    const path = this.#pathOf(sha256);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(half, path);
    for (const folder of [dirname(path), dirname(dirname(path)), this.root]) await syncFolder(folder);
  }

  async *#all(): AsyncIterable<string> {
    for (const first of await namesIn(this.root)) {
      if (first === HALF) continue;
      for (const second of await namesIn(join(this.root, first))) {
        yield* (await namesIn(join(this.root, first, second))).filter(isSha256);
      }
    }
  }

  async #changedAt(sha256: string): Promise<Date | null> {
    return (await stat(this.#pathOf(sha256)).catch(absent))?.mtime ?? null;
  }

  #pathOf(sha256: string): string {
    if (!isSha256(sha256)) throw new RangeError('not a SHA-256 in hexadecimal');
    return join(this.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

async function writeWhole(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length;) at += (await file.write(chunk, at)).bytesWritten;
}

/** Makes a new name in a folder last through a power cut; Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(absent)) ?? [];
}

/** Nothing there is an answer; any other failure of the disk is an error. */
function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}
