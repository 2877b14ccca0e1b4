import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import type { GridFinding } from './grid-finding.entity.js';
import { gridFindingWorkflow } from './grid-finding.workflow.js';

const asker: Asker = { personId: 'someone', now: new Date('2026-11-20T02:00:00Z'), holds: () => true };
const finding = (state: string): GridFinding => ({ state }) as GridFinding;

describe('the life of a finding', () => {
  it('holds together', () => expect(check(gridFindingWorkflow)).toEqual([]));

  it.each([
    ['open', ['settle', 'pass', 'correct', 'regrade', 'void']],
    ['passed', ['settle', 'void']],
    ['settled', []],
    ['void', []],
  ])('from %s: %j', (state, verbs) => {
    expect(gridFindingWorkflow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(gridFindingWorkflow.table.verbs)) {
      const expected = verbs.includes(verb) ? null : { code: 'WRONG_STATE', params: { state, verb } };
      expect(gridFindingWorkflow.blockedBy(verb, finding(state), { request: null }, asker)).toEqual(expected);
    }
  });

  it('waits for the reply to what it was passed on as', () => {
    const blocked = (answered: boolean): unknown =>
      gridFindingWorkflow.blockedBy('settle', finding('passed'), { request: { number: 'SR-2026-0001', answered } }, asker);
    expect(blocked(false)).toEqual({ code: 'REQUEST_UNANSWERED', params: { number: 'SR-2026-0001' } });
    expect(blocked(true)).toBeNull();
  });
});
