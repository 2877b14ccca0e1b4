import { createRequire } from 'node:module';
import type { Day } from '../clock/shanghai.js';

/**
 * The days off and the make-up working days (调休补班) that the State Council has announced, from 2004 on.
 *
 * The data file of the library is read, not its functions: those go by the zone of the machine and are a day off
 * west of Greenwich.
 */
export interface StatutoryDay {
  working: boolean;
  name: string;
}

/** The library keeps a day as "English name,中文名,days of leave by law". */
interface LibraryData {
  holidays: Record<Day, string>;
  workdays: Record<Day, string>;
}

const data = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as LibraryData;

export const statutoryDays: ReadonlyMap<Day, StatutoryDay> = new Map([
  ...entries(data.holidays, false),
  ...entries(data.workdays, true),
]);

function entries(days: Record<Day, string>, working: boolean): [Day, StatutoryDay][] {
  return Object.entries(days).map(([day, names]) => [day, { working, name: names.split(',')[1] ?? names }]);
}
