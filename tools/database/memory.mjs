import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { at, root } from '../paths.mjs';

const MEMORY = '/dev/shm';
const OURS = `community-pdca-${process.getuid?.()}-`;
const GIB = 1024 ** 3;

/**
 * Where data lies that nobody misses: in memory on a Linux that has room there, else in .data. A test's database is
 * fifteen hundred small files, which take a disk half a second of a processor and memory a fiftieth of one.
 */
export function folderForTests() {
  if (!hasRoom()) return at('.data');
  dropOrphans();
  const folder = join(MEMORY, `${OURS}${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  writeFileSync(join(folder, 'clone'), root);
  return folder;
}

/** A container has 64 MB there as a rule. */
function hasRoom() {
  if (process.platform !== 'linux' || !existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > 2 * GIB && freemem() > 4 * GIB;
}

/** What belonged to clones of the repository that are gone. */
function dropOrphans() {
  for (const name of readdirSync(MEMORY).filter((one) => one.startsWith(OURS))) {
    const mark = join(MEMORY, name, 'clone');
    if (existsSync(mark) && statSync(mark).uid === process.getuid() && !existsSync(readFileSync(mark, 'utf8'))) {
      rmSync(join(MEMORY, name), { recursive: true, force: true });
    }
  }
}
