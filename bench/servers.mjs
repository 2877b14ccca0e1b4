import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { at } from '../tools/paths.mjs';

/**
 * Starts a script in a process of its own on a free port and waits until `path` answers.
 *
 * @returns {Promise<{ url: string, pid: number, startedIn: number, stop: () => Promise<void> }>} `startedIn` in seconds
 */
export async function start(script, env, path, nodeOptions = []) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let output = '';
  const began = performance.now();
  const child = spawn(process.execPath, [...nodeOptions, at(script)], {
    cwd: at(),
    env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output = (output + part).slice(-10_000)));
  const ended = new Promise((done) => child.once('exit', done));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}:\n${output}`);
    const ready = await fetch(`${url}${path}`).then((response) => response.status < 600, () => false);
    if (ready) break;
    if (performance.now() - began > 60_000) {
      child.kill('SIGKILL');
      throw new Error(`${script} was not ready after a minute:\n${output}`);
    }
    await sleep(20);
  }
  return {
    url,
    pid: child.pid,
    startedIn: (performance.now() - began) / 1000,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
