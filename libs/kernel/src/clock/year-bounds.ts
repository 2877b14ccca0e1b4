import { fieldError, invalid } from '../errors/domain-error.js';
import { startOfDay } from './shanghai.js';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** The first instants of a year and of the next. @throws INVALID at `year` outside 2000 to 2100 */
export function yearBounds(year: number): [Date, Date] {
  if (year < FIRST_YEAR) throw invalid(fieldError('year', 'TOO_SMALL', { min: FIRST_YEAR }));
  if (year > LAST_YEAR) throw invalid(fieldError('year', 'TOO_LARGE', { max: LAST_YEAR }));
  return [startOfDay(`${year}-01-01`), startOfDay(`${year + 1}-01-01`)];
}
