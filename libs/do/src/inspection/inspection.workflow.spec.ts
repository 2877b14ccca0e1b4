import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import { CHECKLISTS } from './checklists.js';
import type { Inspection } from './inspection.entity.js';
import { inspectionWorkflow as flow } from './inspection.workflow.js';

const asker: Asker = { personId: 'someone', now: new Date('2026-11-20T02:00:00Z'), holds: () => true };
const anInspection = (state: string): Inspection => ({ state, inspectedOn: '2026-11-20' }) as Inspection;
const WHOLE = { unanswered: 0, unexplained: 0 };

describe('the lifecycle of an inspection', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  it.each([
    ['planned', ['start', 'putOff', 'cancel', 'void']],
    ['open', ['answer', 'finish', 'enterDefect', 'cancel', 'void']],
    ['finished', ['enterDefect']],
    ['cancelled', []],
    ['void', []],
  ])('from %s: %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(flow.table.verbs)) {
      if (!verbs.includes(verb)) expect(flow.blockedBy(verb, anInspection(state), WHOLE, asker)?.code).toBe('WRONG_STATE');
    }
  });

  it('is finished when every line is answered, and every finding has a word', () => {
    const reason = (facts: typeof WHOLE): unknown => flow.blockedBy('finish', anInspection('open'), facts, asker);
    expect(reason({ unanswered: 2, unexplained: 1 })).toEqual({ code: 'ITEMS_UNANSWERED', params: { count: 2 } });
    expect(reason({ unanswered: 0, unexplained: 1 })).toEqual({ code: 'FINDINGS_UNEXPLAINED', params: { count: 1 } });
    expect(reason(WHOLE)).toBeNull();
  });

  it('has lines of its own for every kind, whichever edition is adopted', () => {
    for (const lines of Object.values(CHECKLISTS)) expect(lines.filter(({ editions }) => !editions).length).toBeGreaterThan(0);
  });
});
