import { describe, expect, it } from '@jest/globals';
import { codeAt, codeHolds, passOf, scanOf, STEP_MS } from './check-in-codes.js';

const KEY = 'a'.repeat(64);
const NOW = new Date('2026-11-24T06:00:10Z');
const later = (ms: number): Date => new Date(NOW.getTime() + ms);

describe('the code on the organiser’s phone', () => {
  const { code, nextAt, until } = codeAt(KEY, 'lesson', NOW);

  it('changes every half minute and opens the door for half a minute more', () => {
    expect([nextAt, until]).toEqual([new Date('2026-11-24T06:00:30Z'), new Date('2026-11-24T06:01:00Z')]);
    expect(codeHolds(KEY, 'lesson', code, NOW)).toBe(true);
    expect(codeHolds(KEY, 'lesson', code, new Date(until.getTime() - 1))).toBe(true);
  });

  it.each([
    ['forwarded to somebody at home a minute later', 'lesson', code, later(2 * STEP_MS), KEY],
    ['of tomorrow', 'lesson', codeAt(KEY, 'lesson', later(86_400_000)).code, NOW, KEY],
    ['of another activity', 'choir', code, NOW, KEY],
    ['under another key', 'lesson', code, NOW, 'b'.repeat(64)],
    ['that is none', 'lesson', '', NOW, KEY],
  ])('does not open it when it is one %s', (_word, activity, given, now, key) => expect(codeHolds(key, activity, given, now)).toBe(false));
});

describe('the pass of a scan', () => {
  const pass = passOf(KEY, 'lesson', 'n1', NOW);

  it('leaves ten minutes for typing', () => {
    expect(scanOf(KEY, 'lesson', pass, later(599_999))).toBe('n1');
    expect(scanOf(KEY, 'lesson', pass, later(600_000))).toBeNull();
  });

  it.each([['choir', pass], ['lesson', pass.replace('n1', 'n2')], ['lesson', ''], ['lesson', 'n1.99999999999999.x']])('is not taken in %s as %j', (activity, given) => {
    expect(scanOf(KEY, activity, given, NOW)).toBeNull();
  });
});
