import { RecordKindName } from '#kernel';
import type { FactSource } from '#standards';
import { inForce, recordIds } from './in-force.js';

const LATEST = `SELECT DISTINCT ON (p.community_id) p.id, p.community_id AS "communityId", p.resident_population AS "residentPopulation", p.households
  FROM community_profiles p WHERE p.community_id = ANY ($1) AND ${inForce('p')} ORDER BY p.community_id, p.from_on DESC, p.created_at DESC`;

/** Residents and households by the latest profile in force; before the first profile they are not known. */
export const profileSource: FactSource = {
  register: 'community-profile',
  facts: ['residentPopulation', 'households'],
  kinds: [RecordKindName.communityProfile],

  async values(query, communityIds, asOf) {
    const rows = await query<{ communityId: string; residentPopulation: number; households: number }>(LATEST, [communityIds, asOf]);
    return new Map(rows.map(({ communityId, residentPopulation, households }) => [communityId, { residentPopulation, households }]));
  },

  records: (by, communityId, _fact, asOf) => recordIds(by, LATEST, communityId, asOf),
};
