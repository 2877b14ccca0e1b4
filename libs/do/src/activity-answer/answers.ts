import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Acting, fail, type Reason, Scoped } from '#kernel';
import { unitById } from '#org';
import { type Activity, AnswersBy } from '../activity/activity.entity.js';
import { answersUntil } from '../activity/activity.workflow.js';
import { ActivityAnswer } from './activity-answer.entity.js';
import { ActivityQuestion, ParticipantAnswers, type QuestionAnswers } from './activity-answer.type.js';

/** Fewer answers are not shown. */
export const FEWEST = 5;
const QUESTIONS = Object.values(ActivityQuestion);
const MOST_WORDS = 200;

export const answers = new Scoped(ActivityAnswer, 'activity:read');

/** What the code at the door leads to: who was not there does not guess it. */
export function answerToken(key: string, activityId: string): string {
  return createHmac('sha256', key).update(`activity answers ${activityId}`).digest('base64url').slice(0, 22);
}

export function tokenHolds(key: string, activityId: string, given: string): boolean {
  const [a, b] = [Buffer.from(answerToken(key, activityId)), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Why nobody can answer now; null: they can. */
export function shutTo(row: Activity, now: Date): Reason | null {
  const until = answersUntil(row);
  if (!until || row.state === 'void' || row.state === 'cancelled') return { code: 'NOT_FOUND', params: {} };
  if (now < row.startsAt) return { code: 'NOT_YET_HELD', params: { at: row.startsAt.toISOString() } };
  return now > until ? { code: 'ANSWERS_CLOSED', params: { at: until.toISOString() } } : null;
}

interface Summed {
  id: string;
  count: number;
  counts: Record<ActivityQuestion, number[]>;
  words: string[];
}

const countsOf = (question: string): string =>
  `'${question}', json_build_array(${[1, 2, 3, 4, 5].map((score) => `count(*) FILTER (WHERE ${question} = ${score})`).join()})`;

/** What was said, summed up; ids are random, and words come by them: in no order. */
export async function answersOf(by: Acting, row: Activity): Promise<ParticipantAnswers | null> {
  const until = answersUntil(row);
  if (!until || !row.answersBy) return null;
  const found = await by.op.load('answers of activities', row.id, async (ids) => {
    const rows = await by.query<Summed>(
      `SELECT activity_id AS id, count(*)::int AS count, json_build_object(${QUESTIONS.map(countsOf).join()}) AS counts,
         (array_agg(words ORDER BY id) FILTER (WHERE words <> ''))[1:${MOST_WORDS}] AS words
       FROM activity_answers WHERE activity_id = ANY($1) GROUP BY activity_id`,
      [ids],
    );
    return new Map(rows.map((each) => [each.id, each]));
  });
  const community = await unitById(by, row.communityId);
  const count = found?.count ?? 0;
  const open = shutTo(row, by.now) === null;
  const closed = by.now > until;
  const shown = closed && count >= FEWEST ? found! : null;
  return Object.assign(new ParticipantAnswers(), {
    by: row.answersBy, limit: row.answerLimit, until, open, count, tooFew: closed && count < FEWEST,
    path: `/p/${community!.code}/evaluate/${row.id}#${answerToken(by.kernel.key, row.id)}`,
    questions: shown ? QUESTIONS.map((question): QuestionAnswers => ({ question, counts: shown.counts[question], mean: meanOf(shown.counts[question]) })) : [],
    words: shown?.words ?? [],
  });
}

/** To a tenth. */
function meanOf(counts: readonly number[]): number {
  const [sum, all] = counts.reduce(([points, people], count, index) => [points + count * (index + 1), people + count], [0, 0]);
  return Math.round((sum / all) * 10) / 10;
}

/** @throws ANSWERS_FULL when as many have answered as may. The activity is locked by whoever calls. */
export async function checkLimit(by: Acting, row: Activity): Promise<void> {
  if (row.answersBy !== AnswersBy.everyone) return;
  const [{ count } = { count: 0 }] = await by.query<{ count: number }>('SELECT count(*)::int AS count FROM activity_answers WHERE activity_id = $1', [row.id]);
  if (count >= row.answerLimit!) throw fail('ANSWERS_FULL');
}
