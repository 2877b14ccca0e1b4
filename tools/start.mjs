import './pinned-node.mjs';
import { pathToFileURL } from 'node:url';
import { buildApi, buildWeb } from './build.mjs';
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
  console.error(error.stack ?? error);
  await database.then((provided) => provided.stop()).catch(() => {});
  process.exit(1);
}

async function start() {
  await Promise.all([database, build()]);
  const { serve } = await import(pathToFileURL(at('dist/apps/api/src/main.js')).href);
  return serve();
}

async function build() {
  await buildApi();
  const web = await buildWeb(() => console.log('Building the web app; this is needed once and takes about a minute …'));
  if (web === 'missing') console.log('There is no web app in this clone; the API runs alone.');
}
