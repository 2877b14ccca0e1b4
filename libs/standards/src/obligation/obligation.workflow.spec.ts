import { describe, expect, it } from '@jest/globals';
import { check } from '#kernel';
import { periodsOf } from './periods.js';
import { obligationWorkflow as flow } from './obligation.workflow.js';

describe('the life of an obligation', () => {
  it('holds together', () => {
    expect(check(flow)).toEqual([]);
  });

  it.each([
    ['coming', ['remind', 'lapse', 'tick', 'fulfil', 'appoint', 'count', 'void']],
    ['due', ['lapse', 'tick', 'fulfil', 'appoint', 'count', 'void']],
    ['missed', ['tick', 'fulfil', 'appoint', 'count', 'void']],
    ['done', []],
    ['void', []],
  ])('in %s it takes %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
  });

  it('shows people two buttons; the rest is the job’s, or an edit', () => {
    expect(flow.verbsFrom('due').filter(([, verb]) => !verb.quiet && !verb.edit).map(([name]) => name)).toEqual(['fulfil', 'void']);
  });

  it('waits for nobody before it is due', () => {
    expect(flow.table.next).toEqual({ due: 'fulfil', missed: 'fulfil' });
  });
});

describe('periods of a year', () => {
  it.each([
    ['month', 12, '2028-02-01', '2028-02-29', 1],
    ['quarter', 4, '2028-04-01', '2028-06-30', 1],
    ['half-year', 2, '2028-07-01', '2028-12-31', 1],
    ['year', 1, '2028-01-01', '2028-12-31', 0],
  ] as const)('by %s are %d', (per, count, startsOn, endsOn, at) => {
    const periods = periodsOf(2028, per);
    expect(periods).toHaveLength(count);
    expect(periods[at]).toEqual({ startsOn, endsOn });
  });
});
