// `npm run calendar -- due …` and `-- days …`: the working calendar on the command line.
import './pinned-node.mjs';
import { pathToFileURL } from 'node:url';
import { at, has } from './paths.mjs';

const command = 'dist/libs/kernel/src/calendar/calendar-command.js';

try {
  const { buildApi } = await import('./build.mjs');
  await buildApi();
} catch (error) {
  // An image without the compiler, or a fault elsewhere in the tree: what was compiled last still answers.
  if (!has(command)) throw error;
}

const { runCalendar } = await import(pathToFileURL(at(command)).href);
const { status, out, err } = runCalendar(process.argv.slice(2));
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = status;
