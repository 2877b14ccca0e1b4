import { type RoleName } from '../../role/roles.js';
import { UnitKind } from '../../unit/org-unit.entity.js';

/** In which kinds of unit a role can be held (domain: Roles). */
const HELD_IN: Readonly<Record<RoleName, readonly UnitKind[]>> = {
  secretary: [UnitKind.community],
  'social-worker': [UnitKind.community],
  'grid-manager': [UnitKind.grid],
  'counter-clerk': [UnitKind.community],
  supervisor: [UnitKind.community],
  'street-official': [UnitKind.street],
  'district-official': [UnitKind.district],
  assessor: [UnitKind.district, UnitKind.street, UnitKind.community],
  administrator: [UnitKind.district, UnitKind.street],
};

/** Whom a secretary may name for her community: those who work under her. Who oversees her is named by others. */
const NAMED_BY_SECRETARY: readonly RoleName[] = ['social-worker', 'grid-manager', 'counter-clerk'];

export function canBeHeldIn(role: RoleName, kind: UnitKind): boolean {
  return HELD_IN[role].includes(kind);
}

export function rolesHeldIn(kind: UnitKind): RoleName[] {
  return (Object.keys(HELD_IN) as RoleName[]).filter((role) => canBeHeldIn(role, kind));
}

/** Whether somebody whose administering role holds in a unit of kind `holder` (the unit, or one above it) may give the role. */
export function mayName(holder: UnitKind, role: RoleName): boolean {
  return holder === UnitKind.community ? NAMED_BY_SECRETARY.includes(role) : true;
}
