import './pinned-node.mjs';
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { buildApi } from './build.mjs';
import { at, has, root } from './paths.mjs';
import { provideDatabase, settleIn, stopOnSignal } from './serving.mjs';

// `npm run dev`: the database, the API restarted when its sources change, the web app reloaded by Vite.
settleIn();
const WATCHED = ['apps/api', 'libs', 'migrations', 'test/factories', 'test/demo'];
const webPort = Number(process.env.PORT || 3000);
const apiPort = String(webPort + 1);

const database = await provideDatabase();
let api;
let web;
let busy = Promise.resolve();
let timer;

stopOnSignal(async () => {
  await web?.close();
  await busy;
  await end(api);
  await database.stop();
});

await restart();
for (const folder of WATCHED.filter((name) => has(name))) watch(at(folder), { recursive: true }, soon);
if (has('apps/web/vite.config.ts')) {
  process.env.API_PORT = apiPort;
  const { createServer } = await import('vite');
  web = await createServer({ configFile: at('apps/web/vite.config.ts'), server: { port: webPort, strictPort: true } });
  await web.listen();
  web.printUrls();
}

function soon(_event, file) {
  if (file && !/\.(ts|json|sql)$/.test(file)) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    busy = busy.then(restart);
  }, 150);
}

/** A build that fails leaves the last good API running. */
async function restart() {
  try {
    const { compiled, removed } = await buildApi();
    if (api && compiled + removed === 0) return;
  } catch (error) {
    console.error(error.message);
    return;
  }
  await end(api);
  api = spawn(process.execPath, ['--enable-source-maps', at('tools/api.mjs')], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PORT: apiPort },
    detached: process.platform !== 'win32', // Ctrl+C reaches us; we end it in order
  });
}

async function end(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}
