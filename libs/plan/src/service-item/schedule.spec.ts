import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRecurrence, WEEKDAYS, writeRecurrence } from './recurrence.js';
import { recurrenceIn, recurrenceWords } from './recurrence-words.js';
import { daysOf, firstDay, isScheduled, lastDay, monthsOf, type Schedule, scheduleProblems } from './schedule.js';

const codes = (schedule: Schedule): string[] => scheduleProblems(2027, schedule).map(({ path, code }) => `${path} ${code}`);

describe('when an item is carried out', () => {
  it('is not said as long as nothing is said', () => {
    for (const nothing of [{}, { startsOn: '2027-03-01' }, { months: [] }]) expect([isScheduled(nothing), monthsOf(2027, nothing)]).toEqual([false, []]);
  });

  it.each<[string, Schedule, number[], string | null, string]>([
    ['from day to day', { startsOn: '2027-03-05', endsOn: '2027-05-02' }, [3, 4, 5], '2027-03-05', '2027-05-02'],
    ['in some months', { months: [2, 9, 10] }, [2, 9, 10], '2027-02-01', '2027-10-31'],
    ['in some months, cut by its days', { months: [2, 3], startsOn: '2027-02-15', endsOn: '2027-03-10' }, [2, 3], '2027-02-15', '2027-03-10'],
    ['each week', { recurrence: 'FREQ=WEEKLY;BYDAY=TU', startsOn: '2027-11-20', endsOn: '2027-12-05' }, [11], '2027-11-20', '2027-12-05'],
    ['each year', { recurrence: 'FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=5' }, [3, 9], null, '2027-12-31'],
  ])('%s', (_word, schedule, months, first, last) => {
    expect([codes(schedule), monthsOf(2027, schedule), firstDay(2027, schedule), lastDay(2027, schedule)]).toEqual([[], months, first, last]);
  });

  it('counts every second week on from its first day, also across months that are left out', () => {
    const everySecond = { recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', startsOn: '2027-01-04' };
    expect(daysOf(2027, { ...everySecond, endsOn: '2027-02-20' })).toEqual(['2027-01-04', '2027-01-18', '2027-02-01', '2027-02-15']);
    expect(daysOf(2027, { ...everySecond, endsOn: '2027-03-31', months: [1, 3] })).toEqual(['2027-01-04', '2027-01-18', '2027-03-01', '2027-03-15', '2027-03-29']);
  });

  it.each<[string, Schedule, string[]]>([
    ['before its year', { startsOn: '2026-12-31' }, ['startsOn OUT_OF_YEAR']],
    ['after its year', { endsOn: '2028-01-01' }, ['endsOn OUT_OF_YEAR']],
    ['backwards', { startsOn: '2027-05-02', endsOn: '2027-05-01' }, ['endsOn DATES_REVERSED']],
    ['in a month outside its days', { startsOn: '2027-03-01', endsOn: '2027-04-30', months: [4, 5] }, ['months NEVER_IN_YEAR']],
    ['on a day that never comes', { recurrence: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, ['recurrence NEVER_IN_YEAR']],
    ['on days outside its months', { recurrence: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=3', months: [5] }, ['recurrence NEVER_IN_YEAR']],
    ['by a rule that is none', { recurrence: 'every now and then' }, ['recurrence RECURRENCE_FORM']],
  ])('cannot lie %s', (_word, schedule, problems) => expect(codes(schedule)).toEqual(problems));
});

describe('a recurrence', () => {
  it.each([
    'garbage', '', 'FREQ=HOURLY', 'FREQ=WEEKLY', 'FREQ=WEEKLY;BYDAY=2TU', 'FREQ=WEEKLY;BYDAY=XX', 'FREQ=MONTHLY', 'FREQ=MONTHLY;BYDAY=TU', 'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=MONTHLY;BYMONTHDAY=32', 'FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=1MO', 'FREQ=YEARLY;BYMONTHDAY=1', 'FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1', 'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;COUNT=3', 'FREQ=DAILY;UNTIL=20270101T000000Z', 'FREQ=DAILY;FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,MO', 'FREQ=MONTHLY;BYDAY=5MO',
  ])('is not %j', (text) => expect(readRecurrence(text)).toBeNull());

  it.each([
    ['FREQ=DAILY', '每天', 'every day'],
    ['FREQ=WEEKLY;BYDAY=TU,TH', '每周二、四', 'every week on Tue, Thu'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SA', '每2周的周六', 'every 2 weeks on Sat'],
    ['FREQ=MONTHLY;BYMONTHDAY=5,20,-1', '每月5日、20日、最后一天', 'every month on day 5, day 20, the last day'],
    ['FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA', '每3个月第二个周六', 'every 3 months on the second Sat'],
    ['FREQ=MONTHLY;BYDAY=1MO,-1FR', '每月第一个周一、最后一个周五', 'every month on the first Mon, last Fri'],
    ['FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=5', '每年3、9月的5日', 'every year in Mar, Sep on day 5'],
  ])('%s is %s', (text, zh, en) => {
    expect(recurrenceWords(text)).toEqual({ zh, en });
    expect(recurrenceIn(zh)).toBe(text);
  });

  it.each([['每星期二和星期四', 'FREQ=WEEKLY;BYDAY=TU,TH'], ['每月 15 号', 'FREQ=MONTHLY;BYMONTHDAY=15'], ['9月、3月的第一个星期天', null], ['3、9月第一个星期天', 'FREQ=YEARLY;BYMONTH=3,9;BYDAY=1SU'], ['经常', null], ['freq=weekly;byday=mo', 'FREQ=WEEKLY;BYDAY=MO']])(
    'reads %s as people write it', (text, rule) => expect(recurrenceIn(text)).toBe(rule),
  );

  it('comes back from its Chinese words as it went, whatever it is', () => {
    const interval = fc.integer({ min: 1, max: 12 });
    const some = <T>(from: readonly T[]): fc.Arbitrary<T[]> => fc.uniqueArray(fc.constantFrom(...from), { minLength: 1, maxLength: 4 });
    const days = some([...Array.from({ length: 31 }, (_, index) => index + 1), -1]).map((list) => `BYMONTHDAY=${list.join()}`);
    const nths = some([1, 2, 3, 4, -1].flatMap((nth) => WEEKDAYS.map((day) => `${nth}${day}`))).map((list) => `BYDAY=${list.join()}`);
    const months = some(Array.from({ length: 12 }, (_, index) => index + 1));
    const rules = fc.oneof(
      interval.map((n) => `FREQ=DAILY;INTERVAL=${n}`),
      fc.tuple(interval, some(WEEKDAYS)).map(([n, list]) => `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${list.join()}`),
      fc.tuple(interval, fc.oneof(days, nths)).map(([n, on]) => `FREQ=MONTHLY;INTERVAL=${n};${on}`),
      fc.tuple(months, fc.oneof(days, nths)).map(([list, on]) => `FREQ=YEARLY;BYMONTH=${list.join()};${on}`),
    );
    fc.assert(fc.property(rules, (text) => {
      const kept = writeRecurrence(readRecurrence(text)!);
      expect(recurrenceIn(recurrenceWords(kept).zh)).toBe(kept);
    }));
  });
});
