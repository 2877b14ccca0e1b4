import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The compiled product in a process of its own, as it runs in production. */
export interface TestServer {
  /** Without a slash at the end. */
  url: string;
  /** What it wrote so far, for error messages and for tests of the log. */
  output(): string;
  /** Stops in order; `SIGKILL` as a crash would. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** One that may still be starting. */
export interface StartingServer extends TestServer {
  /** Resolves when it serves. @throws when it ends or is not ready within a minute and a half */
  ready(): Promise<TestServer>;
}

/**
 * Serves web and API from dist/ with this database, a data folder that goes away with it, and a free port; resolves
 * when it is ready. DEMO is off unless `env` says otherwise.
 */
export async function startServer(databaseUrl: string, env: Record<string, string> = {}): Promise<TestServer> {
  return (await spawnServer(databaseUrl, env)).ready();
}

/** The same, without waiting. */
export async function spawnServer(databaseUrl: string, env: Record<string, string> = {}): Promise<StartingServer> {
  const [port, folder] = await Promise.all([freePort(), mkdtemp(join(tmpdir(), 'pdca-'))]);
  let text = '';
  const child = spawn(process.execPath, ['--enable-source-maps', 'tools/api.mjs'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DEMO: '0',
      DATA_DIR: folder,
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: String(port),
      ...env,
    },
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (text += part.toString()));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const server: StartingServer = {
    url: `http://127.0.0.1:${port}`,
    output: () => text,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
    ready: async () => {
      for (const end = Date.now() + 90_000; ; await sleep(100)) {
        if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${text}`);
        if (await isReady(server.url)) return server;
        if (Date.now() > end) {
          await server.stop('SIGKILL');
          throw new Error(`The server was not ready after 90 s:\n${text}`);
        }
      }
    },
  };
  return server;
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`).then(
    (response) => response.ok,
    () => false,
  );

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
