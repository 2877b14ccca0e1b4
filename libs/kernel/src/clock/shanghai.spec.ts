import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays, atTime, dayOf, daysBetween, endOfDay, isDay, isoInShanghai, startOfDay, timeOf, weekdayOf, yearOf,
} from './shanghai.js';

const instants = fc.date({
  min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true,
});

describe('days in Shanghai', () => {
  it('turn at 16:00 UTC', () => {
    expect(dayOf(new Date('2026-12-31T15:59:59.999Z'))).toBe('2026-12-31');
    expect(dayOf(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
    expect(yearOf(new Date('2026-12-31T15:59:59.999Z'))).toBe(2026);
    expect(yearOf(new Date('2026-12-31T16:00:00Z'))).toBe(2027);
  });

  it('are the same by the short way and by the calendar of the zone, summer times of long ago included', () => {
    const longAgo = fc.date({ min: new Date('1985-01-01T00:00:00Z'), max: new Date('1995-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(fc.property(fc.oneof(instants, longAgo), (instant) => dayOf(instant) === isoInShanghai(instant).slice(0, 10)));
  });

  it('begin and end on the millisecond', () => {
    expect(startOfDay('2026-02-28').toISOString()).toBe('2026-02-27T16:00:00.000Z');
    expect(endOfDay('2026-02-28').toISOString()).toBe('2026-02-28T15:59:59.999Z');
    expect(isoInShanghai(atTime('2026-10-08', '17:30'))).toBe('2026-10-08T17:30:00+08:00');
  });

  it('are counted over months and leap years', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
    expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1);
    expect(weekdayOf('2026-10-01')).toBe(4);
  });

  it('are refused when they do not exist', () => {
    expect(isDay('2026-02-29')).toBe(false);
    expect(isDay('2026-2-9')).toBe(false);
    expect(() => startOfDay('2026-13-01')).toThrow(RangeError);
    expect(() => daysBetween('2026-01-01', 'soon')).toThrow(RangeError);
    expect(() => dayOf(new Date(Number.NaN))).toThrow(RangeError);
    expect(() => timeOf('24:00')).toThrow(RangeError);
    expect(() => timeOf('9:00')).toThrow(RangeError);
  });

  it('hold the instants that fall on them', () => {
    fc.assert(fc.property(instants, (instant) => {
      const day = dayOf(instant);
      expect(startOfDay(day).getTime()).toBeLessThanOrEqual(instant.getTime());
      expect(endOfDay(day).getTime()).toBeGreaterThanOrEqual(instant.getTime());
    }));
  });

  it('add up', () => {
    fc.assert(fc.property(instants, fc.integer({ min: -2000, max: 2000 }), (instant, n) => {
      const day = dayOf(instant);
      expect(daysBetween(day, addDays(day, n))).toBe(n);
    }));
  });
});
