// `npm run admin -- create`: the first administrator of an installation, asked for what is not given.
import './pinned-node.mjs';
import { createInterface } from 'node:readline/promises';
import { compiled, compiledNow, tell } from './compiled.mjs';
import { provideDatabase, settleIn } from './serving.mjs';

settleIn();
const toClose = [];

try {
  const { runAdmin } = await compiledNow('libs/org/src/command/admin-command.js');
  tell(await runAdmin(process.argv.slice(2), open));
} catch (error) {
  console.error(`admin: ${error.message}`);
  process.exitCode = 1;
} finally {
  for (const close of toClose.reverse()) await close();
}

async function open() {
  const database = await provideDatabase();
  toClose.push(() => database.stop());
  const [{ readConfig }, { makeKernel }, { prepare }, { Registry }] = await Promise.all([
    compiled('libs/kernel/src/index.js'),
    compiled('apps/api/src/kernel.factory.js'),
    compiled('apps/api/src/migrate.js'),
    compiled('libs/org/src/index.js'),
  ]);
  const kernel = makeKernel({ ...readConfig(process.env), LOG_LEVEL: 'warn' });
  toClose.push(() => kernel.dataSource.isInitialized && kernel.dataSource.destroy());
  await prepare(kernel);
  return { registry: new Registry(kernel), ask: asking() };
}

/** Questions at a terminal; null where nobody sits. */
function asking() {
  if (!process.stdin.isTTY) return null;
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  toClose.push(() => prompt.close());
  return (question) => prompt.question(question);
}
