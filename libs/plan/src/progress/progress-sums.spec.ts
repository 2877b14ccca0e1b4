import { describe, expect, it } from '@jest/globals';
import { boundBy, sumOf } from './money-sums.js';
import { monthSums } from './months.js';
import { servedBy } from './served.js';
import { personYears } from './workload-sums.js';

describe('planned against done by month', () => {
  it('is counted from January, what is done only to the present month', () => {
    const planned = ['2026-03-31', '2026-06-30', '2026-06-15', '2026-12-28'];
    const sums = monthSums(2026, planned, ['2026-03-10', '2026-07-01'], '2026-08-02');
    expect(sums.map((one) => one.planned)).toEqual([0, 0, 1, 1, 1, 3, 3, 3, 3, 3, 3, 4]);
    expect(sums.map((one) => one.done)).toEqual([0, 0, 1, 1, 1, 1, 2, 2, null, null, null, null]);
  });

  it('of a year to come nothing is done; of one that is over, what was told in January counts in December', () => {
    expect(monthSums(2027, ['2027-01-31'], [], '2026-11-20').map((one) => one.done)).toEqual(Array(12).fill(null));
    expect(monthSums(2025, ['2025-12-28'], ['2026-01-09'], '2026-11-20').at(-1)).toEqual({ month: 12, planned: 1, done: 1 });
  });
});

describe('money', () => {
  it('is left when what is paid and what contracts still ask for are taken off', () => {
    const items = [{ planned: 1_800_000, spent: 1_200_000, bound: 300_000 }, { planned: null, spent: 50_000, bound: 0 }];
    expect(sumOf(items)).toEqual({ planned: 1_800_000, spent: 1_250_000, bound: 300_000, left: 250_000 });
  });

  it('may be overdrawn', () => expect(sumOf([{ planned: 100, spent: 160, bound: 0 }]).left).toBe(-60));

  it.each([
    ['half paid', { amount: 4_200_000, paid: 2_100_000, acceptance: 'open' }, 2_100_000],
    ['paid and accepted', { amount: 4_200_000, paid: 4_200_000, acceptance: 'accepted' }, 0],
    ['paid beyond its amount', { amount: 100, paid: 160, acceptance: 'accepted' }, 0],
    ['refused', { amount: 4_200_000, paid: 1_000_000, acceptance: 'refused' }, 0],
  ])('a contract that is %s', (_word, contract, bound) => expect(boundBy(contract)).toBe(bound));
});

describe('the year of those who answer for services', () => {
  const load = (ownerId: string | null, ...months: number[]) => ({ ownerId, months });

  it('counts what each has in a month', () => {
    const [first, second] = personYears([load('a', 1, 2), load('a', 2), load('b', 2), load(null, 2)]);
    expect(first).toEqual({ personId: 'a', items: 2, months: [1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], full: [] });
    expect(second).toMatchObject({ personId: 'b', items: 1, full: [] });
  });

  it('finds a month too full from five on, and above one and a half times the average', () => {
    // in March a has five and b one: the average is 3, one and a half times of it 4.5
    const march = (ownerId: string, times: number) => Array.from({ length: times }, () => load(ownerId, 3));
    expect(personYears([...march('a', 5), ...march('b', 1)])[0]!.full).toEqual([3]);
    // four are never too many, and five are not where b has two: the average is 3.5, one and a half times of it 5.25
    expect(personYears([...march('a', 4), load('b', 1)])[0]!.full).toEqual([]);
    expect(personYears([...march('a', 5), ...march('b', 2)])[0]!.full).toEqual([]);
    // who answers for everything alone is not fuller than the average
    expect(personYears(march('a', 9))[0]!.full).toEqual([]);
  });
});

describe('a clause is served', () => {
  const links = [{ standardCode: 's', number: '7.2', itemId: 'one' }, { standardCode: 's', number: '8.10.2', itemId: 'two' }, { standardCode: 's', number: '8', itemId: 'all' }];

  it.each([
    ['by what is linked to it', '7.2', ['one']],
    ['by what is linked to a part of it', '8.10', ['two']],
    ['by what is linked to the clause that it is a part of, not to the chapter', '8.10.2.1', ['two']],
    ['not by a number that only begins alike', '8.1', []],
  ])('%s', (_word, number, items) => expect(servedBy({ standardCode: 's', number }, links)).toEqual(items));

  it('by what stands in for it, where its own text could not be read', () => {
    expect(servedBy({ standardCode: 't', number: '7.9', basedOn: 's#7.2' }, links)).toEqual(servedBy({ standardCode: 's', number: '7.2' }, links));
    expect(servedBy({ standardCode: 't', number: '7.9', basedOn: 'u#7.2' }, links)).toEqual([]);
  });

  it('not by a clause of that number in another edition', () => expect(servedBy({ standardCode: 't', number: '7.2' }, links)).toEqual([]));
});
