// `npm run calendar -- due …` and `-- days …`: the working calendar on the command line.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const compiled = new URL('../dist/libs/kernel/src/calendar/calendar-command.js', import.meta.url);

if (!existsSync(compiled)) {
  const build = fileURLToPath(new URL('build.mjs', import.meta.url));
  // What the build says goes to standard error: standard output is the answer's alone.
  const { status } = spawnSync(process.execPath, [build], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(1);
}

const { runCalendar } = await import(compiled.href);
const { status, out, err } = runCalendar(process.argv.slice(2));
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = status;
