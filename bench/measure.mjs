import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const TICKS_A_SECOND = process.platform === 'linux' ? Number(execFileSync('getconf', ['CLK_TCK'])) : NaN;

/** Seconds of processor time that a process has used; NaN where /proc is not there. */
export function cpuSeconds(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return NaN;
  }
}

/** Resident memory of a process in MB (10⁶ bytes). */
export function memoryMb(pid) {
  try {
    const [, kb] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return (Number(kb) * 1024) / 1e6;
  } catch {
    return NaN;
  }
}

/** How busy the whole machine was between two calls of `mark`: a share of 0 to 1 of all its processors. */
export function machineTimes() {
  try {
    const fields = readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/).slice(1).map(Number);
    const idle = fields[3] + fields[4];
    const all = fields.slice(0, 8).reduce((sum, one) => sum + one, 0);
    return { busy: all - idle, all };
  } catch {
    return { busy: NaN, all: NaN };
  }
}
