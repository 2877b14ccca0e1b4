import { inflateRawSync } from 'node:zlib';

interface ZipEntry {
  name: string;
  method: number;
  packedSize: number;
  offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;

/**
 * A zip archive in memory, as far as looking inside an Office file needs: its names, and small entries. Read by its
 * central directory, as Office itself does.
 */
export class ZipArchive {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  private constructor(bytes: Buffer, entries: ZipEntry[]) {
    this.#bytes = bytes;
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
  }

  /** Null when the bytes are no whole zip archive. */
  static read(bytes: Buffer): ZipArchive | null {
    const end = endOf(bytes);
    if (end < 0) return null;
    const count = bytes.readUInt16LE(end + 10);
    let at = bytes.readUInt32LE(end + 16);
    const entries: ZipEntry[] = [];
    for (let i = 0; i < count; i++) {
      if (at + CENTRAL_BYTES > end || bytes.readUInt32LE(at) !== CENTRAL) return null;
      const nameBytes = bytes.readUInt16LE(at + 28);
      const rest = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
      entries.push({
        name: bytes.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes),
        method: bytes.readUInt16LE(at + 10),
        packedSize: bytes.readUInt32LE(at + 20),
        offset: bytes.readUInt32LE(at + 42),
      });
      at += CENTRAL_BYTES + nameBytes + rest;
    }
    return new ZipArchive(bytes, entries);
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /** The text of an entry; null when there is none, it is broken, or it unpacks to more than `most` bytes. */
  text(name: string, most: number): string | null {
    return this.bytes(name, most)?.toString('utf8') ?? null;
  }

  /** As `text`, but as it stands. */
  bytes(name: string, most: number): Buffer | null {
    const entry = this.#entries.get(name);
    if (!entry || entry.offset + LOCAL_BYTES > this.#bytes.length) return null;
    if (this.#bytes.readUInt32LE(entry.offset) !== LOCAL) return null;
    const from = entry.offset + LOCAL_BYTES
      + this.#bytes.readUInt16LE(entry.offset + 26) + this.#bytes.readUInt16LE(entry.offset + 28);
    const packed = this.#bytes.subarray(from, from + entry.packedSize);
    if (entry.method === 0) return packed.length > most ? null : packed;
    if (entry.method !== 8) return null;
    try {
      return inflateRawSync(packed, { maxOutputLength: most });
    } catch {
      return null;
    }
  }
}

/** Where the end record begins: behind it there is only a comment. */
function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at--) {
    if (bytes.readUInt32LE(at) === END && at + END_BYTES + bytes.readUInt16LE(at + 20) <= bytes.length) return at;
  }
  return -1;
}
