import type { Acting } from '#kernel';
import { checkHappened } from '../activity/happened.js';

/** A telephone's clock may go before ours by so much. */
const AHEAD_MS = 10 * 60_000;

/**
 * When something happened that is written down now: perhaps days ago, where there was no signal.
 * @throws INVALID at `path`: IN_THE_FUTURE, TOO_LONG_AGO
 */
export function happenedAt(by: Acting, path: string, at: Date): Date {
  const happened = at > by.now && at.getTime() <= by.now.getTime() + AHEAD_MS ? by.now : at;
  checkHappened(by, path, happened);
  return happened;
}
