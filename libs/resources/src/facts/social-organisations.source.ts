import { RecordKindName } from '#kernel';
import type { FactSource } from '#standards';
import { inForce, recordIds } from './in-force.js';

/** Registered or on file; of one that is both there is one entry, so that it is counted once. */
const COUNTED = `o.standing IN ('registered', 'on-file', 'registered-and-on-file')`;
/** T/ZSX row 34: on file, with people, a structure, a place and records of activities. */
const ESTABLISHED = `o.standing IN ('on-file', 'registered-and-on-file') AND o.members > 0 AND o.has_structure AND o.place <> '' AND o.has_records`;
const ORGANISATIONS = `FROM social_organisations o WHERE o.community_id = ANY ($1) AND ${inForce('o')}`;

/**
 * Social organisations with what they took part in this year: each activity held with them, and what was entered by hand
 * for another day. Where no participations are kept, that is left open.
 */
export const socialOrganisationSource: FactSource = {
  register: 'social-organisation',
  facts: ['socialOrganisations', 'fullyEstablishedSocialOrganisations'],
  kinds: [RecordKindName.socialOrganisation, RecordKindName.participation, RecordKindName.activity],

  async values(query, communityIds, asOf) {
    const rows = await query<{ communityId: string; counted: boolean; established: boolean; kept: boolean; participations: number }>(
      `SELECT o.community_id AS "communityId", ${COUNTED} AS counted, coalesce(${ESTABLISHED}, false) AS established,
         EXISTS (SELECT FROM kept_registers k WHERE k.community_id = o.community_id AND k.register = 'participation' AND k.kept_from <= $2) AS kept,
         (SELECT count(*)::int FROM partner_participations p WHERE p.community_id = o.community_id AND p.partner_id = o.id
            AND p.took_part_on <= $2 AND p.took_part_on >= date_trunc('year', $2::date)) AS participations
       ${ORGANISATIONS} ORDER BY o.from_on, o.id`,
      [communityIds, asOf],
    );
    const found = new Map(communityIds.map((id) => [id, { socialOrganisations: [] as { participationsThisYear?: number }[], fullyEstablishedSocialOrganisations: 0 }]));
    for (const { communityId, counted, established, kept, participations } of rows) {
      const facts = found.get(communityId)!;
      if (counted) facts.socialOrganisations.push(kept ? { participationsThisYear: participations } : {});
      if (established) facts.fullyEstablishedSocialOrganisations += 1;
    }
    return found as ReadonlyMap<string, object>;
  },

  records: (by, communityId, fact, asOf) => recordIds(
    by, `SELECT o.id ${ORGANISATIONS} AND ${fact === 'socialOrganisations' ? COUNTED : ESTABLISHED} ORDER BY o.from_on DESC, o.id DESC`, communityId, asOf,
  ),
};
