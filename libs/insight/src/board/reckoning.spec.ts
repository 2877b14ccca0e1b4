import { describe, expect, it } from '@jest/globals';
import { UnitKind } from '#org';
import { type Counted, paretoOf, perThousand, rowsOf, totalOf } from './reckoning.js';

const unit = (id: string, residents: number | null) => ({ id, kind: UnitKind.community, code: id, name: id, residents });
const counted = (unitId: string, state: string, figures: Partial<Counted>): Counted =>
  ({ unitId, state, count: 0, open: 0, overdue: 0, dueSoon: 0, recurring: 0, toVerify: 0, reported: 0, recurred: 0, closed: 0, mean: null, median: null, ninetieth: null, ...figures });

describe('the figures of a board', () => {
  const units = [unit('east', 4700), unit('west', null), unit('quiet', 3000)];
  const told = {
    counted: [
      counted('east', 'acting', { count: 6, open: 6, overdue: 3, recurring: 1 }),
      counted('east', 'reported', { count: 3, open: 3, overdue: 1, dueSoon: 2, reported: 3, recurred: 1 }),
      counted('east', 'closed', { count: 6, reported: 2, closed: 4, mean: 24.25, median: 20.5, ninetieth: 40.3 }),
      counted('west', 'acting', { count: 2, open: 2 }),
    ],
    judged: [{ unitId: 'east', judged: 7, effective: 5 }, { unitId: 'west', judged: 1, effective: 1 }],
  };
  const rows = rowsOf(units, told);

  it('adds up a unit over its states', () => {
    // 6 acting + 3 reported are open, the 6 closed are not, 4 of them in the period; 3 + 1 late; 5 of 7 effective at once = 71.4 %
    expect(rows[0]).toMatchObject({
      open: 9, overdue: 4, dueSoon: 2, recurring: 1, reported: 5, recurred: 1, closed: 4, meanDays: 24.3, medianDays: 20.5, ninetiethDays: 40.3,
      states: [{ state: 'acting', count: 6 }, { state: 'closed', count: 6 }, { state: 'reported', count: 3 }],
    });
    expect(rows[0]!.effectiveShare).toBeCloseTo(5 / 7);
  });

  it('tells open cases for each thousand residents only where residents are known', () => {
    // 9 ÷ 4,700 × 1,000 = 1.9149
    expect(rows.map((row) => row.perThousand)).toEqual([1.91, null, 0]);
    expect(perThousand(3, 5200)).toBe(0.58); // 0.5769
    expect(perThousand(3, 0)).toBeNull();
  });

  it('leaves a unit without cases empty, not out', () => {
    expect(rows[2]).toMatchObject({ open: 0, closed: 0, medianDays: null, effectiveShare: null, states: [] });
  });

  it('reckons the whole from all cases, not from the lines', () => {
    const total = totalOf(unit('street', null), rows, told, { closed: 4, mean: 24.25, median: 20.5, ninetieth: 40.3 });
    // 6 of 8 judged effective at once; 9 open of 4,700 + 3,000 residents, the 2 of the unknown place left out: 1.1688
    expect(total).toMatchObject({ open: 11, overdue: 4, closed: 4, medianDays: 20.5, effectiveShare: 0.75, perThousand: 1.17, unit: { residents: 7700 } });
  });

  it('puts what comes most often first, with its share and that of all up to it', () => {
    const bar = (key: string, count: number) => ({ key, count });
    // 5 + 3 + 2 = 10: half, eight tenths, all
    expect(paretoOf([bar('8.2', 2), bar('8.10.2', 5), bar('6.4', 3)]).map(({ key, share, cumulative }) => [key, share, cumulative]))
      .toEqual([['8.10.2', 0.5, 0.5], ['6.4', 0.3, 0.8], ['8.2', 0.2, 1]]);
    expect(paretoOf([])).toEqual([]);
  });
});
