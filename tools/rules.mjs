// `npm run rules -- check …`: the verdicts of a shipped standard over a file of facts.
import './pinned-node.mjs';
import { pathToFileURL } from 'node:url';
import { at, has } from './paths.mjs';

const command = 'dist/libs/standards/src/rules/rules-command.js';

try {
  const { buildApi } = await import('./build.mjs');
  await buildApi();
} catch (error) {
  // An image without the compiler, or a fault elsewhere in the tree: what was compiled last still answers.
  if (!has(command)) throw error;
}

const { runRules } = await import(pathToFileURL(at(command)).href);
const { status, out, err } = runRules(process.argv.slice(2), { now: new Date() });
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = status;
