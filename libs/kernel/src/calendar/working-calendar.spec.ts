import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { atTime, dayOf, isoInShanghai, weekdayOf } from '../clock/shanghai.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar();
const at = (text: string) => new Date(`${text}+08:00`);
const iso = (instant: Date | null) => instant && isoInShanghai(instant).slice(0, 16);
const instants = fc.date({
  min: new Date('2024-06-01T00:00:00Z'), max: new Date('2027-06-01T00:00:00Z'), noInvalidDate: true,
});
const counts = fc.integer({ min: 1, max: 40 });

describe('the days that the State Council announced', () => {
  // The notices of 12 November 2024 and 4 November 2025, day by day.
  it.each([
    ['2025-01-26', true, 'Sunday before the Spring Festival'], ['2025-01-28', false, 'eve, a Tuesday'],
    ['2025-02-04', false, 'Tuesday'], ['2025-02-08', true, 'Saturday'], ['2025-04-27', true, 'Sunday'],
    ['2025-05-05', false, 'Monday'], ['2025-06-02', false, 'Monday after the Dragon Boat Festival'],
    ['2025-09-28', true, 'Sunday'], ['2025-10-08', false, 'Wednesday, eighth day'], ['2025-10-09', true, 'Thursday'],
    ['2025-10-11', true, 'Saturday'], ['2025-10-12', false, 'Sunday'],
    ['2026-01-02', false, 'Friday'], ['2026-01-04', true, 'Sunday'], ['2026-02-14', true, 'Saturday'],
    ['2026-02-16', false, 'Monday'], ['2026-02-23', false, 'Monday'], ['2026-02-24', true, 'Tuesday'],
    ['2026-02-28', true, 'Saturday'], ['2026-04-06', false, 'Monday'], ['2026-05-09', true, 'Saturday'],
    ['2026-06-19', false, 'Friday'], ['2026-09-20', true, 'Sunday'], ['2026-09-25', false, 'Friday'],
    ['2026-10-01', false, 'Thursday'], ['2026-10-07', false, 'Wednesday'], ['2026-10-08', true, 'Thursday'],
    ['2026-10-10', true, 'Saturday'], ['2026-10-11', false, 'Sunday'],
  ])('%s working: %s (%s)', (day, working) => {
    expect(calendar.isWorking(day)).toBe(working);
  });

  it('break the weekly rule on these days of 2026, and no others', () => {
    const lines = calendar.exceptions(2026).map(({ day, working, name }) => `${day} ${working ? '班' : '休'} ${name}`);
    expect(lines).toEqual([
      '2026-01-01 休 元旦', '2026-01-02 休 元旦', '2026-01-04 班 元旦',
      '2026-02-14 班 春节', '2026-02-16 休 春节', '2026-02-17 休 春节', '2026-02-18 休 春节', '2026-02-19 休 春节',
      '2026-02-20 休 春节', '2026-02-23 休 春节', '2026-02-28 班 春节',
      '2026-04-06 休 清明', '2026-05-01 休 劳动节', '2026-05-04 休 劳动节', '2026-05-05 休 劳动节', '2026-05-09 班 劳动节',
      '2026-06-19 休 端午', '2026-09-20 班 国庆节', '2026-09-25 休 中秋',
      '2026-10-01 休 国庆节', '2026-10-02 休 国庆节', '2026-10-05 休 国庆节', '2026-10-06 休 国庆节', '2026-10-07 休 国庆节',
      '2026-10-10 班 国庆节',
    ]);
  });

  it('make 248 working days in 2025 and in 2026', () => {
    expect(calendar.workingDaysLeft(2025, at('2024-06-01T12:00'))).toBe(248);
    expect(calendar.workingDaysLeft(2026, at('2025-12-31T12:00'))).toBe(248);
  });

  it('are known or not known for a whole year', () => {
    expect([2003, 2025, 2026, 2040].map((year) => calendar.isKnown(year))).toEqual([false, true, true, false]);
    expect(calendar.exceptions(2040)).toEqual([]);
    expect(calendar.isWorking('2040-10-01')).toBe(true);
    expect(calendar.isCertain(at('2026-12-30T10:00'), at('2026-12-31T17:30'))).toBe(true);
    expect(calendar.isCertain(at('2039-12-30T10:00'), at('2040-01-04T17:30'))).toBe(false);
  });
});

