import { describe, expect, it } from '@jest/globals';
import { shippedStandards } from '#standards';
import { AssessmentForm, ClauseChange, ClauseResult, changeOf, leastOf } from './assessment-words.js';
import { assessable, inScope, type ScopeClause, shortened } from './scope.js';

const a = (number: string, parentNumber: string | null, ...modality: string[]): ScopeClause => ({ id: number, number, parentNumber, modality });
const numbers = (clauses: readonly ScopeClause[]): string[] => clauses.map(({ number }) => number);
const EDITION = [
  a('1', null, 'may'), a('3', null, 'none'), a('3.1', '3', 'may'), a('8', null, 'none'), a('8.1', '8', 'shall'), a('8.2', '8', 'shall'), a('8.2.1', '8.2', 'should'), a('8.10', '8', 'none'),
  a('9', null, 'none'), a('9.1', '9', 'none'),
];

describe('the scope of an assessment', () => {
  it('is what stands at the end of the tree, and what wants something itself; scope and terms want nothing', () => {
    expect(numbers(assessable(EDITION))).toEqual(['8.1', '8.2', '8.2.1', '8.10', '9.1']);
  });

  it('takes chapters 1 to 3 where an edition has its requirements there', () => {
    expect(numbers(assessable([a('1', null, 'none'), a('2', null, 'none'), a('2.1', '2', 'shall')]))).toEqual(['2.1']);
  });

  it('is chosen by chapters and clauses; 8.1 is not 8.10', () => {
    expect(numbers(inScope(EDITION, ['8.1', '9']))).toEqual(['8.1', '9.1']);
    expect(numbers(inScope(EDITION, ['8.2']))).toEqual(['8.2', '8.2.1']);
    expect(numbers(inScope(EDITION, ['3']))).toEqual([]);
  });

  it('is told in short', () => expect(shortened(['8', '8.2', '9.1', '8.10', '9.1'])).toEqual(['8', '9.1']));

  it('leaves nothing out of the shipped editions but introduction, scope, references and terms', () => {
    const found = [...shippedStandards().values()].map(({ code, clauses }) => [
      code, assessable(clauses.map(({ number, parent, modality }) => a(number, parent ?? null, ...modality))).length,
    ]);
    expect(Object.fromEntries(found)).toMatchObject({ 'DB35/T draft 2021': 57, 'DB35/T 2074-2022': 73, 'DB11/T 1466-2017': 183 });
  });
});

describe('results', () => {
  const { conforms, partly, fails, notApplicable } = ClauseResult;
  it.each([
    [fails, partly, ClauseChange.better], [conforms, partly, ClauseChange.worse], [partly, partly, ClauseChange.same],
    [notApplicable, conforms, ClauseChange.incomparable], [null, fails, ClauseChange.incomparable],
  ])('%s and then %s is %s', (before, now, change) => expect(changeOf(before, now)).toBe(change));

  it.each([
    [[conforms, fails, partly], fails], [[conforms, notApplicable], conforms], [[notApplicable, notApplicable], notApplicable],
  ])('of %j the least is %s', (results, least) => expect(leastOf(results)).toBe(least));

  it('knows three forms', () => expect(Object.values(AssessmentForm)).toEqual(['self', 'authority', 'third-party']));
});
