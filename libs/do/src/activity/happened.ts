import { type Acting, addDays, dayOf, fieldError, invalid, startOfDay } from '#kernel';

const WRITTEN_WITHIN_DAYS = 365;

/** What is written down afterwards has happened, at most a year ago. @throws INVALID at `path` */
export function checkHappened(by: Acting, path: string, at: Date): void {
  const since = addDays(dayOf(by.now), -WRITTEN_WITHIN_DAYS);
  if (at > by.now) throw invalid(fieldError(path, 'IN_THE_FUTURE'));
  if (at < startOfDay(since)) throw invalid(fieldError(path, 'TOO_LONG_AGO', { since }));
}
