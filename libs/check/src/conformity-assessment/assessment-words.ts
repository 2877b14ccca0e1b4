import { registerEnumType } from '@nestjs/graphql';

/** Who assesses (9.3.1): the community itself, the street or another authority, or a third party. Only the first with its own people. */
export enum AssessmentForm {
  self = 'self',
  authority = 'authority',
  thirdParty = 'third-party',
}
registerEnumType(AssessmentForm, { name: 'AssessmentForm' });

export enum ClauseResult {
  conforms = 'conforms',
  partly = 'partly',
  fails = 'fails',
  /** With the reason. */
  notApplicable = 'not-applicable',
}
registerEnumType(ClauseResult, { name: 'ClauseResult' });

/** A clause against the last assessment. */
export enum ClauseChange {
  better = 'better',
  same = 'same',
  worse = 'worse',
  /** One of the two does not apply, or the clause was not looked at. */
  incomparable = 'incomparable',
}
registerEnumType(ClauseChange, { name: 'ClauseChange' });

const RANK: readonly ClauseResult[] = [ClauseResult.fails, ClauseResult.partly, ClauseResult.conforms];

export const isFinding = (result: ClauseResult | null | undefined): boolean => result === ClauseResult.partly || result === ClauseResult.fails;

export function changeOf(before: ClauseResult | null, now: ClauseResult | null): ClauseChange {
  const [from, to] = [before ? RANK.indexOf(before) : -1, now ? RANK.indexOf(now) : -1];
  if (from < 0 || to < 0) return ClauseChange.incomparable;
  return to > from ? ClauseChange.better : to < from ? ClauseChange.worse : ClauseChange.same;
}

/** Of several clauses that one is held against: the least, and not applicable only where none of them is. */
export function leastOf(results: readonly ClauseResult[]): ClauseResult {
  return RANK.find((one) => results.includes(one)) ?? ClauseResult.notApplicable;
}
