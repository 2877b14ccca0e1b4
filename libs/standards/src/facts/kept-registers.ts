import { type Acting, covers, fail, type Place } from '#kernel';
import { requestVerdicts } from '../verdict/verdict-requests.js';
import type { Query } from './fact-source.js';

/**
 * A register is kept from a day on; begun again with an earlier day, from that one. It is whoever calls that asked
 * whether `by` may; here only the place is looked at.
 * @throws FORBIDDEN when the permission of `by` does not hold at the place
 */
export async function beginKeeping(by: Acting, place: Place, register: string, day: string): Promise<void> {
  if (!covers(by.reach, place)) throw fail('FORBIDDEN');
  await by.query(
    `INSERT INTO kept_registers (community_id, street_id, register, kept_from, begun_by_id, begun_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (community_id, register) DO UPDATE SET kept_from = excluded.kept_from WHERE kept_registers.kept_from > excluded.kept_from`,
    [place.communityId, place.streetId, register, day, by.actor.personId, by.now],
  );
  requestVerdicts(by, place);
}

/** Since when each register is kept, by community and then by register; of those kept on `asOf` only. */
export async function keptOn(query: Query, communityIds: readonly string[], asOf: string): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const rows = await query<{ communityId: string; register: string; keptFrom: string }>(
    `SELECT community_id AS "communityId", register, kept_from::text AS "keptFrom" FROM kept_registers
     WHERE community_id = ANY($1) AND kept_from <= $2`,
    [communityIds, asOf],
  );
  const kept = new Map<string, Map<string, string>>(communityIds.map((id) => [id, new Map()]));
  for (const row of rows) kept.get(row.communityId)?.set(row.register, row.keptFrom);
  return kept;
}
