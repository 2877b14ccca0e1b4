import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Actor, type Grant, type Permission } from './actor.js';
import type { Place } from './place.js';
import { covers, EVERYWHERE, isNowhere, joinReaches, NOWHERE, type Reach, reachOf } from './reach.js';

const here: Place = { streetId: 's1', communityId: 'c1', gridId: 'g1' };
const grant = (permissions: Permission[], reach: Reach): Grant => ({ role: 'role', permissions: new Set(permissions), reach });
const actor = (...grants: Grant[]): Actor => new Actor('Chen', 'p1', grants);

const ids = (prefix: string): fc.Arbitrary<string[]> => fc.uniqueArray(fc.constantFrom('1', '2', '3').map((one) => prefix + one), { maxLength: 3 });
const reaches = fc.oneof(
  { weight: 5, arbitrary: fc.record({ streets: ids('s'), communities: ids('c'), grids: ids('g') }).map(reachOf) },
  { weight: 1, arbitrary: fc.constant(EVERYWHERE) },
);
const places = fc.record({
  streetId: fc.constantFrom('s1', 's2', 's3'),
  communityId: fc.constantFrom('c1', 'c2', 'c3'),
  gridId: fc.constantFrom('g1', 'g2', null),
});

describe('a reach', () => {
  it.each<[string, Reach, boolean]>([
    ['of the street', reachOf({ streets: ['s1'] }), true],
    ['of the community', reachOf({ communities: ['c1'] }), true],
    ['of the grid', reachOf({ grids: ['g1'] }), true],
    ['of everywhere', EVERYWHERE, true],
    ['of another street, community and grid', reachOf({ streets: ['s2'], communities: ['c2'], grids: ['g2'] }), false],
    ['of ids of another kind', reachOf({ streets: ['c1', 'g1'], communities: ['s1', 'g1'], grids: ['s1', 'c1'] }), false],
    ['of nowhere', NOWHERE, false],
  ])('%s covers a place in the grid: %s', (_which, reach, covered) => expect(covers(reach, here)).toBe(covered));

  it('of a grid does not cover what lies in the community at large', () => {
    expect(covers(reachOf({ grids: ['g1'] }), { streetId: 's1', communityId: 'c1' })).toBe(false);
    expect(covers(reachOf({ grids: ['g1'] }), { streetId: 's1', communityId: 'c1', gridId: null })).toBe(false);
  });

  it('of one record covers that record, wherever it lies, and nothing beside it', () => {
    const reach = reachOf({ records: [['r1', 'c1']] });
    expect(covers(reach, { ...here, id: 'r1' })).toBe(true);
    expect(covers(reach, { ...here, id: 'r2' })).toBe(false);
    expect(covers(reach, here)).toBe(false);
    expect(isNowhere(reach)).toBe(false);
    expect(covers(joinReaches([reach, reachOf({ records: [['r2', 'c2']] })]), { ...here, id: 'r2' })).toBe(true);
  });

  it('joined covers exactly what one of the joined covers', () => {
    fc.assert(
      fc.property(fc.array(reaches, { minLength: 1, maxLength: 4 }), places, (several, place) => {
        expect(covers(joinReaches(several), place)).toBe(several.some((one) => covers(one, place)));
      }),
    );
  });

  it('is nowhere only when it covers no place at all', () => {
    expect(isNowhere(NOWHERE)).toBe(true);
    expect(isNowhere(reachOf({}))).toBe(true);
    expect(isNowhere(EVERYWHERE)).toBe(false);
    expect(isNowhere(reachOf({ grids: ['g1'] }))).toBe(false);
  });
});

describe('an actor', () => {
  const permissions = fc.subarray<Permission>(['a:read', 'a:do', 'b:read']);
  const grants = fc.array(fc.record({ role: fc.constant('role'), permissions: permissions.map((list) => new Set(list)), reach: reaches }), { maxLength: 4 });

  it('may do where a role of theirs grants just that, never by joining one role’s permission with another’s place', () => {
    const one = actor(grant(['a:read', 'a:do'], reachOf({ communities: ['c1'] })), grant(['a:read'], reachOf({ communities: ['c2'] })));
    expect(one.may('a:do', here)).toBe(true);
    expect(one.may('a:do', { streetId: 's1', communityId: 'c2' })).toBe(false);
    expect(one.may('a:read', { streetId: 's1', communityId: 'c2' })).toBe(true);
    fc.assert(
      fc.property(grants, places, fc.constantFrom<Permission>('a:read', 'a:do', 'b:read'), (held, place, permission) => {
        expect(actor(...held).may(permission, place)).toBe(held.some((g) => g.permissions.has(permission) && covers(g.reach, place)));
      }),
    );
  });

  it('lists for a place just the permissions that hold there, each once, in order', () => {
    fc.assert(
      fc.property(grants, places, (held, place) => {
        const one = actor(...held);
        const list = one.permissionsAt(place);
        expect(list).toEqual([...new Set(list)].sort());
        for (const permission of ['a:read', 'a:do', 'b:read'] as const) expect(list.includes(permission)).toBe(one.may(permission, place));
      }),
    );
  });

  it('sees through the database no less than what any permission reaches', () => {
    fc.assert(
      fc.property(grants, places, (held, place) => {
        const one = actor(...held);
        if (one.permissionsAt(place).length > 0) expect(covers(one.widestReach(), place)).toBe(true);
      }),
    );
    expect(isNowhere(actor().widestReach())).toBe(true);
  });

  it('holds a permission that some role grants, even where it reaches nothing yet', () => {
    expect(actor(grant(['a:read'], NOWHERE)).holds('a:read')).toBe(true);
    expect(actor(grant(['a:read'], NOWHERE)).may('a:read', here)).toBe(false);
    expect(actor().holds('a:read')).toBe(false);
  });

  it('is a person only when it is one: nobody is not nobody', () => {
    expect(actor().is('p1')).toBe(true);
    expect(actor().is('p2')).toBe(false);
    expect(actor().is(null)).toBe(false);
    expect(new Actor('job', null, []).is(null)).toBe(false);
    expect(new Actor('job', null, []).is(undefined)).toBe(false);
  });
});
