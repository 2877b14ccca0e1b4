import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { BlobStore } from '#kernel';
import type { PackContents, PackFile } from './pack-contents.js';

/** What is packed already anyway is only stored: pictures, PDF, Office files are. */
const STORED = { compress: false };

/**
 * The ZIP as a stream: Word file, index, then the attachments by clause, each opened when its turn comes, so that any
 * number of them takes the memory of one. `reached` is told how many clauses are in it; what it throws ends the stream.
 */
export function packArchive(
  blobs: BlobStore, { name, clauses }: PackContents, document: Buffer, index: Buffer, madeAt: Date, reached: (clauses: number) => Promise<void>,
): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  // it may fail before anybody reads: who reads then is told
  output.on('error', () => undefined);
  const mtime = madeAt;
  zip.addBuffer(document, `${name}.docx`, { ...STORED, mtime });
  zip.addBuffer(index, '索引.xlsx', { ...STORED, mtime });
  const put = new Set<PackFile>();
  for (const [before, { evidence }] of clauses.entries()) {
    for (const file of evidence.flatMap((line) => line.files)) {
      if (file.missing || put.has(file)) continue;
      put.add(file);
      zip.addReadStreamLazy(file.path, { ...STORED, mtime, size: file.size }, (give) => {
        reached(before)
          .then(() => blobs.open(file.sha256))
          .then((stream) => give(null, stream.on('error', (error) => output.destroy(error))), (error: unknown) => give(error, undefined as never));
      });
    }
  }
  zip.end();
  return output;
}
