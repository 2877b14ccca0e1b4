// `npm run standards -- list | export CODE | validate FILE | import FILE`: with the installation's database where there
// is one, else with the files that ship with the product.
import './pinned-node.mjs';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compiled, compiledNow, tell } from './compiled.mjs';
import { joinDatabase, settleIn } from './serving.mjs';

const from = process.env.INIT_CWD ?? process.cwd(); // where npm was called
settleIn();
const toClose = [];

try {
  const { runStandards } = await compiledNow('libs/standards/src/command/standards-command.js');
  const { shippedStandards } = await compiled('libs/standards/src/exchange/shipped.js');
  tell(await runStandards(process.argv.slice(2), { shipped: shippedStandards, kept, read: (path) => readFileSync(resolve(from, path), 'utf8') }));
} catch (error) {
  console.error(`standards: ${error.message}`);
  process.exitCode = 1;
} finally {
  for (const close of toClose.reverse()) await close();
}

async function kept(toWrite) {
  const database = await joinDatabase();
  if (!database) return null;
  toClose.push(() => database.stop());
  const [{ readConfig }, { makeKernel }, { prepare }, { KeptStandards }] = await Promise.all([
    compiled('libs/kernel/src/index.js'),
    compiled('apps/api/src/kernel.factory.js'),
    compiled('apps/api/src/migrate.js'),
    compiled('libs/standards/src/command/kept-standards.js'),
  ]);
  const kernel = makeKernel({ ...readConfig(process.env), LOG_LEVEL: 'warn' });
  toClose.push(() => kernel.dataSource.isInitialized && kernel.dataSource.destroy());
  if (toWrite) await prepare(kernel);
  else await kernel.dataSource.initialize();
  const standards = new KeptStandards(kernel);
  return (await standards.exist()) ? standards : null;
}
