import { describe, expect, it } from '@jest/globals';
import { type Compared, differencesBetween } from './plan-differences.js';

const anItem = (id: string, values: object = {}): Compared => ({
  id, fromItemId: null, title: id, group: 'people', requirement: '来了有人接', constraint: '', deliveries: ['own'], months: [], recurrence: null, placeId: null, people: '', equipment: '', technology: '', budget: [], assigneeId: 'someone',
  startsOn: null, endsOn: null, budgetFen: null, expectedResult: '', targetGroup: '', doneBy: '', helpedBy: '', toldTo: '', ...values,
}) as Compared;
const told = (items: Compared[], former: Compared[]): unknown[] =>
  differencesBetween(items, former).map(({ kind, item, former: like, fields }) => [kind, item?.id, like?.id, fields]);

describe('a plan beside last year’s', () => {
  const lastYear = [
    anItem('meals', { startsOn: '2026-03-01', endsOn: '2026-11-30', budgetFen: 500_00 }),
    anItem('repairs', { startsOn: '2026-01-01', endsOn: '2026-12-31', budgetFen: 0 }),
  ];

  it('says nothing of what was only taken over: days and money that are not said yet are no difference', () => {
    expect(told([anItem('a', { fromItemId: 'meals', title: 'meals' }), anItem('b', { fromItemId: 'repairs', title: 'repairs' })], lastYear)).toEqual([]);
  });

  it('takes a day of another year for the same day', () => {
    const same = anItem('a', { fromItemId: 'meals', title: 'meals', startsOn: '2027-03-01', endsOn: '2027-12-31', budgetFen: 600_00 });
    expect(told([same], lastYear)).toEqual([['changed', 'a', 'meals', ['endsOn', 'budgetFen']], ['gone', undefined, 'repairs', []]]);
  });

  it('knows an item by where it came from, whatever it is called now, and else by its name', () => {
    const items = [anItem('a', { fromItemId: 'repairs', title: 'meals' }), anItem('b', { title: ' Meals' }), anItem('c', { title: 'meals' })];
    expect(told(items, lastYear)).toEqual([['changed', 'a', 'repairs', ['title']], ['changed', 'b', 'meals', ['title']], ['added', 'c', undefined, []]]);
  });

  it('compares two versions of one year to the day and the fen, also where one says nothing', () => {
    const revised = [anItem('a', { fromItemId: 'meals', title: 'meals', startsOn: '2026-03-01', endsOn: '2026-10-31', budgetFen: null })];
    const differences = differencesBetween(revised, lastYear, true).map(({ kind, fields }) => [kind, fields]);
    expect(differences).toEqual([['changed', ['endsOn', 'budgetFen']], ['gone', []]]);
  });
});
