import { describe, expect, it } from '@jest/globals';
import { ROLES } from '#org';
import { permission as english } from '../apps/web/src/lib/messages/en/permissions.js';
import { permission as chinese } from '../apps/web/src/lib/messages/zh-CN/permissions.js';

interface Granted {
  readonly own: readonly string[];
  readonly community?: readonly string[];
  readonly assigned?: readonly string[];
}

const permissions = [...new Set(Object.values<Granted>(ROLES).flatMap(({ own, community = [], assigned = [] }) => [...own, ...community, ...assigned]))]
  // signing in is never given to a program
  .filter((name) => !name.startsWith('session:'));

describe('every permission', () => {
  it.each([['Chinese', chinese], ['English', english]] as const)('can be named in %s', (_language, words) => {
    const nameless = permissions.filter((name) => {
      const [noun = '', verb = ''] = name.split(':');
      return !(noun in words.noun) || !(verb in words.verb);
    });
    expect(nameless).toEqual([]);
  });
});
