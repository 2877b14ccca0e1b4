import { cleanFileName, endingOf } from './file-name.js';
import { cleanImage } from './image.js';
import { FileRefused } from './refused.js';
import { FILE_KINDS, type FileKind, kindOf, sniff } from './sniff.js';
import type { BlobStore } from './store.js';

/** 20 MB, in bytes. */
export const FILE_LIMIT = 20 * 1024 * 1024;

export interface ReceivedFile {
  sha256: string;
  /** The preview of a picture; null for other files. */
  previewSha256: string | null;
  /** Bytes as stored: a picture is drawn anew. */
  size: number;
  mime: string;
  name: string;
}

/**
 * Takes in an upload: reads it to its end or the limit, finds its type by content, draws pictures anew, stores it.
 * Throws FileRefused, and then nothing has been stored.
 */
export async function receiveFile(
  store: BlobStore,
  givenName: string,
  stream: AsyncIterable<Uint8Array>,
  { limit = FILE_LIMIT, picturesOnly = false }: { limit?: number; picturesOnly?: boolean } = {},
): Promise<ReceivedFile> {
  const bytes = await readUpTo(limit, stream);
  const cleanName = cleanFileName(givenName);
  const kind = await checkedKind(cleanName, bytes);
  if (picturesOnly && !kind.isImage) throw new FileRefused('FILE_TYPE_REFUSED', { found: kind.ext });
  const name = endingOf(cleanName) ? cleanName : cleanFileName(`${cleanName}.${kind.ext}`);
  if (!kind.isImage) {
    return { ...(await store.put(bytes)), previewSha256: null, mime: kind.mime, name };
  }
  const { image, preview } = await cleanImage(bytes, kind.ext as 'jpg' | 'png' | 'webp');
  const { sha256: previewSha256 } = await store.put(preview);
  return { ...(await store.put(image)), previewSha256, mime: kind.mime, name };
}

/** How much of a file over the limit is still read, so that its sender hears the answer, in limits. */
const PATIENCE = 4;

async function readUpTo(limit: number, stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  let chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks = [];
    if (size > limit * PATIENCE) break;
  }
  if (size === 0) throw new FileRefused('FILE_EMPTY', {});
  if (size > limit) throw new FileRefused('FILE_TOO_LARGE', { limit });
  return Buffer.concat(chunks);
}

async function checkedKind(name: string, bytes: Buffer): Promise<FileKind> {
  const found = await sniff(bytes);
  if (found === 'heic') throw new FileRefused('FILE_HEIC', {});
  const says = endingOf(name);
  const kind = kindOf(found);
  if (kind && (says === null || kind.endings.includes(says))) return kind;
  if (found === 'macros') throw new FileRefused('FILE_TYPE_REFUSED', { found });
  // A name that claims a kind we take is told off for the claim; any other for its type.
  if (says !== null && (kind || isTaken(says)) && says !== found) {
    throw new FileRefused('FILE_NOT_WHAT_IT_SAYS', { says, found });
  }
  throw new FileRefused('FILE_TYPE_REFUSED', { found: found === 'unknown' && says !== null ? says : found });
}

function isTaken(ending: string): boolean {
  return FILE_KINDS.some(({ endings }) => endings.includes(ending));
}
