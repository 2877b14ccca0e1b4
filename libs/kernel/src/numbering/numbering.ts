import type { Acting } from '../acting/acting.js';
import type { Place } from '../acting/place.js';
import { yearOf } from '../clock/shanghai.js';

/**
 * The next number of a kind, community and year, `NC-2026-0012`: without gaps, since the counter's row belongs to the
 * operation's transaction and is held until the commit, which should be near; the width grows past 9,999.
 */
export async function nextNumber(by: Acting, prefix: string, place: Place, year = yearOf(by.now)): Promise<string> {
  const [counter] = await by.query<{ value: number }>(
    `INSERT INTO record_counters (community_id, street_id, prefix, year, value) VALUES ($1, $2, $3, $4, 1)
     ON CONFLICT (community_id, prefix, year) DO UPDATE SET value = record_counters.value + 1 RETURNING value`,
    [place.communityId, place.streetId, prefix, year],
  );
  return `${prefix}-${year}-${String(counter!.value).padStart(4, '0')}`;
}
