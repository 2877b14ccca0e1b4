import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { extract, pack } from 'tar-stream';
import { ArchiveRefused } from './manifest.js';

/** A tar archive that is written entry by entry, at the speed of the disk. */
export class ArchiveWriter {
  readonly #pack = pack();
  readonly #written: Promise<void>;
  bytes = 0;

  /** The file must not exist yet; nobody else may read it. */
  constructor(path: string, private readonly at: Date) {
    const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
    this.#written = pipeline(this.#pack, file).then(() => void (this.bytes = file.bytesWritten));
    this.#written.catch(() => undefined); // told by whoever writes next, or by close
  }

  async add(name: string, content: string | Uint8Array): Promise<void> {
    const bytes = Buffer.from(content as Uint8Array);
    const taken = new Promise<void>((done, fail) => {
      const entry = this.#pack.entry({ name, size: bytes.length, mode: 0o600, mtime: this.at }, (error) => (error ? fail(error) : done()));
      entry.end(bytes);
    });
    // a full disk is told by the file, and the entry then only as "destroyed"
    await Promise.race([taken, this.#written]).catch(async (error: unknown) => {
      await this.#written;
      throw error;
    });
  }

  async close(): Promise<void> {
    this.#pack.finalize();
    await this.#written;
  }

  async abandon(): Promise<void> {
    this.#pack.destroy();
    await this.#written.catch(() => undefined);
  }
}

/** Calls `see` for each entry in turn. @throws ArchiveRefused when the archive ends in the middle of one */
export async function readArchive(path: string, see: (name: string, content: AsyncIterable<Buffer>) => Promise<void>): Promise<void> {
  const file = createReadStream(path, { highWaterMark: 1024 * 1024 });
  await once(file, 'open');
  const entries = extract();
  const fed = pipeline(file, entries);
  try {
    for await (const entry of entries) {
      await see(entry.header.name, untilRead(entry as AsyncIterable<Buffer>));
      entry.resume();
    }
    await fed;
  } catch (error) {
    file.destroy();
    await fed.catch(() => undefined);
    if (/Unexpected end of data|Invalid tar header/.test((error as Error).message)) {
      throw new ArchiveRefused('The archive is cut short or damaged: its form breaks off.', { cause: error });
    }
    throw error;
  }
}

async function* untilRead(entry: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  yield* entry;
}

export async function whole(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}
