import './pinned-node.mjs';
import { pathToFileURL } from 'node:url';
import { BuildError, buildApi, buildWeb } from './build.mjs';
import { at } from './paths.mjs';
import { provideDatabase, settleIn, stopOnSignal } from './serving.mjs';

// `npm start`: database, build where something has changed, then everything on one port.
settleIn();

const database = provideDatabase();
const started = start();
stopOnSignal(async () => {
  console.log('Finishing what runs, then stopping …');
  const running = await started.catch(() => undefined);
  await running?.close();
  await (await database).stop();
});

try {
  await started;
} catch (error) {
  console.error(inWords(error));
  await database.catch(() => {});
  process.exit(1); // the database, if it is ours, is stopped at exit
}

async function start() {
  await Promise.all([database, build()]);
  const { serve } = await import(pathToFileURL(at('dist/apps/api/src/main.js')).href);
  return serve();
}

function inWords(error) {
  if (error instanceof BuildError) return error.message;
  if (error.code === 'EADDRINUSE') {
    return `Port ${error.port} is taken. Stop what uses it, or choose another: PORT=${error.port + 1} npm start`;
  }
  return error.stack ?? error;
}

async function build() {
  await buildApi();
  const web = await buildWeb(() => console.log('Building the web app; this is needed once and takes about a minute …'));
  if (web === 'missing') console.log('There is no web app in this clone; the API runs alone.');
}
