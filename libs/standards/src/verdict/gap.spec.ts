import { describe, expect, it } from '@jest/globals';
import type { Rule } from '../exchange/index.js';
import { filledIn, gapOf } from './gap.js';

const rule = (given: Partial<Rule>): Rule => ({ id: 'r', clause: '1', title: { zh: '条' }, modality: 'shall', facts: ['households'], expression: 'households >= 1000', ...given });
const found = (verdict: 'met' | 'not-met' | 'pending' | 'unknown' | 'not-applicable', actual: number | null, required: number | null) => ({ verdict, actual, required });

describe('a gap', () => {
  it('is how much is short or over, to the hundredth', () => {
    expect(gapOf(rule({}), found('not-met', 12, 15), {})).toEqual({ code: 'short', params: { by: 3 } });
    expect(gapOf(rule({}), found('pending', 0, 1), {})).toEqual({ code: 'short', params: { by: 1 } });
    expect(gapOf(rule({}), found('not-met', 3200, 3000), {})).toEqual({ code: 'over', params: { by: 200 } });
    expect(gapOf(rule({}), found('not-met', 0.1, 0.3), {})).toEqual({ code: 'short', params: { by: 0.2 } });
  });

  it('is none where it is met, does not apply or is not known', () => {
    for (const verdict of ['met', 'unknown', 'not-applicable'] as const) expect(gapOf(rule({}), found(verdict, 1, 2), {})).toBeNull();
  });

  it('cannot be counted where there are no figures', () => {
    expect(gapOf(rule({}), found('not-met', null, null), {})).toEqual({ code: 'not-so', params: {} });
  });

  it('names the codes that a list lacks, those of its own included', () => {
    const rooms = rule({ facts: ['venueFunctions'], expression: "['reading', 'toilet', 'sauna'].all(f, f in venueFunctions)" });
    expect(gapOf(rooms, found('not-met', 1, 3), { venueFunctions: ['reading'] })).toEqual({
      code: 'lacking',
      params: { fact: 'venueFunctions', by: 2, codes: ['toilet', 'sauna'], labels: [{ zh: '公共卫生间', en: 'Public toilet' }, { zh: 'sauna', en: 'sauna' }] },
    });
  });
});

describe('an expression filled in', () => {
  it('has figures for names, and leaves lists, functions and quoted words alone', () => {
    const values = { residentPopulation: 7860, policeServiceAllDay: false, grids: [{ households: 1 }], finance: 3 };
    expect(filledIn('residentPopulation * 18 >= size(grids) && !policeServiceAllDay', values)).toBe('7860 * 18 >= size(grids) && !false');
    expect(filledIn("publicationsThisYear.exists(p, p.kind == 'finance')", values)).toBe("publicationsThisYear.exists(p, p.kind == 'finance')");
    expect(filledIn('constructor + residentPopulation', values)).toBe('constructor + 7860');
  });
});
