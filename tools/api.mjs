import './pinned-node.mjs';
import { pathToFileURL } from 'node:url';
import { at } from './paths.mjs';
import { stopOnSignal } from './serving.mjs';

// The API alone, as it is compiled, with what the environment says; `npm run dev` starts it anew after each change.
const { serve } = await import(pathToFileURL(at('dist/apps/api/src/main.js')).href);
const started = serve();
stopOnSignal(async () => {
  const running = await started.catch(() => undefined);
  await running?.close();
});
await started;