describe('the administrator’s corrections', () => {
  const corrected = new WorkingCalendar([
    { day: '2026-10-09', working: false, name: '台风停工' },
    { day: '2026-10-10', working: false, name: '不补班' },
    { day: '2040-10-01', working: false, name: '国庆节' },
    { day: '2040-10-06', working: true, name: '国庆节' },
  ]);

  it('win over the library', () => {
    expect(iso(corrected.addWorkingDays(at('2026-10-08T09:00'), 1))).toBe('2026-10-12T17:30');
    expect(corrected.exceptions(2026).filter(({ day }) => day > '2026-10-07')).toEqual([
      { day: '2026-10-09', working: false, name: '台风停工' },
    ]);
  });

  it('make a year known that the library does not have', () => {
    expect(corrected.isKnown(2040)).toBe(true);
    expect(corrected.isWorking('2040-10-01')).toBe(false);
    expect(corrected.isWorking('2040-10-06')).toBe(true);
  });

  it('are refused for a day that does not exist', () => {
    expect(() => new WorkingCalendar([{ day: '2026-02-30', working: true, name: '' }])).toThrow(RangeError);
  });
});

describe('a deadline of n working days', () => {
  it.each([
    ['2026-09-30T10:00', 1, '2026-10-08T17:30', 'over the National Day'],
    ['2026-09-30T23:59', 1, '2026-10-08T17:30', 'after hours is still that day'],
    ['2026-10-03T10:00', 1, '2026-10-08T17:30', 'received on a rest day: the next working day is day one'],
    ['2026-10-08T10:00', 2, '2026-10-10T17:30', 'a Saturday that is worked'],
    ['2026-10-09T10:00', 2, '2026-10-12T17:30', 'Saturday worked, Sunday free'],
    ['2026-02-13T17:00', 3, '2026-02-25T17:30', 'Saturday the 14th is day one'],
    ['2026-11-20T10:00', 5, '2026-11-27T17:30', 'an ordinary week'],
  ])('from %s, %i: %s (%s)', (from, n, due) => {
    expect(iso(calendar.addWorkingDays(at(from), n))).toBe(due);
  });

  it('ends when the street closes', () => {
    expect(iso(calendar.addWorkingDays(at('2026-11-20T10:00'), 1, '12:00'))).toBe('2026-11-23T12:00');
    expect(() => calendar.addWorkingDays(at('2026-11-20T10:00'), 1, '25:00')).toThrow(RangeError);
  });

  it.each([0, -1, 1.5, Number.NaN, 10_001])('refuses n = %d', (n) => {
    expect(() => calendar.addWorkingDays(at('2026-11-20T10:00'), n)).toThrow(RangeError);
  });

  it('lands on the close of a working day, exactly n working days on', () => {
    fc.assert(fc.property(instants, counts, (from, n) => {
      const due = calendar.addWorkingDays(from, n);
      expect(calendar.isWorking(dayOf(due))).toBe(true);
      expect(due).toEqual(atTime(dayOf(due), '17:30'));
      expect(calendar.workingDaysBetween(from, due)).toBe(n);
    }));
  });

  it('is monotone: later or longer never ends earlier', () => {
    fc.assert(fc.property(instants, instants, counts, (a, b, n) => {
      const [first, second] = a <= b ? [a, b] : [b, a];
      expect(calendar.addWorkingDays(first, n) <= calendar.addWorkingDays(second, n)).toBe(true);
      expect(calendar.addWorkingDays(first, n) < calendar.addWorkingDays(first, n + 1)).toBe(true);
    }));
  });

  it('is counted alike in both directions', () => {
    fc.assert(fc.property(instants, instants, (a, b) => {
      expect(calendar.workingDaysBetween(a, b) + calendar.workingDaysBetween(b, a)).toBe(0);
    }));
  });
});

describe('a deadline with pauses', () => {
  const from = at('2026-11-16T10:00'); // a Monday of ordinary weeks
  const due = (n: number, ...pauses: [string, string | null][]) =>
    iso(calendar.dueAt(from, n, pauses.map(([a, b]) => ({ from: at(a), to: b === null ? null : at(b) }))));

  it('moves by the closes of business that the pause covers', () => {
    expect(due(3)).toBe('2026-11-19T17:30');
    expect(due(3, ['2026-11-17T10:00', '2026-11-18T10:00'])).toBe('2026-11-20T17:30');
    expect(due(3, ['2026-11-17T10:00', '2026-11-23T10:00'])).toBe('2026-11-25T17:30');
  });

  it('does not move for an afternoon, a night or a weekend', () => {
    expect(due(3, ['2026-11-17T13:00', '2026-11-17T17:00'])).toBe('2026-11-19T17:30');
    expect(due(3, ['2026-11-17T18:00', '2026-11-18T09:00'])).toBe('2026-11-19T17:30');
    expect(due(5, ['2026-11-20T18:00', '2026-11-23T09:00'])).toBe('2026-11-23T17:30');
  });

  it('counts what overlaps once', () => {
    expect(due(3, ['2026-11-17T10:00', '2026-11-18T10:00'], ['2026-11-17T12:00', '2026-11-18T09:00']))
      .toBe('2026-11-20T17:30');
  });

  it('never falls into a pause, to the minute', () => {
    expect(due(3, ['2026-11-19T10:00', '2026-11-20T09:00'])).toBe('2026-11-20T17:30');
    expect(due(3, ['2026-11-19T17:30', '2026-11-20T09:00'])).toBe('2026-11-19T17:30');
    expect(due(3, ['2026-11-19T10:00', '2026-11-19T17:30'])).toBe('2026-11-20T17:30');
  });

  it('is open while a pause is, unless it had come before', () => {
    expect(due(3, ['2026-11-18T10:00', null])).toBeNull();
    expect(due(3, ['2026-11-19T18:00', null])).toBe('2026-11-19T17:30');
  });

  it('refuses a pause that ends before it begins', () => {
    expect(() => due(3, ['2026-11-18T10:00', '2026-11-17T10:00'])).toThrow(RangeError);
  });

  it('moves by exactly the working days paused', () => {
    fc.assert(fc.property(instants, counts, fc.integer({ min: 0, max: 30 }), counts, (start, n, wait, length) => {
      const from = calendar.addWorkingDays(start, wait + 1);
      const pause = { from, to: calendar.addWorkingDays(from, length) };
      const plain = calendar.addWorkingDays(start, n);
      const paused = calendar.dueAt(start, n, [pause]) as Date;
      expect(calendar.workingDaysBetween(plain, paused)).toBe(pause.from < plain ? length : 0);
    }));
  });
});

