import { type Acting, dayOf, fail, fieldError, invalid } from '#kernel';
import { communityById } from '#org';
import type { SurveySection } from '../survey/questionnaire.type.js';
import type { Survey } from '../survey/survey.entity.js';
import { type GivenAnswer, readAnswers, UNKNOWN } from './answers.js';
import type { AnswerChannel } from './survey-answer.input.js';
import { gate } from './fold.js';

export interface Answering {
  channel: `${AnswerChannel}`;
  /** A grid's id, `unknown`, or '' where it is not asked. */
  grid: string;
  answers: readonly GivenAnswer[];
  /** Of the code, pass or form: spent with the answer, and kept apart from it. */
  digest: string;
}

/**
 * Takes one answer in: it waits uncounted, with no more of its time than the day and nothing of whoever gave it. Code and
 * answer go together or not at all; two who come with one code get in once.
 * @throws INVALID at `answers.<question>` and `grid`; SURVEY_CLOSED; ALREADY_ANSWERED
 */
export async function takeIn(by: Acting, surveyId: string, { channel, grid, answers, digest }: Answering): Promise<void> {
  await gate(by, surveyId, 'together');
  // read behind the gate: nobody closes or changes it until this answer is in
  const [survey] = await by.query<Pick<Survey, 'id' | 'communityId' | 'streetId' | 'state' | 'closesAt' | 'asksGrid'> & { sections: SurveySection[] }>(
    `SELECT id, community_id AS "communityId", street_id AS "streetId", state, closes_at AS "closesAt", asks_grid AS "asksGrid", sections
     FROM surveys WHERE id = $1`,
    [surveyId],
  );
  if (!survey) throw fail('NOT_FOUND');
  if (survey.state !== 'open' || survey.closesAt <= by.now) throw fail('SURVEY_CLOSED', { at: survey.closesAt.toISOString() });
  const { read, problems } = readAnswers(survey.sections, answers);
  if (survey.asksGrid && !grid) problems.unshift(fieldError('grid', 'REQUIRED'));
  const lives = survey.asksGrid && grid !== UNKNOWN ? grid.toLowerCase() : null;
  if (lives && !(await communityById(by, survey.communityId))?.grids.some(({ id }) => id === lives)) problems.unshift(fieldError('grid', 'UNKNOWN_UNIT'));
  if (problems.length) throw invalid(...problems);
  const taken = await by.query(
    `WITH spent AS (
       INSERT INTO survey_spent_codes (survey_id, community_id, street_id, digest) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING digest)
     INSERT INTO survey_intake (survey_id, community_id, street_id, channel, on_day, grid, given, figures, words)
     SELECT $1, $2, $3, $5, $6, $7, $8::jsonb, $9::jsonb, $10::jsonb FROM spent RETURNING survey_id`,
    [survey.id, survey.communityId, survey.streetId, digest, channel, dayOf(by.now), lives, ...[read.values, read.figures, read.words].map((part) => JSON.stringify(part))],
  );
  if (taken.length === 0) throw fail('ALREADY_ANSWERED');
}
