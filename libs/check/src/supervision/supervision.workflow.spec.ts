import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import type { Supervision } from './supervision.entity.js';
import { supervisionWorkflow as flow } from './supervision.workflow.js';

const asker: Asker = { personId: 'someone', now: new Date('2026-11-20T02:00:00Z'), holds: () => true };
const aSupervision = (state: string, givenById: string | null = null): Supervision => ({ state, plannedOn: '2026-11-20', givenById }) as Supervision;
const WHOLE = { lines: 2, unanswered: 0, unexplained: 0, unfollowed: 0 };

describe('the lifecycle of a supervision (9.1)', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  it.each([
    ['planned', ['layOut', 'begin', 'cancel', 'void']],
    ['looking', ['answer', 'find', 'give', 'void']],
    ['confirming', ['confirm', 'void']],
    ['following', ['settle', 'close', 'void']],
    ['closed', []],
    ['cancelled', []],
    ['void', []],
  ])('from %s: %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(flow.table.verbs)) {
      if (!verbs.includes(verb)) expect(flow.blockedBy(verb, aSupervision(state), WHOLE, asker)?.code).toBe('WRONG_STATE');
    }
  });

  it('is handed over when something was looked at, every line is answered, and every finding has a word', () => {
    const reason = (facts: Partial<typeof WHOLE>): unknown => flow.blockedBy('give', aSupervision('looking'), { ...WHOLE, ...facts }, asker);
    expect(reason({ lines: 0 })).toEqual({ code: 'NOTHING_LOOKED_AT', params: {} });
    expect(reason({ unanswered: 2, unexplained: 1 })).toEqual({ code: 'ITEMS_UNANSWERED', params: { count: 2 } });
    expect(reason({ unexplained: 1 })).toEqual({ code: 'FINDINGS_UNEXPLAINED', params: { count: 1 } });
    expect(reason({})).toBeNull();
  });

  it('is confirmed by somebody other than who handed it over', () => {
    expect(flow.blockedBy('confirm', aSupervision('confirming', 'someone'), WHOLE, asker)).toEqual({ code: 'OWN_SUPERVISION', params: {} });
    expect(flow.blockedBy('confirm', aSupervision('confirming', 'another'), WHOLE, asker)).toBeNull();
  });

  it('is closed when no finding is left without a case or a settlement', () => {
    expect(flow.blockedBy('close', aSupervision('following'), { ...WHOLE, unfollowed: 1 }, asker)).toEqual({ code: 'FINDINGS_UNFOLLOWED', params: { count: 1 } });
    expect(flow.blockedBy('close', aSupervision('following'), WHOLE, asker)).toBeNull();
  });
});
