import { describe, expect, it } from '@jest/globals';
import { clashesAmong, type PlaceBooking } from './place-clash.js';
import type { ServiceItem } from './service-item.entity.js';

const anItem = (id: string, values: Partial<ServiceItem>): ServiceItem =>
  ({ id, placeId: 'hall', startsOn: null, endsOn: null, months: [], recurrence: null, finishBy: new Date('2027-12-31T12:00:00Z'), ...values }) as ServiceItem;
const told = (items: ServiceItem[], booked: PlaceBooking[] = []): unknown[] =>
  [...clashesAmong(items, booked)].flatMap(([id, clashes]) =>
    clashes.map(({ item, recordId, from, to, days, certain }) => [id, item?.id ?? recordId, from, to, days, certain]));

describe('a venue that is wanted twice', () => {
  const tuesdays = anItem('a', { recurrence: 'FREQ=WEEKLY;BYDAY=TU', months: [3] });

  it('is certain where both say their days', () => {
    const second = anItem('b', { recurrence: 'FREQ=MONTHLY;BYDAY=2TU' });
    expect(told([tuesdays, second])).toEqual([['a', 'b', '2027-03-09', '2027-03-09', 1, true], ['b', 'a', '2027-03-09', '2027-03-09', 1, true]]);
    expect(told([tuesdays, anItem('b', { recurrence: 'FREQ=WEEKLY;BYDAY=WE' })])).toEqual([]);
  });

  it('is possible where one says no days', () => {
    const spring = anItem('b', { startsOn: '2027-03-08', endsOn: '2027-03-20' });
    const year = anItem('c', { months: [3, 4] });
    expect(told([tuesdays, spring, year]).slice(0, 3)).toEqual([
      ['a', 'c', '2027-03-02', '2027-03-30', 5, false], ['a', 'b', '2027-03-09', '2027-03-16', 2, false], ['b', 'c', '2027-03-08', '2027-03-20', 13, false],
    ]);
  });

  it('by an activity, unless it carries out the very item', () => {
    const booking = { placeId: 'hall', recordId: 'fair', itemId: null, from: '2027-03-08', to: '2027-03-09' };
    expect(told([tuesdays], [booking])).toEqual([['a', 'fair', '2027-03-09', '2027-03-09', 1, true]]);
    expect(told([tuesdays], [{ ...booking, itemId: 'a' }, { ...booking, placeId: 'yard' }])).toEqual([]);
  });

  it('not in different places', () => expect(told([tuesdays, anItem('b', { ...tuesdays, id: 'b', placeId: 'yard' })])).toEqual([]));
});
