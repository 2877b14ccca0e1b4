import { describe, expect, it } from '@jest/globals';
import { adviceFor, gapsOf } from './readiness.js';

const anItem = (values: object = {}): Parameters<typeof gapsOf>[0][number] => ({
  id: 'a', requirement: '来了有人接', assigneeId: 'someone', startsOn: '2027-01-05', endsOn: '2027-06-30', expectedResult: '八成用得上', budgetFen: 0, ...values,
});
const codes = (findings: { code: string }[]): string[] => findings.map((one) => one.code);

describe('the readiness of a plan', () => {
  it('asks for at least one service', () => {
    expect(gapsOf([])).toEqual([{ code: 'NO_ITEMS', blocking: true, itemId: null, params: {} }]);
  });

  it('finds nothing missing in an item that says what, by whom and when', () => {
    expect(gapsOf([anItem()])).toEqual([]);
  });

  it.each([
    ['requirement', { requirement: '' }, 'REQUIREMENT_MISSING'],
    ['owner', { assigneeId: null }, 'OWNER_MISSING'],
    ['first day', { startsOn: null }, 'DATES_MISSING'],
    ['last day', { endsOn: null }, 'DATES_MISSING'],
    ['days at all', { startsOn: null, endsOn: null }, 'DATES_MISSING'],
  ])('is blocked by an item without %s, and names the item', (_word, values, code) => {
    expect(gapsOf([anItem(), anItem({ id: 'b', ...values })])).toEqual([{ code, blocking: true, itemId: 'b', params: {} }]);
  });

  it('advises on results, money and clauses; a budget of nothing is a budget', () => {
    const items = [anItem(), anItem({ id: 'b', expectedResult: '', budgetFen: null })];
    const advice = adviceFor(items, new Set(['a']), 0);
    expect(advice.every((one) => !one.blocking && one.itemId === 'b')).toBe(true);
    expect(codes(advice)).toEqual(['RESULT_MISSING', 'BUDGET_MISSING', 'CLAUSE_MISSING']);
  });

  it('counts the services of the catalogue that were left out', () => {
    expect(adviceFor([anItem()], new Set(['a']), 17)).toEqual([{ code: 'CATALOGUE_LEFT', blocking: false, itemId: null, params: { count: 17 } }]);
  });
});
