import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** In megabytes: what a large document takes, with room; one that takes more fails alone. */
const MOST_MEMORY = 1024;

const RUN = `const { parentPort, workerData: { module, name, given } } = require('node:worker_threads');
import(module).then((found) => found[name](given)).then((bytes) => parentPort.postMessage(bytes));`;

/**
 * Does heavy work on plain data in a thread of its own, so that nobody who asks the server meanwhile waits for it.
 * `work` is exported by the module under its own name; where that is not compiled (tests), it runs here.
 */
export async function aside<Given>(module: URL, work: (given: Given) => Promise<Buffer>, given: Given): Promise<Buffer> {
  if (!existsSync(fileURLToPath(module))) return work(given);
  const worker = new Worker(RUN, { eval: true, workerData: { module: module.href, name: work.name, given }, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
  try {
    return await new Promise((done, refuse) => {
      worker.once('message', (bytes: Uint8Array) => done(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
      worker.once('error', refuse);
      worker.once('exit', (code) => refuse(new Error(`the thread ended with ${code} before it was done`)));
    });
  } finally {
    await worker.terminate();
  }
}
