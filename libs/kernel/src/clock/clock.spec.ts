import { describe, expect, it } from '@jest/globals';
import { systemClock, TestClock } from './clock.js';

describe('the clock', () => {
  it('tells the time of the machine', () => {
    const before = Date.now();
    const now = systemClock.now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  it('stands still in a test until it is moved', () => {
    const clock = new TestClock('2026-09-30T10:00:00+08:00');
    expect(clock.now().toISOString()).toBe('2026-09-30T02:00:00.000Z');
    clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4, ms: 5 });
    expect(clock.now().toISOString()).toBe('2026-10-01T04:03:04.005Z');
    expect(clock.tick().toISOString()).toBe('2026-10-01T04:03:04.006Z');
    clock.set(new Date('2027-01-01T00:00:00Z'));
    expect(clock.now().getUTCFullYear()).toBe(2027);
  });

  it('is not moved by someone who changes the date it gave', () => {
    const clock = new TestClock('2026-01-01T00:00:00Z');
    clock.now().setFullYear(1999);
    expect(clock.now().getUTCFullYear()).toBe(2026);
  });

  it('refuses what is no instant', () => {
    expect(() => new TestClock('tomorrow')).toThrow(RangeError);
  });
});
