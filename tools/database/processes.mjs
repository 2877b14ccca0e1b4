import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const onLinux = process.platform === 'linux';

/** State and start of a process from /proc; undefined when there is none. */
function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const name = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { name, state: fields[0], birth: fields[19] };
  } catch {
    return undefined;
  }
}

/**
 * When the process began, or undefined when it is not running. Two processes with the same number differ in it:
 * a restarted container hands out the numbers of yesterday again. A zombie counts as not running.
 */
export function birthOf(pid) {
  if (onLinux) {
    const found = stat(pid);
    return found && found.state !== 'Z' ? found.birth : undefined;
  }
  if (process.platform !== 'win32') {
    const { stdout } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
    const line = stdout?.trim();
    return line && !line.startsWith('Z') ? line.replace(/^\S+\s+/, '') : undefined;
  }
  try {
    process.kill(pid, 0);
    return 'running';
  } catch {
    return undefined;
  }
}

/** Whether the process is a PostgreSQL server working in this data directory. */
export function servesFrom(pid, dataDir) {
  if (birthOf(pid) === undefined) return false;
  if (onLinux) {
    if (stat(pid)?.name !== 'postgres') return false;
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === dataDir;
    } catch {
      return true; // another person's process: its directory is not shown, believe the pid file
    }
  }
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim().endsWith('postgres');
}

/** Server processes left in the data directory after their parent was killed (Linux only; else none are seen). */
export function survivors(dataDir) {
  if (!onLinux) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const found = stat(pid);
      if (found?.name !== 'postgres' || found.state === 'Z') return false;
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === dataDir;
      } catch {
        return false;
      }
    });
}

/** Waits until `done()` is truthy; resolves to false when `seconds` pass first. */
export async function until(done, seconds, every = 50) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const result = await done();
    if (result) return result;
    if (Date.now() > end) return false;
    await sleep(every);
  }
}

/** Sends a signal; a process that is already gone is no error. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
