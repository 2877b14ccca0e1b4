import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { courseOf, forecastOf, gapsOf, meets, nextValueOn, periodEnd } from './objective-course.js';

const UP = { direction: 'up', baseline: 80, baselineOn: '2026-01-01', target: 100, tolerance: 0, dueOn: '2026-12-31' } as never as Parameters<typeof courseOf>[0];
const with_ = (values: object): typeof UP => ({ ...UP, ...values });
const at = (on: string, value: number): { on: string; value: number } => ({ on, value });

describe('the course of an objective', () => {
  it.each([
    ['above the line', UP, 91, 'onCourse'],
    ['on the line', with_({ baseline: 0, target: 364 }), 182, 'onCourse'],
    ['below it', UP, 89.9, 'offCourse'],
    ['at the target', UP, 100, 'met'],
    ['for a fall, below the line', with_({ direction: 'down', baseline: 20, target: 0 }), 9.9, 'onCourse'],
    ['for a fall, above it', with_({ direction: 'down', baseline: 20, target: 0 }), 10.1, 'offCourse'],
    ['for a fall, at the target', with_({ direction: 'down', baseline: 20, target: 0 }), 0, 'met'],
    ['for what holds, within the tolerance', with_({ direction: 'hold', target: 95, tolerance: 2 }), 93, 'onCourse'],
    ['for what holds, beyond it', with_({ direction: 'hold', target: 95, tolerance: 2 }), 97.1, 'offCourse'],
  ])('%s', (_word, row, value, standing) => expect(courseOf(row, [at('2026-07-02', value)]).standing).toBe(standing));

  it('tells the figures of its rule', () => {
    expect(courseOf(UP, [at('2026-03-01', 70), at('2026-07-02', 85)])).toEqual({
      standing: 'offCourse', latest: at('2026-07-02', 85), expected: 90, start: at('2026-01-01', 80), end: at('2026-12-31', 100),
    });
  });

  it.each([
    ['no value', UP, []],
    ['no target', with_({ target: null }), [at('2026-07-02', 90)]],
    ['no day', with_({ dueOn: null }), [at('2026-07-02', 90)]],
    ['one value and no baseline', with_({ baseline: null, baselineOn: null }), [at('2026-07-02', 90)]],
  ])('is not known with %s', (_word, row, values) => expect(courseOf(row, values).standing).toBe('unknown'));

  it('starts from the first value where there is no baseline', () => {
    const course = courseOf(with_({ baseline: null, baselineOn: null }), [at('2026-01-01', 80), at('2026-07-02', 89)]);
    expect(course).toMatchObject({ standing: 'offCourse', expected: 90, start: at('2026-01-01', 80) });
  });
});

describe('the forecast', () => {
  it('continues values that lie on a line exactly', () =>
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -100, max: 100 }), (slope, first) => {
        const values = ['2026-01-01', '2026-01-11', '2026-01-31'].map((on, index) => at(on, first + slope * [0, 10, 30][index]!));
        const forecast = forecastOf(with_({ dueOn: '2026-02-10', target: first + slope * 40 }), values)!;
        expect(forecast.to.value).toBeCloseTo(first + slope * 40, 3);
        expect(forecast).toMatchObject({ count: 3, reaches: true });
      }),
    ));

  it('is of least squares, and tells whether that reaches the target', () => {
    const forecast = forecastOf(UP, [at('2026-01-01', 80), at('2026-01-11', 82), at('2026-01-21', 81)])!;
    expect(forecast.from).toEqual(at('2026-01-01', 80.5));
    expect(forecast.to.value).toBeCloseTo(98.7, 1);
    expect(forecast.reaches).toBe(false);
  });

  it('is not made of two values, nor once the day has come', () => {
    expect(forecastOf(UP, [at('2026-01-01', 80), at('2026-01-11', 82)])).toBeNull();
    expect(forecastOf(UP, [at('2026-01-01', 80), at('2026-01-11', 82), at('2026-12-31', 99)])).toBeNull();
  });
});

describe('what is written', () => {
  it('is told for what it lacks', () => {
    expect(gapsOf({ ...UP, measure: '', unit: '', target: null, dueOn: null })).toEqual(['NO_MEASURE', 'NO_UNIT', 'NO_TARGET', 'NO_DUE_DAY']);
    expect(gapsOf({ ...UP, measure: 'm', unit: '%', target: 80 })).toEqual(['TARGET_IS_BASELINE']);
    expect(gapsOf({ ...UP, measure: 'm', unit: '%' })).toEqual([]);
  });

  it('meets a target in decimals that do not add up exactly', () => {
    expect(meets(with_({ target: 0.3 }), 0.1 + 0.2)).toBe(true);
    expect(meets(with_({ direction: 'down', target: 0.3 }), 0.1 + 0.2)).toBe(true);
  });
});

describe('the next value', () => {
  it.each([
    ['2026-02-10', 'month', '2026-02-28'],
    ['2026-12-01', 'month', '2026-12-31'],
    ['2026-02-10', 'quarter', '2026-03-31'],
    ['2026-07-01', 'half-year', '2026-12-31'],
    ['2026-06-30', 'half-year', '2026-06-30'],
    ['2026-02-10', 'year', '2026-12-31'],
  ] as const)('of %s each %s ends on %s', (day, rhythm, end) => expect(periodEnd(day, rhythm as never)).toBe(end));

  it.each([
    ['none yet: this quarter', null, '2026-03-31'],
    ['one of this quarter: the next', '2026-02-01', '2026-06-30'],
    ['one of the last quarter before the day: the day', '2026-08-01', '2026-11-30'],
    ['one on the day: none', '2026-11-30', null],
  ])('%s', (_word, latest, next) => expect(nextValueOn({ dueOn: '2026-11-30', rhythm: 'quarter' as never }, latest, '2026-02-15')).toBe(next));
});
