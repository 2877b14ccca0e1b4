import { describe, expect, it } from '@jest/globals';
import { adviceFor, type Around, type Asked, gapsOf } from './readiness.js';

const anItem = (values: object = {}): Parameters<typeof gapsOf>[0][number] => ({
  id: 'a', requirement: '来了有人接', constraint: '人手紧', assigneeId: 'someone', startsOn: '2027-01-05', endsOn: '2027-06-30', months: [], recurrence: null, expectedResult: '八成用得上', budgetFen: 0, people: '', placeId: null, equipment: '', technology: '', ...values,
});
const service = (values: object = {}): Asked['unexplained'][number] => ({ id: 'e', title: '商业服务', group: 'convenience', ...values });
const objective = (values: object = {}): Asked['objectives'][number] => ({ id: 'o', title: '居民满意度', gaps: [], hasBaseline: true, ...values });
const asked = (values: Partial<Asked> = {}): Asked => ({ unexplained: [], objectives: [objective()], ...values });
const around = (values: Partial<Around> = {}): Around => ({ ...asked(), year: 2027, linked: new Set(['a']), consulted: true, gridsLeft: [], before: null, ...values });
const codes = (findings: { code: string }[]): string[] => findings.map((one) => one.code);

describe('the readiness of a plan', () => {
  it('asks for at least one service', () => {
    expect(gapsOf([], asked({ unexplained: [service()] }))).toEqual([{ code: 'NO_ITEMS', blocking: true, itemId: null, params: {} }]);
  });

  it('finds nothing missing in an item that says what, by whom, when and with what money', () => {
    expect(gapsOf([anItem()], asked())).toEqual([]);
    expect(adviceFor([anItem()], around())).toEqual([]);
  });

  it.each([
    ['requirement', { requirement: '' }, 'REQUIREMENT_MISSING'],
    ['owner', { assigneeId: null }, 'OWNER_MISSING'],
    ['first day', { startsOn: null }, 'DATES_MISSING'],
    ['last day', { endsOn: null }, 'DATES_MISSING'],
    ['days at all', { startsOn: null, endsOn: null }, 'DATES_MISSING'],
  ])('is blocked by an item without %s, and names the item', (_word, values, code) => {
    expect(gapsOf([anItem(), anItem({ id: 'b', ...values })], asked())).toEqual([{ code, blocking: true, itemId: 'b', params: {} }]);
  });

  it('is blocked by a service of the catalogue that is neither planned nor left out for a reason', () => {
    expect(gapsOf([anItem()], asked({ unexplained: [service()] }))).toEqual([
      { code: 'SERVICE_UNEXPLAINED', blocking: true, itemId: null, params: { title: '商业服务', catalogueEntryId: 'e' } },
    ]);
  });

  it('only counts the other services, which may be left alone', () => {
    const left = [service({ group: 'other' }), service({ id: 'f', group: 'other' })];
    expect(gapsOf([anItem()], asked({ unexplained: left }))).toEqual([]);
    expect(adviceFor([anItem()], around({ unexplained: left }))).toEqual([{ code: 'CATALOGUE_LEFT', blocking: false, itemId: null, params: { count: 2 } }]);
  });

  it('is blocked by an objective of the year that nobody can measure, and advises where there is nothing to start from', () => {
    const unmeasured = objective({ gaps: ['NO_UNIT', 'NO_TARGET'], hasBaseline: false });
    expect(gapsOf([anItem()], asked({ objectives: [unmeasured] }))).toEqual([
      { code: 'OBJECTIVE_UNMEASURED', blocking: true, itemId: null, params: { title: '居民满意度', objectiveId: 'o', gaps: ['NO_UNIT', 'NO_TARGET'] } },
    ]);
    expect(codes(adviceFor([anItem()], around({ objectives: [unmeasured] })))).toEqual([]);
    expect(codes(adviceFor([anItem()], around({ objectives: [objective({ hasBaseline: false })] })))).toEqual(['BASELINE_MISSING']);
    expect(codes(adviceFor([anItem()], around({ objectives: [] })))).toEqual(['OBJECTIVES_MISSING']);
  });

  it('is blocked while no item says anything of its means; a budget of nothing is a budget', () => {
    expect(gapsOf([anItem({ budgetFen: null, people: '两位志愿者' })], asked())).toEqual([]);
    expect(gapsOf([anItem({ budgetFen: null })], asked())).toEqual([{ code: 'PART_EMPTY', blocking: true, itemId: null, params: { part: 'resources' } }]);
  });

  it('advises on results, money and clauses, item by item', () => {
    const items = [anItem(), anItem({ id: 'b', expectedResult: '', budgetFen: null })];
    const advice = adviceFor(items, around());
    expect(advice.every((one) => !one.blocking && one.itemId === 'b')).toBe(true);
    expect(codes(advice)).toEqual(['RESULT_MISSING', 'BUDGET_MISSING', 'CLAUSE_MISSING']);
  });

  it('advises to consult residents, to say constraints, and to think of the grids that are left', () => {
    const advice = adviceFor([anItem({ constraint: '' })], around({ consulted: false, gridsLeft: ['东里网格', '西里网格'] }));
    expect(codes(advice)).toEqual(['CONSULTATION_MISSING', 'PART_EMPTY', 'GRIDS_LEFT']);
    expect(advice[2]!.params).toEqual({ count: 2, names: '东里网格、西里网格' });
  });

  it('tells the fullest month where it stands out; what runs all year weighs on none', () => {
    const [june, allYear] = [{ startsOn: '2027-06-01', endsOn: '2027-06-30' }, { startsOn: '2027-01-01', endsOn: '2027-12-31' }];
    const some = (count: number, days: object): ReturnType<typeof anItem>[] => Array.from({ length: count }, () => anItem(days));
    expect(adviceFor([...some(7, june), ...some(9, allYear)], around())).toEqual([
      { code: 'MONTH_FULL', blocking: false, itemId: null, params: { month: 6, count: 7 } },
    ]);
    expect(adviceFor([...some(5, june), ...some(9, allYear)], around())).toEqual([]);
  });

  it.each([
    [118_00, [{ code: 'BUDGET_ROSE', blocking: false, itemId: null, params: { year: 2026, percent: 18 } }]],
    [80_00, [{ code: 'BUDGET_FELL', blocking: false, itemId: null, params: { year: 2026, percent: 20 } }]],
    [105_00, []],
  ])('puts a budget of %d fen beside 10,000 of the year before', (budgetFen, told) => {
    expect(adviceFor([anItem({ budgetFen })], around({ before: { year: 2026, budgetFen: 100_00 } }))).toEqual(told);
  });
});
