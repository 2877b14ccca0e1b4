import { describe, expect, it } from '@jest/globals';
import { days, decisionsFor, percent, type Span } from './decisions.js';

const span = (figures: Partial<Span>): Span => ({
  span: 'now', reported: 10, major: 1, recurred: 0, closed: 8, open: 4, median: 20, ninetieth: 40, judged: 5, effective: 4, complaints: 10, ...figures,
});
const none = { late: 0, breached: [], missed: [] };

describe('what a management review has to decide', () => {
  it('is nothing where the figures hold', () => {
    // 4 of 5 effective is 80 %, a median of 24 days a fifth more than 20: neither is beyond its bound
    expect(decisionsFor(span({ median: 24 }), span({}), none)).toEqual([]);
  });

  it('follows from each figure that calls for it', () => {
    const found = decisionsFor(span({ judged: 4, effective: 3, median: 30, reported: 14, complaints: 14 }), span({}), {
      late: 3,
      breached: [{ standardCode: 'x', number: '8.10.2', title: '', count: 4, recurred: 2 }, { standardCode: 'x', number: '8.3', title: '', count: 3, recurred: 0 }],
      missed: [{ kind: 'obligation', missed: 2, late: 0 }, { kind: 'complaint', missed: 0, late: 5 }],
    });
    expect(found).toHaveLength(7);
    expect(found[0]).toContain('3 件');
    expect(found[1]).toMatch(/^8\.10\.2 /);
    expect(found[2]).toContain('75%');
    expect(found[3]).toContain('20 天');
    expect(found[4]).toContain('40%');
    expect(found[6]).toContain('周期任务 2 项');
  });

  it('compares with nothing where there was nothing before', () => {
    expect(decisionsFor(span({ reported: 50, complaints: 50 }), span({ reported: 0, complaints: 0, median: null }), none)).toEqual([]);
    expect([percent(1, 0), days(null), days(12.34)]).toEqual(['—', '—', '12.3 天']);
  });
});
