import { describe, expect, it } from '@jest/globals';
import { type Asker, check, endOfDay } from '#kernel';
import type { HomeVisit } from './home-visit.entity.js';
import { homeVisitWorkflow } from './home-visit.workflow.js';

const asker: Asker = { personId: 'someone', now: new Date('2026-11-20T02:00:00Z'), holds: () => true };
const visit = (state: string): HomeVisit => ({ state, plannedOn: '2026-11-25', startsAt: new Date('2026-11-24T02:00:00Z') }) as HomeVisit;

describe('the life of a home visit', () => {
  it('holds together', () => expect(check(homeVisitWorkflow)).toEqual([]));

  it.each([
    ['planned', ['appoint', 'make', 'putOff', 'cancel', 'void']],
    ['appointed', ['appoint', 'make', 'putOff', 'cancel', 'void']],
    ['visited', []],
    ['cancelled', []],
    ['void', []],
  ])('from %s: %j', (state, verbs) => {
    expect(homeVisitWorkflow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(homeVisitWorkflow.table.verbs)) {
      const expected = verbs.includes(verb) ? null : { code: 'WRONG_STATE', params: { state, verb } };
      expect(homeVisitWorkflow.blockedBy(verb, visit(state), null, asker)).toEqual(expected);
    }
  });

  it('is due on its day until a time is agreed, and then at that time', () => {
    const { deadline, verbs } = homeVisitWorkflow.table;
    const at = (rule: typeof deadline): Date | null => (rule && 'at' in rule ? rule.at(visit('planned')) : null);
    expect(at(deadline)).toEqual(endOfDay('2026-11-25'));
    expect(at(verbs.appoint!.deadline)).toEqual(new Date('2026-11-24T02:00:00Z'));
    expect(at(verbs.putOff!.deadline)).toEqual(endOfDay('2026-11-25'));
  });
});
