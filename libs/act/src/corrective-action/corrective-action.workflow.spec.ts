import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import type { CorrectiveAction } from './corrective-action.entity.js';
import { type ActionFacts, correctiveActionWorkflow as flow } from './corrective-action.workflow.js';

const anAction = (values: Partial<CorrectiveAction> = {}): CorrectiveAction =>
  ({ state: 'planned', assigneeId: 'owner', dueOn: '2026-11-20', ...values }) as CorrectiveAction;
const facts = (values: Partial<ActionFacts> = {}): ActionFacts => ({ caseState: 'acting', asked: null, granted: 0, ...values });
const asker = (values: Partial<Asker> = {}): Asker => ({ personId: 'owner', now: new Date('2026-11-20T02:00:00Z'), holds: () => false, ...values });
const asked = { byId: 'owner', until: '2026-11-27' };
const reason = (verb: string, known = facts(), who = asker(), row = anAction()): string | undefined => flow.blockedBy(verb, row, known, who)?.code;

describe('the lifecycle of a corrective action', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  describe('more time', () => {
    it('is asked for by its owner until the day is over, and not twice at once', () => {
      expect(reason('askExtension')).toBeUndefined();
      expect(reason('askExtension', facts(), asker({ personId: 'another' }))).toBe('NOT_YOUR_ACTION');
      expect(reason('askExtension', facts({ asked }))).toBe('EXTENSION_ASKED');
      expect(reason('askExtension', facts(), asker({ now: new Date('2026-11-20T15:59:59Z') }))).toBeUndefined();
      expect(reason('askExtension', facts(), asker({ now: new Date('2026-11-20T16:00:00Z') }))).toBe('ACTION_OVERDUE');
    });

    it.each(['grantExtension', 'refuseExtension'])('is answered where it is asked, by somebody else: %s', (verb) => {
      expect(reason(verb)).toBe('NO_EXTENSION_ASKED');
      expect(reason(verb, facts({ asked }))).toBe('OWN_EXTENSION');
      expect(reason(verb, facts({ asked }), asker({ personId: 'secretary' }))).toBeUndefined();
    });

    it('is the street’s to grant from the second time on', () => {
      const secretary = asker({ personId: 'secretary' });
      expect(reason('grantExtension', facts({ asked, granted: 1 }), secretary)).toBe('STREET_EXTENDS');
      expect(reason('grantExtension', facts({ asked, granted: 1 }), { ...secretary, holds: (one) => one === 'corrective-action:extend-again' })).toBeUndefined();
    });

    it('is not granted to a day that is over', () => {
      const late = asker({ personId: 'secretary', now: new Date('2026-11-28T02:00:00Z') });
      expect(reason('grantExtension', facts({ asked }), late)).toBe('EXTENSION_OVER');
      expect(reason('refuseExtension', facts({ asked }), late)).toBeUndefined();
    });
  });
});
