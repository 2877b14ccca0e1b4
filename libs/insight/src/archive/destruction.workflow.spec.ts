import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import type { Destruction } from './destruction.entity.js';
import { destructionWorkflow as flow } from './destruction.workflow.js';
import { paperDocumentWorkflow } from './paper-document.kind.js';

const row = (state = 'proposed'): Destruction => ({ state, proposedById: 'proposer' }) as Destruction;
const asker = (personId: string | null): Asker => ({ personId, now: new Date('2026-11-20T02:00:00Z'), holds: () => true });
const why = (verb: string, who: string | null, held: string[] = []): string | undefined => flow.blockedBy(verb, row(), { held }, asker(who))?.code;

describe('a destruction', () => {
  it('has no dead end, nor has a paper', () => {
    expect(check(flow)).toEqual([]);
    expect(check(paperDocumentWorkflow)).toEqual([]);
  });

  it.each([['proposed', ['approve', 'refuse', 'withdraw']], ['destroyed', []], ['refused', []], ['withdrawn', []]])('that is %s may be taken through %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
  });

  it('is decided by another than who proposed it, and by somebody', () => {
    for (const verb of ['approve', 'refuse']) {
      expect(why(verb, 'proposer')).toBe('OWN_DESTRUCTION');
      expect(why(verb, null)).toBe('OWN_DESTRUCTION');
      expect(why(verb, 'another')).toBeUndefined();
    }
    expect(why('withdraw', 'another')).toBe('NOT_YOUR_PROPOSAL');
    expect(why('withdraw', 'proposer')).toBeUndefined();
  });

  it('is not approved while something holds one of its records back', () => {
    expect(why('approve', 'another', ['NC-2010-0001'])).toBe('DESTRUCTION_HELD');
  });
});
