import { describe, expect, it } from '@jest/globals';
import type { Permission } from '#kernel';
import { ANYONE, roleDefinition, ROLES, type RoleName } from './roles.js';

const names = Object.keys(ROLES) as RoleName[];
const allOf = (name: RoleName): Set<Permission> => {
  const { own, community = [] } = roleDefinition(name)!;
  return new Set([...own, ...community]);
};
/** Roles that grant a permission anywhere, in the matrix's order. */
const holders = (permission: Permission): RoleName[] => names.filter((name) => allOf(name).has(permission));

const RECORDS = ['annual-plan', 'service-item', 'risk', 'objective', 'resident-need', 'activity', 'meeting', 'complaint', 'nonconformity', 'corrective-action'];
const ofRecords = (permission: Permission): boolean => RECORDS.includes(permission.split(':')[0]!);
const isReading = (permission: Permission): boolean => permission.endsWith(':read');

/** What the matrix may never grant, whatever is added to it (domain: Roles). */
describe('the matrix of roles', () => {
  it('names each permission as noun and verb, once a role', () => {
    for (const name of names) {
      const { own, community = [] } = roleDefinition(name)!;
      for (const permission of [...own, ...community]) expect(permission).toMatch(/^[a-z]+(-[a-z]+)*:[a-z]+(-[a-z]+)*$/);
      expect([name, new Set(own).size]).toEqual([name, own.length]);
      expect([name, new Set(community).size]).toEqual([name, community.length]);
    }
  });

  it('knows no role but those of the domain, and none for residents', () => {
    expect(names).toEqual([
      'secretary', 'social-worker', 'grid-manager', 'counter-clerk', 'supervisor', 'street-official', 'district-official', 'assessor', 'administrator',
    ]);
    expect(roleDefinition('resident')).toBeUndefined();
    expect(roleDefinition('')).toBeUndefined();
  });

  it.each<[Permission, RoleName[]]>([
    ['annual-plan:approve', ['street-official']],
    ['annual-plan:return', ['street-official']],
    ['annual-plan:submit', ['secretary']],
    ['annual-plan:publish', ['secretary']],
    ['nonconformity:verify', ['secretary', 'street-official']],
    ['nonconformity:verify-major', ['street-official']],
    ['nonconformity:review', ['secretary']],
    ['complaint:arbitrate', ['street-official']],
    ['complaint:identity', ['secretary', 'social-worker', 'counter-clerk', 'street-official']],
    ['edition:adopt', ['district-official']],
    ['edition:import', ['district-official']],
    ['setting:change-street', ['street-official', 'administrator']],
    ['unit:administer', ['administrator']],
  ])('grants %s to %j alone', (permission, roles) => expect(holders(permission)).toEqual(roles));

  it('lets nobody approve what they submit', () => {
    for (const name of names) {
      expect([name, allOf(name).has('annual-plan:submit') && allOf(name).has('annual-plan:approve')]).toEqual([name, false]);
    }
  });

  it('shows the administrator no record', () => expect([...allOf('administrator')].filter(ofRecords)).toEqual([]));

  it('lets those who oversee read and raise, and do none of the work', () => {
    expect([...allOf('supervisor')].filter((p) => ofRecords(p) && !isReading(p))).toEqual(['nonconformity:report', 'nonconformity:attach']);
    expect([...allOf('district-official')].filter((p) => ofRecords(p) && !isReading(p))).toEqual([]);
    expect([...allOf('assessor')].filter(ofRecords)).toEqual([]);
  });

  it('lets nobody void but the secretary', () => {
    const voiding = new Set(names.flatMap((name) => [...allOf(name)]).filter((permission) => permission.endsWith(':void')));
    for (const permission of voiding) expect([permission, holders(permission)]).toEqual([permission, ['secretary']]);
  });

  it('shows complaints to those who handle or oversee them, not to who works in a grid', () => {
    expect(holders('complaint:read')).toEqual(['secretary', 'social-worker', 'counter-clerk', 'supervisor', 'street-official', 'district-official']);
  });

  it('lets who may change a kind of record read it too', () => {
    for (const name of names) {
      for (const permission of allOf(name)) {
        if (!ofRecords(permission)) continue;
        const reading: Permission = `${permission.split(':')[0]}:read`;
        expect([name, permission, allOf(name).has(reading)]).toEqual([name, permission, true]);
      }
    }
  });

  it('lets everybody who may own an action do it and show it', () => {
    const doing: Permission[] = ['corrective-action:start', 'corrective-action:complete', 'corrective-action:attach'];
    for (const permission of doing) expect(holders(permission)).toEqual(['secretary', 'social-worker', 'grid-manager', 'counter-clerk']);
  });

  it('gives everybody no more than their own session, their notices, and what is no secret', () => {
    expect([...ANYONE].sort()).toEqual(['clause:read', 'notice:read', 'session:use', 'unit:read']);
  });
});
