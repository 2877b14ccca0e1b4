import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf, until } from './processes.mjs';

/**
 * Who uses a cluster: one file a process, so that the last to leave stops the server and nobody stops it under
 * another's feet. A process that was killed leaves its file behind; its birth tells that it is dead.
 */
export class Leases {
  constructor(dataDir) {
    this.folder = `${dataDir}.users`;
  }

  take() {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, String(process.pid)), String(birthOf(process.pid)));
  }

  leave() {
    rmSync(join(this.folder, String(process.pid)), { force: true });
  }

  /** Numbers of the living processes that use the cluster, ourselves left out. */
  others() {
    return this.#files()
      .map(Number)
      .filter((pid) => pid !== process.pid && this.#lives(pid));
  }

  #files() {
    try {
      return readdirSync(this.folder);
    } catch {
      return [];
    }
  }

  #lives(pid) {
    const file = join(this.folder, String(pid));
    const birth = birthOf(pid);
    if (birth !== undefined && birth === read(file)) return true;
    rmSync(file, { force: true });
    return false;
  }
}

/** Runs `work` while holding `<path>.lock`; a lock whose holder is dead is taken over. */
export async function locked(path, work) {
  const lock = `${path}.lock`;
  const mine = `${lock}.${process.pid}`;
  const holder = `${process.pid} ${birthOf(process.pid)}`;
  writeFileSync(mine, holder);
  try {
    const held = await until(() => acquire(lock, mine), 120, 100);
    if (!held) throw new Error(`Another process has held ${lock} for two minutes: ${read(lock)}`);
    try {
      return await work();
    } finally {
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

function acquire(lock, mine) {
  try {
    linkSync(mine, lock); // a link appears with its content, or not at all
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const seen = read(lock);
  if (seen === undefined) return false;
  const [pid, birth] = seen.split(' ');
  if (birthOf(Number(pid)) === birth) return false;
  const stale = `${mine}.stale`;
  try {
    renameSync(lock, stale);
    if (read(stale) !== seen) linkSync(stale, lock); // someone was quicker: give theirs back
  } catch {
    // someone else cleared it away
  }
  rmSync(stale, { force: true });
  return false;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
