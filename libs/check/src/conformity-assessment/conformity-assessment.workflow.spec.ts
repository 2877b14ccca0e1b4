import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import { AssessmentForm } from './assessment-words.js';
import type { ConformityAssessment } from './conformity-assessment.entity.js';
import type { AssessmentFacts } from './conformity-assessment.facts.js';
import { conformityAssessmentWorkflow as flow } from './conformity-assessment.workflow.js';

const asker: Asker = { personId: 'someone', now: new Date('2026-11-20T02:00:00Z'), holds: () => true };
const WHOLE: AssessmentFacts = {
  team: [{ personId: 'someone', declared: true }], clauses: 2, open: 0, carried: 0, photosComing: 0, conforms: 2, partly: 0, fails: 0, notApplicable: 0, unfollowed: 0, tied: false,
};
const anAssessment = (state: string, traits: Partial<ConformityAssessment> = {}): ConformityAssessment =>
  ({ state, assessmentForm: AssessmentForm.authority, leadId: 'someone', startsOn: '2026-11-20', endsOn: '2026-11-24', ...traits }) as ConformityAssessment;
const reason = (verb: string, state: string, facts: Partial<AssessmentFacts> = {}, traits: Partial<ConformityAssessment> = {}): string | undefined =>
  flow.blockedBy(verb, anAssessment(state, traits), { ...WHOLE, ...facts }, asker)?.code;

describe('the lifecycle of a conformity assessment', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  it.each([
    ['planning', ['layOut', 'appoint', 'distribute', 'begin', 'declare', 'cancel', 'void']],
    ['assessing', ['appoint', 'distribute', 'declare', 'answer', 'carry', 'conclude', 'cancel', 'void']],
    ['confirming', ['return', 'confirm', 'void']],
    ['following', ['settle', 'close', 'void']],
    ['closed', []],
    ['cancelled', []],
    ['void', []],
  ])('from %s: %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(flow.table.verbs)) if (!verbs.includes(verb)) expect(reason(verb, state)).toBe('WRONG_STATE');
  });

  it('begins with a team, and is planned from outside by nobody of the community', () => {
    expect(reason('begin', 'planning', {}, { leadId: null })).toBe('NO_TEAM');
    expect(reason('begin', 'planning', { tied: true })).toBe('OWN_COMMUNITY');
    expect(reason('begin', 'planning', { tied: true }, { assessmentForm: AssessmentForm.self })).toBeUndefined();
  });

  it('is answered by the team, which from outside has said that nothing ties it', () => {
    expect(reason('answer', 'assessing', { team: [] })).toBe('NOT_ON_TEAM');
    const undeclared = { team: [{ personId: 'someone', declared: false }] };
    expect(reason('answer', 'assessing', undeclared)).toBe('NOT_DECLARED');
    expect(reason('answer', 'assessing', undeclared, { assessmentForm: AssessmentForm.self })).toBeUndefined();
    expect(reason('declare', 'assessing')).toBe('DECLARED_ALREADY');
    expect(reason('declare', 'assessing', undeclared)).toBeUndefined();
    expect(reason('declare', 'assessing', undeclared, { assessmentForm: AssessmentForm.self })).toBe('DECLARED_ALREADY');
  });

  it('is concluded when every clause is answered by somebody, with all photos there', () => {
    expect(flow.blockedBy('conclude', anAssessment('assessing'), { ...WHOLE, open: 3, carried: 1 }, asker)).toEqual({ code: 'CLAUSES_OPEN', params: { count: 3 } });
    expect(reason('conclude', 'assessing', { carried: 1 })).toBe('CARRIED_UNCONFIRMED');
    expect(reason('conclude', 'assessing', { photosComing: 1 })).toBe('PHOTOS_COMING');
    expect(reason('conclude', 'assessing')).toBeUndefined();
  });

  it('is confirmed or returned by the lead alone, and followed up to the last finding', () => {
    for (const verb of ['confirm', 'return']) {
      expect(reason(verb, 'confirming', {}, { leadId: 'another' })).toBe('NOT_LEAD');
      expect(reason(verb, 'confirming')).toBeUndefined();
    }
    expect([flow.target('confirm', anAssessment('confirming'), 'findings'), flow.target('confirm', anAssessment('confirming'), 'none')]).toEqual(['following', 'closed']);
    expect(reason('close', 'following', { unfollowed: 1 })).toBe('FINDINGS_UNFOLLOWED');
    expect(reason('settle', 'following', { tied: true })).toBe('OWN_COMMUNITY');
  });
});
