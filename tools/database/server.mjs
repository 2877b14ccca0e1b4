import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { binaries, giveTo, reaches, serverUser } from './identity.mjs';
import { birthOf, servesFrom, signal, survivors, until } from './processes.mjs';

const SUPERUSER = 'postgres';
const LOG_LIMIT = 5 * 1024 * 1024;

/** For machines with little memory. Nothing listens beyond this machine. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // /dev/shm holds 64 MB in a container: parallel queries would run out of it
  max_parallel_workers_per_gather: '0',
};

/** For tests, whose data nobody misses after a power cut. */
const FAST_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum_naptime: '10min', max_wal_size: '256MB' };

/** The programs of one data directory: makes it, starts and stops the server in it. */
export class Server {
  /** @param {string} dataDir absolute path, without symbolic links */
  constructor(dataDir, { fast = false } = {}) {
    this.dataDir = dataDir;
    this.fast = fast;
    this.logFile = `${dataDir}.log`;
  }

  /** Finds the user and the programs; to be called first. */
  async prepare() {
    this.user = serverUser(this.dataDir);
    this.home = await binaries(this.user);
  }

  get initialised() {
    return existsSync(join(this.dataDir, 'PG_VERSION'));
  }

  /** Makes the data directory. It appears complete or not at all. */
  initialise(password) {
    const half = `${this.dataDir}.new`;
    const passwordFile = `${this.dataDir}.password`;
    rmSync(half, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
    mkdirSync(half, { mode: 0o700 });
    giveTo(this.user, half);
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    giveTo(this.user, passwordFile);
    const passwordHandle = openSync(passwordFile, 'r');
    // read through the open handle: the way to the file may be closed to the server's user
    const pwfile = process.platform === 'win32' ? passwordFile : '/dev/fd/3';
    try {
      const { status, stderr, error } = spawnSync(
        this.#program('initdb'),
        [
          `--pgdata=${this.#seen(half)}`,
          `--username=${SUPERUSER}`,
          '--auth=scram-sha-256',
          `--pwfile=${pwfile}`,
          '--encoding=UTF8',
          '--locale-provider=builtin',
          '--locale=C.UTF-8',
          '--lc-messages=C',
          ...(this.fast ? ['--no-sync'] : []),
        ],
        { ...this.user, ...this.#surroundings(half), stdio: ['ignore', 'ignore', 'pipe', passwordHandle] },
      );
      if (status !== 0) throw new Error(`The database could not be made in ${half}.\n${stderr ?? error}`);
    } finally {
      closeSync(passwordHandle);
      rmSync(passwordFile, { force: true });
    }
    rmSync(this.dataDir, { recursive: true, force: true });
    renameSync(half, this.dataDir);
  }

  /** A server that works in the data directory, if there is one: started by us or left behind by another. */
  running() {
    const [pid, , , port] = this.#pidFile();
    return pid && servesFrom(pid, this.dataDir) ? { pid, birth: birthOf(pid), port } : undefined;
  }

  /**
   * Removes the traces of a server that was killed. Its children may live a moment longer; a new server among them
   * would damage the data.
   */
  async tidy() {
    if (!(await until(() => survivors(this.dataDir).length === 0, 5))) {
      for (const pid of survivors(this.dataDir)) signal(pid, 'SIGQUIT');
      if (!(await until(() => survivors(this.dataDir).length === 0, 20))) {
        throw new Error(`Processes of a killed server hold ${this.dataDir}: ${survivors(this.dataDir).join(', ')}`);
      }
    }
    // the number in the file may meanwhile belong to another process, and PostgreSQL would believe it
    if (!this.running()) rmSync(join(this.dataDir, 'postmaster.pid'), { force: true });
  }

  /** Starts the server in a session of its own, so that Ctrl+C reaches us first. */
  launch(port) {
    const version = readFileSync(join(this.dataDir, 'PG_VERSION'), 'utf8').trim();
    const { stdout } = spawnSync(this.#program('postgres'), ['--version'], { encoding: 'utf8', ...this.#locale() });
    if (!stdout.includes(` ${version}.`) && !stdout.includes(` ${version}devel`)) {
      throw new Error(`The data in ${this.dataDir} is of PostgreSQL ${version}, the program is ${stdout.trim()}.`);
    }
    const settings = { ...SETTINGS, ...(this.fast ? FAST_SETTINGS : {}), port };
    const log = this.#openLog();
    const child = spawn(
      this.#program('postgres'),
      ['-D', this.#seen(this.dataDir), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { ...this.user, ...this.#surroundings(this.dataDir), detached: true, stdio: ['ignore', log, log] },
    );
    closeSync(log);
    child.on('error', () => {}); // seen by the caller as a server that does not live
    child.unref();
    return { pid: child.pid, birth: birthOf(child.pid), port };
  }

  /** Stops cleanly: running transactions are rolled back, data is written. */
  async stop({ pid, birth }) {
    const gone = () => birthOf(pid) !== birth;
    signal(pid, 'SIGINT');
    if (await until(gone, 60)) return;
    signal(pid, 'SIGQUIT'); // without a checkpoint; the next start recovers from the log
    await until(gone, 20);
  }

  /** Sets the superuser's password while the server is down. */
  setPassword(password) {
    const { status, stderr } = spawnSync(
      this.#program('postgres'),
      ['--single', '-D', this.#seen(this.dataDir), 'postgres'],
      {
        ...this.user,
        ...this.#surroundings(this.dataDir),
        input: `ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`,
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new Error(`The database's password could not be set.\n${stderr}`);
  }

  /** The last lines that the server wrote, for error messages. */
  logTail() {
    return existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n') : '';
  }

  #pidFile() {
    try {
      const lines = readFileSync(join(this.dataDir, 'postmaster.pid'), 'utf8').split('\n');
      return lines.slice(0, 4).map(Number);
    } catch {
      return [];
    }
  }

  #program(name) {
    return join(this.home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  }

  /** How the server names its directory. Where it cannot walk there, it is put there and stays. */
  #seen(directory) {
    return reaches(this.user, directory) ? directory : '/proc/self/cwd';
  }

  #surroundings(directory) {
    return { cwd: directory, ...this.#locale() };
  }

  #locale() {
    const { PGDATA: _data, PGPORT: _port, ...rest } = process.env;
    return { env: { ...rest, LC_ALL: 'C.UTF-8' } };
  }

  #openLog() {
    if (existsSync(this.logFile) && statSync(this.logFile).size > LOG_LIMIT) truncateSync(this.logFile);
    return openSync(this.logFile, 'a', 0o600);
  }
}
