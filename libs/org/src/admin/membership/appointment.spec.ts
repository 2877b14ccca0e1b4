import { describe, expect, it } from '@jest/globals';
import { ROLES, type RoleName } from '../../role/roles.js';
import { UnitKind } from '../../unit/org-unit.entity.js';
import { canBeHeldIn, mayName, rolesHeldIn } from './appointment.js';

const roles = Object.keys(ROLES) as RoleName[];
const kinds = Object.values(UnitKind);

describe('roles and the units in which they are held', () => {
  it('leave no role without a unit and no kind of unit without a role', () => {
    for (const role of roles) expect([role, kinds.some((kind) => canBeHeldIn(role, kind))]).toEqual([role, true]);
    for (const kind of kinds) expect([kind, rolesHeldIn(kind).length > 0]).toEqual([kind, true]);
  });

  it('put administrators above communities, grid managers into grids', () => {
    expect(kinds.filter((kind) => canBeHeldIn('administrator', kind))).toEqual([UnitKind.district, UnitKind.street]);
    expect(kinds.filter((kind) => canBeHeldIn('grid-manager', kind))).toEqual([UnitKind.grid]);
  });

  it('let a secretary name those who work under her, nobody who oversees her', () => {
    expect(roles.filter((role) => mayName(UnitKind.community, role))).toEqual(['social-worker', 'grid-manager', 'counter-clerk']);
  });

  it('let an administrator name everybody within a street or district', () => {
    for (const kind of [UnitKind.street, UnitKind.district]) expect(roles.filter((role) => mayName(kind, role))).toEqual(roles);
  });
});
