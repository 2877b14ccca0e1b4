import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Actor, type Grant, NOWHERE, type Permission, reachOf } from '#kernel';
import { ROLES } from '../role/roles.js';
import { narrowed, READ, scopesOf } from './scopes.js';

const grant = (permissions: readonly Permission[], reach = reachOf({ communities: ['c1'] })): Grant => ({ role: 'role', permissions: new Set(permissions), reach });
const all = (grants: readonly Grant[]): string[] => grants.flatMap((one) => [...one.permissions]);

describe('the scopes of a token', () => {
  it('are reading and what the person holds, but never their sign-in or other people’s passwords', () => {
    const actor = new Actor('Chen', 'p1', [grant(['session:use', 'notice:read'], NOWHERE), grant(['a:do', 'a:read', 'person:administer'])]);
    expect(scopesOf(actor)).toEqual([READ, 'a:do', 'a:read', 'notice:read']);
  });

  it('cut the grants down: to reading', () => {
    expect(narrowed([grant(['a:do', 'a:read', 'session:use'])], [READ])).toEqual([grant(['a:read'])]);
  });

  it('cut them down to the named, and leave no reach where nothing is left', () => {
    expect(narrowed([grant(['a:do', 'a:read']), grant(['b:do'], reachOf({ communities: ['c2'] }))], ['a:do'])).toEqual([grant(['a:do'])]);
    expect(narrowed([grant(['a:read'])], ['session:use', 'person:administer'])).toEqual([]);
  });

  it('never give what the person does not hold', () => {
    const permissions = [...new Set<Permission>(Object.values(ROLES).flatMap((role) => [...role.own]))];
    fc.assert(
      fc.property(fc.subarray(permissions), fc.subarray<string>([READ, ...permissions]), (held, scopes) => {
        const left = all(narrowed([grant(held)], scopes));
        expect(left.every((one) => held.includes(one as Permission))).toBe(true);
        expect(left.every((one) => scopes.includes(one) || (scopes.includes(READ) && one.endsWith(':read')))).toBe(true);
        expect(left).not.toContain('session:use');
      }),
    );
  });
});
