import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { isoInShanghai, SHANGHAI, timeOf } from '../clock/shanghai.js';
import { CLOSES, WorkingCalendar } from './working-calendar.js';

/** What the command prints and its exit status: 0, or 2 for arguments that make no sense. */
export interface CommandResult {
  status: 0 | 2;
  out: string;
  err: string;
}

const USAGE = `usage:
  calendar due --from INSTANT --working-days N [--close HH:mm]
  calendar days YEAR
INSTANT is ISO 8601, such as 2026-09-30T10:00:00+08:00; without an offset it is Shanghai time.
`;

const UNCERTAIN = 'calendar: the days of a year on the way are not known: weekly rule only\n';

class BadArguments extends Error {}

/** `calendar due …` and `calendar days …` on the announced days alone, without the table of corrections. */
export function runCalendar(args: string[]): CommandResult {
  try {
    const [verb, ...rest] = args;
    if (verb === 'due') return due(rest);
    if (verb === 'days') return days(rest);
    throw new BadArguments(verb === undefined ? 'say what to do' : `unknown command: ${verb}`);
  } catch (error) {
    if (!isBadArgument(error)) throw error;
    return { status: 2, out: '', err: `calendar: ${error.message.split('\n')[0]}\n${USAGE}` };
  }
}

function due(args: string[]): CommandResult {
  const { values } = parseArgs({
    args,
    options: { from: { type: 'string' }, 'working-days': { type: 'string' }, close: { type: 'string' } },
  });
  const from = instant(values.from);
  const count = values['working-days'];
  if (count === undefined) throw new BadArguments('--working-days is missing');
  if (!/^\d{1,6}$/.test(count)) throw new BadArguments(`--working-days is not a whole number: ${count}`);
  const close = values.close ?? CLOSES;
  timeOf(close);
  const calendar = new WorkingCalendar();
  const at = calendar.addWorkingDays(from, Number(count), close);
  const err = calendar.isCertain(from, at) ? '' : UNCERTAIN;
  return { status: 0, out: `${isoInShanghai(at)}\n`, err };
}

function days(args: string[]): CommandResult {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [year] = positionals;
  if (year === undefined || positionals.length !== 1) throw new BadArguments('give one year');
  if (!/^[12]\d{3}$/.test(year)) throw new BadArguments(`not a year: ${year}`);
  const calendar = new WorkingCalendar();
  const lines = calendar.exceptions(Number(year))
    .map(({ day, working, name }) => `${day}\t${working ? 'working' : 'free'}\t${name}\n`);
  const err = calendar.isKnown(Number(year)) ? '' : `calendar: the days of ${year} are not known: weekly rule only\n`;
  return { status: 0, out: lines.join(''), err };
}

function instant(text: string | undefined): Date {
  if (text === undefined) throw new BadArguments('--from is missing');
  const parsed = DateTime.fromISO(text, { zone: SHANGHAI });
  if (!/^[12]\d{3}-\d{2}-\d{2}/.test(text) || !parsed.isValid) {
    throw new BadArguments(`--from is not an instant in ISO 8601: ${text}`);
  }
  return parsed.toJSDate();
}

function isBadArgument(error: unknown): error is Error {
  if (error instanceof BadArguments || error instanceof RangeError) return true;
  return String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
}
