// `npm run calendar -- due …` and `-- days …`: the working calendar on the command line.
import './pinned-node.mjs';
import { at, has } from './paths.mjs';
import { pathToFileURL } from 'node:url';

const command = 'dist/libs/kernel/src/calendar/calendar-command.js';

if (!has(command)) {
  const { buildApi } = await import('./build.mjs');
  await buildApi();
}

const { runCalendar } = await import(pathToFileURL(at(command)).href);
const { status, out, err } = runCalendar(process.argv.slice(2));
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = status;
