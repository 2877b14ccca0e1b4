import { describe, expect, it } from '@jest/globals';
import { Actor, isNowhere, type Place } from '#kernel';
import { UnitKind } from '../unit/org-unit.entity.js';
import { everywhere, grantsOf, grantsOfSeats, type HeldRole, ownGrant } from './membership.js';

const inGrid: Place = { streetId: 's1', communityId: 'c1', gridId: 'g1' };
const inOtherGrid: Place = { ...inGrid, gridId: 'g2' };
const inCommunity: Place = { ...inGrid, gridId: null };
const nextDoor: Place = { streetId: 's1', communityId: 'c2', gridId: null };
const otherStreet: Place = { streetId: 's2', communityId: 'c3', gridId: null };

const held = (role: string, unitKind: UnitKind, given: Partial<HeldRole> = {}): HeldRole => ({
  role, unitKind, unitId: 'c1', communityId: unitKind === UnitKind.community ? 'c1' : null, streets: null, ...given,
});
const actor = (...roles: HeldRole[]): Actor => new Actor('Chen', 'p1', roles.flatMap(grantsOf));

describe('a membership', () => {
  it('in a community holds in it and its grids, and nowhere else', () => {
    const secretary = actor(held('secretary', UnitKind.community));
    for (const place of [inCommunity, inGrid, inOtherGrid]) expect(secretary.may('nonconformity:review', place)).toBe(true);
    for (const place of [nextDoor, otherStreet]) expect(secretary.permissionsAt(place)).toEqual([]);
  });

  it('in a street holds in all its communities', () => {
    const official = actor(held('street-official', UnitKind.street, { unitId: 's1' }));
    for (const place of [inCommunity, inGrid, nextDoor]) expect(official.may('annual-plan:approve', place)).toBe(true);
    expect(official.may('annual-plan:approve', otherStreet)).toBe(false);
  });

  it('in a district holds in the streets that it has', () => {
    const official = actor(held('district-official', UnitKind.district, { unitId: 'd1', streets: ['s1', 's2'] }));
    for (const place of [inCommunity, nextDoor, otherStreet]) expect(official.may('annual-plan:read', place)).toBe(true);
    expect(official.may('annual-plan:read', { streetId: 's3', communityId: 'c9' })).toBe(false);
    const bare = actor(held('district-official', UnitKind.district, { unitId: 'd1', streets: [] }));
    expect(isNowhere(bare.widestReach())).toBe(true);
    expect(bare.holds('annual-plan:read')).toBe(true);
  });

  describe('in a grid', () => {
    const manager = actor(held('grid-manager', UnitKind.grid, { unitId: 'g1', communityId: 'c1' }));

    it('gives two grants: one to work in the grid, one to read in its community', () => {
      const [work, read, ...more] = grantsOf(held('grid-manager', UnitKind.grid, { unitId: 'g1', communityId: 'c1' }));
      expect(more).toEqual([]);
      expect([...work!.reach.grids]).toEqual(['g1']);
      expect(work!.reach.communities.size + work!.reach.streets.size).toBe(0);
      expect([...read!.reach.communities]).toEqual(['c1']);
      expect(read!.reach.grids.size + read!.reach.streets.size).toBe(0);
      // who lives where, and what was found or settled there, is read in one's own grid only
      expect([...work!.permissions].filter((permission) => permission.endsWith(':read'))).toEqual([
        'home-visit:read', 'grid-round:read', 'grid-finding:read', 'mediation:read', 'errand:read',
      ]);
    });

    it('lets begin only there', () => {
      expect(manager.may('nonconformity:report', inGrid)).toBe(true);
      for (const place of [inOtherGrid, inCommunity, nextDoor]) expect(manager.may('nonconformity:report', place)).toBe(false);
    });

    it('lets read, and do one’s own actions, in the whole community', () => {
      for (const permission of ['nonconformity:read', 'activity:read', 'corrective-action:complete'] as const) {
        for (const place of [inGrid, inOtherGrid, inCommunity]) expect(manager.may(permission, place)).toBe(true);
        expect(manager.may(permission, nextDoor)).toBe(false);
      }
      expect(manager.may('complaint:read', inGrid)).toBe(false);
    });
  });

  it('lets in to a record only by what the role gives there', () => {
    const seat = { role: 'assessor', recordId: 'r1', communityId: 'c1' };
    const assessor = new Actor('Fang', 'p3', grantsOfSeats([seat]));
    expect(assessor.may('record:comment', { ...inCommunity, id: 'r1' })).toBe(true);
    for (const place of [inCommunity, { ...inCommunity, id: 'r2' }]) expect(assessor.permissionsAt(place)).toEqual([]);
    expect(grantsOfSeats([{ ...seat, role: 'administrator' }])).toEqual([]);
  });

  it('of an unknown role gives nothing', () => {
    expect(grantsOf(held('mayor', UnitKind.community))).toEqual([]);
    expect(grantsOf(held('constructor', UnitKind.community))).toEqual([]);
  });

  it('beside another joins what each gives where it gives it', () => {
    const both = actor(held('supervisor', UnitKind.community), held('secretary', UnitKind.community, { unitId: 'c2', communityId: 'c2' }));
    expect(both.may('nonconformity:review', nextDoor)).toBe(true);
    expect(both.may('nonconformity:review', inCommunity)).toBe(false);
    expect(both.may('nonconformity:report', inCommunity)).toBe(true);
  });
});

describe('what everybody has', () => {
  it('reaches no place', () => {
    const leaver = new Actor('Wu', 'p2', [ownGrant]);
    expect(isNowhere(leaver.widestReach())).toBe(true);
    expect(leaver.permissionsAt(inCommunity)).toEqual([]);
    expect(leaver.holds('session:use')).toBe(true);
  });

  it('a named actor may do its few things everywhere', () => {
    const job = new Actor('job', null, [everywhere('lapse', ['complaint:lapse'])]);
    expect(job.may('complaint:lapse', otherStreet)).toBe(true);
    expect(job.may('complaint:read', otherStreet)).toBe(false);
  });
});
