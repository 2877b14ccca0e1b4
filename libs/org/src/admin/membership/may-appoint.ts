import type { Acting } from '#kernel';
import type { RoleName } from '../../role/roles.js';
import { type OrgUnit, UnitKind } from '../../unit/org-unit.entity.js';
import { jurisdictionOf, lies } from '../jurisdiction.js';
import { mayName } from './appointment.js';

/** Whether the asker may give, or end, a role in a unit: within their own units, and none above their own. */
export async function mayAppoint(by: Acting, role: string, unit: OrgUnit, deputyForId: string | null): Promise<boolean> {
  const jurisdiction = await jurisdictionOf(by);
  if (!lies(jurisdiction, unit)) return false;
  // a secretary who is away names who stands in for her, and nobody else's deputy
  if (role === 'secretary' && by.actor.is(deputyForId)) return true;
  const above = jurisdiction.units.filter(({ kind, id }) => kind !== UnitKind.community && [unit.districtId, unit.streetId].includes(id));
  return mayName(above.length ? UnitKind.street : UnitKind.community, role as RoleName);
}
