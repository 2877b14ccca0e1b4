import type { Acting } from '../acting/acting.js';
import type { Place } from '../acting/place.js';
import { yearOf } from '../clock/shanghai.js';

/**
 * The next number of a kind, community and year, `NC-2026-0012`: without gaps, since the counter's row belongs to the
 * operation's transaction and is held until the commit, which should be near; the width grows past 9,999.
 */
export async function nextNumber(by: Acting, prefix: string, place: Place, year = yearOf(by.now)): Promise<string> {
  const [number] = await nextNumbers(by, prefix, place, 1, year);
  return number!;
}

/** As many numbers in a row, in one statement. */
export async function nextNumbers(by: Acting, prefix: string, place: Place, count: number, year = yearOf(by.now)): Promise<string[]> {
  const [counter] = await by.query<{ value: number }>(
    `INSERT INTO record_counters (community_id, street_id, prefix, year, value) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (community_id, prefix, year) DO UPDATE SET value = record_counters.value + excluded.value RETURNING value`,
    [place.communityId, place.streetId, prefix, year, count],
  );
  const first = counter!.value - count + 1;
  return Array.from({ length: count }, (_, index) => `${prefix}-${year}-${String(first + index).padStart(4, '0')}`);
}
