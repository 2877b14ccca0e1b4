import { v7 as uuid } from 'uuid';
import type { Acting } from '#kernel';
import { relatedTo } from '#standards';
import { type ClauseResult, leastOf } from './assessment-words.js';
import { linesOf } from './assessment-parts.js';
import type { ConformityAssessment } from './conformity-assessment.entity.js';
import type { AssessedClause, ClauseAnswer } from './parts.type.js';

export interface CarriedAnswer {
  id: string;
  line: AssessedClause;
  result: ClauseResult;
  note: string;
  sampled: string;
  recordIds: string[];
  photoIds: string[];
  carriedFrom: string[];
  /** equal, narrower, broader, related or counterpart. */
  relation: string;
}

/** Nearest first. */
const RANK = ['equal', 'counterpart', 'narrower', 'broader', 'related'];
const MOST_RECORDS = 30;
const LONGEST_NOTE = 2000;

/**
 * What another assessment says of clauses without an answer: of the same clause, or of the nearest that the crosswalk
 * relates it to and what stands below those. Where several speak, the least of them, with the words of all.
 */
export async function carriedAnswers(
  by: Acting, standardId: string, open: readonly AssessedClause[], from: Pick<ConformityAssessment, 'id' | 'number' | 'standardId' | 'standardCode'>,
): Promise<CarriedAnswer[]> {
  const theirs = (await linesOf(by, from.id)).filter(({ answer }) => answer !== null);
  if (from.standardId === standardId) {
    return open.flatMap((line) => carriedOf(line, 'equal', theirs.filter(({ clauseId }) => clauseId === line.clauseId)));
  }
  const related = (await relatedTo(by, open.map(({ clauseId }) => clauseId))).filter(({ standardCode }) => standardCode === from.standardCode);
  const numbers = await numbersOf(by, related.map(({ clauseId }) => clauseId));
  return open.flatMap((line) => {
    const ways = related.filter(({ askedId }) => askedId === line.clauseId);
    const nearest = RANK.find((relation) => ways.some((one) => one.relation === relation));
    if (!nearest) return [];
    const places = ways.filter(({ relation }) => relation === nearest).map(({ clauseId }) => numbers.get(clauseId)!);
    return carriedOf(line, nearest, theirs.filter(({ number }) => places.some((place) => number === place || number.startsWith(`${place}.`))));
  });
}

function carriedOf(line: AssessedClause, relation: string, sources: readonly AssessedClause[]): CarriedAnswer[] {
  const answers = sources.map(({ number, answer }) => ({ number, ...(answer as ClauseAnswer) }));
  if (answers.length === 0) return [];
  const result = leastOf(answers.map((one) => one.result));
  const said = answers.filter(({ note }) => note);
  const note = said.map((one) => (answers.length > 1 ? `${one.number}：${one.note}` : one.note)).join('\n').slice(0, LONGEST_NOTE);
  return [{
    id: uuid(), line, result, note, sampled: '', relation,
    recordIds: [...new Set(answers.flatMap(({ recordIds }) => recordIds))].slice(0, MOST_RECORDS), photoIds: [], carriedFrom: answers.map(({ id }) => id),
  }];
}

async function numbersOf(by: Acting, clauseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await by.query<{ id: string; number: string }>('SELECT id, number FROM clauses WHERE id = ANY($1)', [clauseIds]);
  return new Map(rows.map(({ id, number }) => [id, number]));
}
