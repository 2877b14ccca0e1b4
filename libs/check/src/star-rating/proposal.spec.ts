import { describe, expect, it } from '@jest/globals';
import { StarStanding, standingOf } from './certificate.js';
import { proposedPoints } from './proposal.js';
import type { StarSort, StarVerdict } from './star-parts.type.js';

const verdicts = (...names: string[]): StarVerdict[] => names.map((verdict) => ({ rule: 'a', title: { zh: '甲' }, verdict, actual: null, required: null, unit: null }));
const sorts = (...counts: (number | null)[]): StarSort[] => counts.map((count, index) => ({ sort: String(index), count, records: [] }));

describe('what is proposed', () => {
  it.each<[string, number, StarVerdict[], StarSort[], number | null]>([
    ['all rules met: all points', 50, verdicts('met', 'met'), sorts(0), 50],
    ['one of two met: their share', 50, verdicts('met', 'not-met'), sorts(3), 25],
    ['none met: none', 10, verdicts('not-met'), sorts(3), 0],
    ['a rule that does not know: a person says', 10, verdicts('met', 'unknown'), sorts(3), null],
    ['a rule whose year is not over: a person says', 10, verdicts('pending'), sorts(3), null],
    ['a rule that does not apply: as without it', 10, verdicts('not-applicable'), sorts(3), 10],
    ['no rule, every sort of record is there', 20, [], sorts(1, 100), 20],
    ['no rule, one of three sorts is there: whole points', 20, [], sorts(4, 0, 0), 6],
    ['what the platform does not keep is not asked for', 20, [], sorts(4, null, 0), 10],
    ['nothing of it is kept', 20, [], sorts(null), null],
    ['nothing is asked', 20, [], [], null],
  ])('%s', (_case, max, rules, records, points) => expect(proposedPoints(max, { verdicts: rules, sorts: records })).toBe(points));
});

describe('a certificate', () => {
  // 7.2: three years; issued on 2026-11-20 it holds through 2029-11-19
  it.each<[string, string, StarStanding]>([
    ['certified', '2029-11-19', StarStanding.valid],
    ['certified', '2029-11-20', StarStanding.expired],
    ['review-due', '2029-11-19', StarStanding.valid],
    ['renewing', '2029-11-20', StarStanding.expired],
    ['expired', '2029-11-20', StarStanding.expired],
    ['revoked', '2026-12-01', StarStanding.revoked],
    ['renewed', '2029-10-01', StarStanding.renewed],
  ])('%s on %s is %s', (state, today, standing) => expect(standingOf({ state, validUntil: '2029-11-19' }, today)).toBe(standing));

  it('is none before it was issued', () => expect(standingOf({ state: 'notice', validUntil: null }, '2026-11-20')).toBeNull());
});
