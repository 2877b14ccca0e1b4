import { RecordKindName } from '#kernel';
import type { FactName, Facts, FactSource } from '#standards';
import { inForce, recordIds } from './in-force.js';

/** All employed staff; officers are assigned to the community, and not its staff. */
export const EMPLOYED = `s.category IN ('community-worker', 'social-worker', 'other')`;
const SOCIAL_WORK = `s.certificate IN ('assistant-social-worker', 'social-worker', 'senior-social-worker')`;
/** Valid on its last day; one without a last day stays valid. */
const CERTIFIED = `${SOCIAL_WORK} AND (s.certificate_until IS NULL OR s.certificate_until >= $2)`;
export const WORKER = `s.category = 'community-worker'`;
export const AT_WINDOW = `${EMPLOYED} AND s.window_staff`;
const OFFICER = `s.category IN ('police', 'auxiliary')`;

/** What counts for a fact, of staff `s` in post on the day `$2`. */
const COUNTED = {
  communityWorkers: WORKER,
  certifiedSocialWorkers: `${WORKER} AND ${CERTIFIED}`,
  staff: EMPLOYED,
  windowWorkers: AT_WINDOW,
  policeOfficers: OFFICER,
} as const;

const COUNTS = Object.entries(COUNTED).map(([fact, condition]) => `count(s.id) FILTER (WHERE ${condition})::int AS "${fact}"`).join(', ');

/** Who is in post on the day, by category and certificate. */
export const staffSource: FactSource = {
  register: 'staff-member',
  facts: ['communityWorkers', 'certifiedSocialWorkers', 'staff', 'windowWorkers', 'policeOfficers', 'policeServiceAllDay'],
  kinds: [RecordKindName.staffMember],

  async values(query, communityIds, asOf) {
    const rows = await query<{ communityId: string } & Facts>(
      `SELECT c.id AS "communityId", ${COUNTS}, coalesce(bool_or(s.around_the_clock) FILTER (WHERE ${OFFICER}), false) AS "policeServiceAllDay"
       FROM unnest($1::uuid[]) AS c(id) LEFT JOIN staff_members s ON s.community_id = c.id AND ${inForce('s')} GROUP BY c.id`,
      [communityIds, asOf],
    );
    return new Map(rows.map(({ communityId, ...facts }) => [communityId, facts]));
  },

  records: (by, communityId, fact, asOf) => recordIds(
    by, `SELECT s.id FROM staff_members s WHERE s.community_id = ANY ($1) AND ${inForce('s')} AND ${behind(fact)} ORDER BY s.from_on DESC, s.id DESC`,
    communityId, asOf,
  ),
};

function behind(fact: FactName): string {
  if (fact === 'policeServiceAllDay') return `${OFFICER} AND s.around_the_clock`;
  return COUNTED[fact as keyof typeof COUNTED];
}