describe('reminders', () => {
  it.each([
    ['2026-11-20T10:00', '2026-11-20T10:00'], ['2026-11-20T06:00', '2026-11-20T09:00'],
    ['2026-11-20T17:30', '2026-11-23T09:00'], ['2026-10-01T10:00', '2026-10-08T09:00'],
    ['2026-10-10T10:00', '2026-10-10T10:00'],
  ])('wanted at %s go out at %s', (wanted, sent) => {
    expect(iso(calendar.nextWorkingMoment(at(wanted)))).toBe(sent);
  });

  it('refuse hours that end before they begin', () => {
    expect(() => calendar.nextWorkingMoment(at('2026-11-20T10:00'), '18:00', '09:00')).toThrow(RangeError);
  });
});

describe('what is left of a year', () => {
  it('is counted after today', () => {
    expect(calendar.workingDaysLeft(2026, at('2026-12-30T10:00'))).toBe(1);
    expect(calendar.workingDaysLeft(2026, at('2026-12-31T10:00'))).toBe(0);
    expect(calendar.workingDaysLeft(2025, at('2026-12-31T10:00'))).toBe(0);
  });

  it('has every weekday of an unknown year', () => {
    const weekdays = Array.from({ length: 366 }, (_, i) => dayOf(new Date(Date.UTC(2040, 0, 1 + i))))
      .filter((day) => day.startsWith('2040') && weekdayOf(day) <= 5);
    expect(calendar.workingDaysLeft(2040, at('2039-12-31T10:00'))).toBe(weekdays.length);
  });
});

describe('working hours', () => {
  it.each([
    ['within the day', '2026-11-20T10:00:00+08:00', 2, '2026-11-20T12:00:00+08:00'],
    ['to the very close', '2026-11-20T13:30:00+08:00', 4, '2026-11-20T17:30:00+08:00'],
    ['over the weekend', '2026-11-20T16:30:00+08:00', 2, '2026-11-23T10:00:00+08:00'],
    ['from before it opens', '2026-11-20T07:00:00+08:00', 1, '2026-11-20T10:00:00+08:00'],
    ['from a rest day', '2026-11-21T12:00:00+08:00', 9, '2026-11-24T09:30:00+08:00'],
  ])('are counted %s', (_word, from, hours, to) => {
    expect(new WorkingCalendar().addWorkingHours(new Date(from), hours)).toEqual(new Date(to));
  });

  it.each([
    ['within the day', '2026-11-20T12:00:00+08:00', 2, '2026-11-20T10:00:00+08:00'],
    ['from its very opening', '2026-11-20T11:00:00+08:00', 2, '2026-11-20T09:00:00+08:00'],
    ['over the weekend', '2026-11-23T10:00:00+08:00', 2, '2026-11-20T16:30:00+08:00'],
    ['not at all', '2026-11-20T11:00:00+08:00', 0, '2026-11-20T11:00:00+08:00'],
  ])('are counted back %s', (_word, at, hours, from) => {
    expect(new WorkingCalendar().workingHoursBefore(new Date(at), hours)).toEqual(new Date(from));
  });

  it('counted back find what has waited so long, and nothing else', () => {
    fc.assert(fc.property(instants, instants, fc.integer({ min: 1, max: 120 }), (due, later, hours) => {
      const at = calendar.nextWorkingMoment(later);
      expect(due <= calendar.workingHoursBefore(at, hours)).toBe(calendar.addWorkingHours(due, hours) <= at);
    }));
  });
});
