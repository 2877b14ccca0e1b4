import { fail } from '#kernel';
import type { OrgUnit } from '../../unit/org-unit.entity.js';
import type { OwnersQuery } from '../register.js';

/**
 * After a change, somebody is still administrator of the unit or of one above it, with no end in sight. Changes of
 * administrators wait for each other here, so that two who end each other's role do not both succeed.
 * @throws LAST_ADMINISTRATOR
 */
export async function administratorStays(query: OwnersQuery, { districtId, streetId }: Pick<OrgUnit, 'districtId' | 'streetId'>): Promise<void> {
  await query(`SELECT pg_advisory_xact_lock(hashtext('administrators'))`);
  const [left] = await query(
    `SELECT 1 FROM memberships m JOIN org_units u ON u.id = m.unit_id
     WHERE m.role = 'administrator' AND m.to_day IS NULL AND u.id = ANY($1) LIMIT 1`,
    [[districtId, ...(streetId ? [streetId] : [])]],
  );
  if (!left) throw fail('LAST_ADMINISTRATOR');
}
