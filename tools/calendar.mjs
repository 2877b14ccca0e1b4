// `npm run calendar -- due …` and `-- days …`: the working calendar on the command line.
import './pinned-node.mjs';
import { compiledNow, tell } from './compiled.mjs';

const { runCalendar } = await compiledNow('libs/kernel/src/calendar/calendar-command.js');
tell(runCalendar(process.argv.slice(2)));
