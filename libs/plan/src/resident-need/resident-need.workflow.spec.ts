import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import type { ResidentNeed } from './resident-need.entity.js';
import { residentNeedWorkflow as flow } from './resident-need.workflow.js';

const asker: Asker = { personId: 'someone', now: new Date('2026-11-20T02:00:00Z'), holds: () => true };

describe('the lifecycle of a resident’s need', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  it.each([
    ['open', ['hear', 'change', 'setAside', 'merge', 'void']],
    ['aside', ['hear', 'change', 'reopen', 'merge', 'void']],
    ['merged', []],
    ['void', []],
  ])('from %s: %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(flow.table.verbs)) {
      if (!verbs.includes(verb)) expect(flow.blockedBy(verb, { state } as ResidentNeed, null, asker)?.code).toBe('WRONG_STATE');
    }
  });

  it('waits for nobody: needs are gathered for the next plan', () => expect(flow.table.next).toEqual({}));
});
