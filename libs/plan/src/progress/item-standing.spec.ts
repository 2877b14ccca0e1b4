import { describe, expect, it } from '@jest/globals';
import { deliveredOn, type Standing, standingOf } from './item-standing.js';
import { occasionsOf } from './occasions.js';

type Asked = Parameters<typeof standingOf>[0];

const anItem = (values: Partial<Asked> = {}): Asked => ({ state: 'running', endedAt: null, ...values });
/** Once a month, by its end. */
const monthly = occasionsOf(2026, { months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] });
const from = (startsOn: string, endsOn: string) => occasionsOf(2026, { startsOn, endsOn });
const once = from('2026-01-05', '2026-12-28');
const month = (...numbers: number[]): string[] => numbers.map((one) => `2026-${String(one).padStart(2, '0')}-10`);

describe('where a service of the plan stands', () => {
  const monthlyOn = (today: string, done: string[]): Partial<Standing> => standingOf(anItem(), monthly, done, today);

  it('is on course with as many deliveries as were due', () => {
    // on 20 November the ends of ten months are over
    expect(monthlyOn('2026-11-20', month(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))).toMatchObject({ standing: 'onCourse', planned: 12, due: 10, done: 10, forecast: null, atRisk: false, daysLeft: 41 });
  });

  it('a month is due when it is over, not on its last day', () => {
    expect(monthlyOn('2026-01-31', [])).toMatchObject({ standing: 'onCourse', due: 0 });
    expect(monthlyOn('2026-02-01', [])).toMatchObject({ standing: 'behind', due: 1 });
  });

  it('is behind with fewer, and the forecast is promised × done ÷ due, rounded down', () => {
    // 12 × 7 ÷ 10 = 8.4
    expect(monthlyOn('2026-11-20', month(1, 2, 3, 5, 6, 8, 9))).toMatchObject({ standing: 'behind', due: 10, done: 7, forecast: 8, atRisk: true });
    expect(monthlyOn('2026-04-10', [])).toMatchObject({ standing: 'behind', due: 3, done: 0, forecast: 0 });
  });

  it('says no forecast before three were due', () => expect(monthlyOn('2026-03-10', month(1))).toMatchObject({ standing: 'behind', due: 2, done: 1, forecast: null }));

  it('counts no more than was promised', () => {
    expect(monthlyOn('2026-11-20', [...month(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), ...month(11, 11, 11)])).toMatchObject({ standing: 'onCourse', done: 12 });
  });

  it('is late from the day after its last one, whatever was done', () => {
    expect(standingOf(anItem(), from('2026-11-01', '2026-11-19'), ['2026-11-03'], '2026-11-19')).toMatchObject({ daysLate: 0, daysLeft: 0 });
    expect(standingOf(anItem(), from('2026-11-01', '2026-11-19'), ['2026-11-03'], '2026-11-22')).toMatchObject({ standing: 'late', daysLate: 3, atRisk: true, due: 1 });
  });

  it('promised once, is silent when half of its time is over and nothing was done for it', () => {
    // 5 January to 28 December are 357 days; half of them are over on 3 July, 179 days on
    expect(standingOf(anItem(), once, [], '2026-07-02')).toMatchObject({ standing: 'onCourse', planned: 1, done: 0 });
    expect(standingOf(anItem(), once, [], '2026-07-03')).toMatchObject({ standing: 'silent', atRisk: true, forecast: null });
    expect(standingOf(anItem(), once, ['2026-02-01'], '2026-07-03')).toMatchObject({ standing: 'onCourse', done: 0 });
  });

  it('of less than two weeks, is not asked about halfway', () => {
    expect(standingOf(anItem(), from('2026-11-10', '2026-11-23'), [], '2026-11-22')).toMatchObject({ standing: 'onCourse' });
  });

  it.each([
    ['not begun', {}, from('2026-11-21', '2026-12-28'), 'waiting'],
    ['of a plan that is written', { state: 'planned' }, once, 'waiting'],
    ['without a word of when', {}, occasionsOf(2026, { startsOn: '2026-03-01' }), 'undated'],
    ['told as delivered', { state: 'delivered' }, once, 'delivered'],
    ['of a plan that was closed', { state: 'missed' }, once, 'missed'],
  ])('%s', (_word, values, occasions, standing) => expect(standingOf(anItem(values), occasions, [], '2026-11-20')).toMatchObject({ standing }));
});

describe('when its deliveries were done', () => {
  const told = anItem({ state: 'delivered', endedAt: new Date('2026-12-05T02:00:00Z') });

  it('is when each was, and the rest when it was told as delivered', () => {
    const quarterly = occasionsOf(2026, { months: [3, 6, 9] });
    expect(deliveredOn(told, quarterly, month(3))).toEqual(['2026-03-10', '2026-12-05', '2026-12-05']);
    expect(deliveredOn(anItem(), quarterly, month(3))).toEqual(['2026-03-10']);
  });

  it('promised once, is only when it was told as delivered', () => {
    expect(deliveredOn(anItem(), once, month(1, 2))).toEqual([]);
    expect(deliveredOn(told, once, month(1, 2))).toEqual(['2026-12-05']);
  });
});

describe('by when an item promises its deliveries', () => {
  it('is each month that it names, by its end, cut by its last day', () => {
    expect(occasionsOf(2026, { months: [2, 6, 12], endsOn: '2026-12-20' })).toMatchObject({ counted: true, days: ['2026-02-28', '2026-06-30', '2026-12-20'] });
  });

  it('is each day of its recurrence, as long as that is once a week at most', () => {
    expect(occasionsOf(2026, { startsOn: '2026-03-01', endsOn: '2026-05-31', recurrence: 'FREQ=MONTHLY;BYDAY=2SA' })).toMatchObject({
      counted: true, days: ['2026-03-14', '2026-04-11', '2026-05-09'],
    });
    expect(occasionsOf(2026, { recurrence: 'FREQ=WEEKLY;BYDAY=TU' }).days).toHaveLength(52);
    expect(occasionsOf(2026, { recurrence: 'FREQ=DAILY' })).toMatchObject({ counted: false, days: ['2026-12-31'] });
  });

  it('is its last day where it only says from when to when', () => {
    expect(once).toEqual({ counted: false, days: ['2026-12-28'], stretches: [{ from: '2026-01-05', to: '2026-12-28' }] });
  });
});
