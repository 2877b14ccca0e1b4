import { dayOf, fail, type Kernel } from '#kernel';
import { OrgUnit } from '../unit/org-unit.entity.js';
import { PublicCommunity } from './public-community.type.js';

const COMMUNITIES = `SELECT u.code, u.name, s.name AS "streetName", u.complaint_phone AS "complaintPhone"
  FROM org_units u JOIN org_units s ON s.id = u.street_id WHERE u.kind = 'community' AND (u.closed_from IS NULL OR u.closed_from > $1)`;

// Units are no secret, and a stranger's operation has no reach yet: they are read on a connection that is given back
// at once, so that a public page never holds two.

export async function publicCommunities(kernel: Kernel): Promise<PublicCommunity[]> {
  const rows: PublicCommunity[] = await kernel.dataSource.query(`${COMMUNITIES} ORDER BY u.code`, [today(kernel)]);
  return rows.map((row) => Object.assign(new PublicCommunity(), row));
}

const today = (kernel: Kernel): string => dayOf(kernel.clock.now());

/** @throws NOT_FOUND */
export async function publicCommunity(kernel: Kernel, code: string): Promise<PublicCommunity> {
  const [row]: PublicCommunity[] = await kernel.dataSource.query(`${COMMUNITIES} AND u.code = $2`, [today(kernel), code]);
  if (!row) throw fail('NOT_FOUND');
  return Object.assign(new PublicCommunity(), row);
}

/** The unit behind a community's code. @throws NOT_FOUND */
export async function communityByCode(kernel: Kernel, code: string): Promise<OrgUnit> {
  const [row]: OrgUnit[] = await kernel.dataSource.query(
    `SELECT id, kind, code, name, parent_id AS "parentId", district_id AS "districtId", street_id AS "streetId", community_id AS "communityId",
       rural, resident_population AS "residentPopulation", households, complaint_phone AS "complaintPhone",
       closed_from::text AS "closedFrom"
     FROM org_units WHERE kind = 'community' AND code = $2 AND (closed_from IS NULL OR closed_from > $1)`,
    [today(kernel), code],
  );
  if (!row) throw fail('NOT_FOUND');
  return Object.assign(new OrgUnit(), row);
}
