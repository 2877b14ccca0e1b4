import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import type { StarRating } from './star-rating.entity.js';
import { reviewFrom, type StarFacts, type TeamMember } from './star-rating.facts.js';
import { starRatingWorkflow as flow } from './star-rating.workflow.js';

const asker: Asker = { personId: 'someone', now: new Date('2026-11-20T02:00:00Z'), holds: () => true };
const LEVELS = [[1, 600], [2, 700]].map(([stars, minimum]) => ({ stars: stars!, minimum: minimum! }));
const rating = (state: string, given: Partial<StarRating> = {}): StarRating => ({ state, levels: LEVELS, selfTotal: 650, ...given }) as StarRating;
const me: TeamMember = { personId: 'someone', declared: true, handedIn: false, unscored: 0 };
const WHOLE: StarFacts = { selfMissing: 0, unshown: 0, firstMissing: 0, team: [me], differences: 0, openObjections: 0, graveIncidents: 0, tied: false, inForce: null };
const code = (verb: string, state: string, facts: Partial<StarFacts> = {}, given: Partial<StarRating> = {}): string | undefined =>
  flow.blockedBy(verb, rating(state, given), { ...WHOLE, ...facts }, asker)?.code;

describe('the life of a star rating', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  it.each([
    ['draft', ['score', 'propose', 'show', 'submit', 'void']],
    ['applied', ['accept', 'return', 'reject', 'withdraw', 'void']],
    ['reviewing', ['return', 'reject', 'review', 'forward', 'withdraw', 'void']],
    ['forwarded', ['appoint', 'withdraw', 'void']],
    ['assessing', ['show', 'appoint', 'declare', 'assess', 'handIn', 'withdraw']],
    ['reconciling', ['agree', 'conclude', 'withdraw']],
    ['deciding', ['decide', 'withdraw']],
    ['notice', ['object', 'answer', 'certify', 'refuse']],
    ['certified', ['remind', 'replace', 'expire', 'revoke']],
    ['review-due', ['renew', 'replace', 'expire', 'revoke']],
    ['renewing', ['replace', 'expire', 'revoke']],
    ['renewed', []], ['expired', []], ['revoked', []], ['refused', []], ['rejected', []], ['withdrawn', []], ['void', []],
  ])('from %s: %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(flow.table.verbs)) if (!verbs.includes(verb)) expect(code(verb, state)).toBe('WRONG_STATE');
  });

  it('is applied for when every indicator is scored, and every point is shown', () => {
    expect(code('submit', 'draft')).toBeUndefined();
    expect(code('submit', 'draft', { selfMissing: 3 })).toBe('SCORES_MISSING');
    expect(code('submit', 'draft', { unshown: 1 })).toBe('EVIDENCE_MISSING');
  });

  it('is reviewed in the last three months of a certificate, sooner only for more stars', () => {
    const inForce = { stars: 1, reviewFrom: '2026-11-21' };
    expect(code('submit', 'draft', { inForce })).toBe('TOO_EARLY');
    expect(code('submit', 'draft', { inForce: { ...inForce, reviewFrom: '2026-11-20' } })).toBeUndefined();
    expect(code('submit', 'draft', { inForce }, { selfTotal: 700 })).toBeUndefined();
    expect(reviewFrom({ validUntil: '2029-11-19', reviewMonths: 3 })).toBe('2029-08-20');
  });

  it.each([
    ['accept', 'applied'], ['return', 'applied'], ['reject', 'applied'], ['review', 'reviewing'], ['forward', 'reviewing'], ['appoint', 'forwarded'], ['decide', 'deciding'],
    ['answer', 'notice'], ['certify', 'notice'], ['refuse', 'notice'], ['revoke', 'certified'],
  ])('nobody does %s for the community that they work in', (verb, state) => {
    expect(code(verb, state, { tied: true, team: [] })).toBe('OWN_COMMUNITY');
    expect(code(verb, state, { team: [] })).toBeUndefined();
  });

  it('is not decided by somebody who scored it', () => expect(code('decide', 'deciding')).toBe('OWN_RECORD'));

  it('is passed on when the street has scored every indicator', () => expect(code('forward', 'reviewing', { firstMissing: 2 })).toBe('SCORES_MISSING'));

  it('is scored by those who were appointed, once they have declared themselves, until they hand in', () => {
    const as = (given: Partial<TeamMember>): Partial<StarFacts> => ({ team: [{ ...me, ...given }] });
    expect(code('assess', 'assessing')).toBeUndefined();
    expect(code('assess', 'assessing', as({ personId: 'another' }))).toBe('NOT_ON_TEAM');
    expect(code('assess', 'assessing', as({ declared: false }))).toBe('NOT_DECLARED');
    expect(code('assess', 'assessing', as({ handedIn: true }))).toBe('HANDED_IN');
    expect(code('declare', 'assessing')).toBe('DECLARED_ALREADY');
    expect(code('handIn', 'assessing', as({ unscored: 4 }))).toBe('SCORES_MISSING');
    expect(code('handIn', 'assessing')).toBeUndefined();
    expect(code('show', 'assessing', { team: [] })).toBe('NOT_ON_TEAM');
    expect(code('show', 'draft', { team: [] })).toBeUndefined();
    expect([flow.target('handIn', rating('assessing'), 'waiting'), flow.target('handIn', rating('assessing'), 'all')]).toEqual(['assessing', 'reconciling']);
  });

  it('is concluded when nothing differs any more', () => {
    expect(code('conclude', 'reconciling', { differences: 2 })).toBe('DIFFERENCES_OPEN');
    expect(code('conclude', 'reconciling')).toBeUndefined();
  });

  it('is certified after the notice, when every objection is answered', () => {
    expect(code('certify', 'notice', {}, { noticeUntil: '2026-11-20' })).toBe('NOTICE_RUNNING');
    expect(code('certify', 'notice', { openObjections: 1 }, { noticeUntil: '2026-11-19' })).toBe('OBJECTIONS_OPEN');
    expect(code('certify', 'notice', {}, { noticeUntil: '2026-11-19' })).toBeUndefined();
  });

  it('goes where the district decides', () => {
    expect(['grant', 'refuse', 'again'].map((decision) => flow.target('decide', rating('deciding'), decision))).toEqual(['notice', 'refused', 'reconciling']);
  });
});
