import { type Acting, dayOf, type DomainError, fail, fieldError, invalid } from '#kernel';
import { communityById } from '#org';
import type { SurveySection } from '../survey/questionnaire.type.js';
import type { Survey } from '../survey/survey.entity.js';
import { type GivenAnswer, type ReadAnswer, readAnswers, UNKNOWN } from './answers.js';
import { gate } from './fold.js';
import type { AnswerChannel } from './survey-answer.input.js';

export interface Answering {
  channel: `${AnswerChannel}`;
  /** A grid's id, `unknown`, or '' where it is not asked. */
  grid: string;
  answers: readonly GivenAnswer[];
  /** Of the code, pass or form: spent with the answer, and kept apart from it. */
  digest: string;
}

type Asked = Pick<Survey, 'id' | 'communityId' | 'streetId' | 'state' | 'closesAt' | 'asksGrid' | 'needsCode'> & { sections: SurveySection[] };

/**
 * Takes answers in, those that came at one moment in one go: each waits uncounted, with no more of its time than the day and
 * nothing of whoever gave it. Code and answer go together or not at all; two who come with one code get in once.
 * @returns by answer what refused it, or null: INVALID at `answers.<question>` and `grid`; NOT_FOUND; SURVEY_CODE_UNKNOWN;
 *   SURVEY_CLOSED; ALREADY_ANSWERED
 */
export async function takeIn(by: Acting, { id, communityId }: { id: string; communityId: string }, answering: readonly Answering[]): Promise<(DomainError | null)[]> {
  // asked side by side, answered in turn: it is read behind the gate, and nobody closes or changes it until they are in
  const [, [survey]] = await Promise.all([
    gate(by, id, 'together'),
    by.query<Asked>(
      `SELECT id, community_id AS "communityId", street_id AS "streetId", state, closes_at AS "closesAt", asks_grid AS "asksGrid", needs_code AS "needsCode", sections
       FROM surveys WHERE id = $1 AND community_id = $2`,
      [id, communityId],
    ),
  ]);
  if (!survey) return answering.map(() => fail('NOT_FOUND'));
  const grids = survey.asksGrid ? new Set((await communityById(by, survey.communityId))?.grids.map((grid) => grid.id)) : null;
  const read = answering.map((one) => refusalOf(by, survey, one) ?? taken(survey, grids, one));
  const spent = new Set<string>();
  const good = read.flatMap((one, index) => {
    const { channel, digest } = answering[index]!;
    // of two who send the same at one moment, one gets in
    if (!('values' in one) || spent.has(digest)) return [];
    spent.add(digest);
    return [{ digest, channel, grid: one.grid, given: one.values, figures: one.figures, words: one.words }];
  });
  const entered = new Set(good.length ? await enter(by, survey, good) : []);
  // deleted when told: the second of two with one digest finds it gone
  return read.map((one, index) => ('values' in one ? (entered.delete(answering[index]!.digest) ? null : fail('ALREADY_ANSWERED')) : one));
}

/** Residents learn of no draft, and need a code where codes were given. */
function refusalOf({ now }: Acting, { state, closesAt, needsCode }: Asked, { channel }: Answering): DomainError | null {
  const resident = channel === 'link' || channel === 'code';
  if (resident && (state === 'draft' || state === 'void')) return fail('NOT_FOUND');
  if (channel === 'link' && needsCode) return fail('SURVEY_CODE_UNKNOWN');
  return state !== 'open' || closesAt <= now ? fail('SURVEY_CLOSED', { at: closesAt.toISOString() }) : null;
}

function taken({ sections }: Asked, grids: ReadonlySet<string> | null, { grid, answers }: Answering): DomainError | (ReadAnswer & { grid: string | null }) {
  const { read, problems } = readAnswers(sections, answers);
  const lives = grids && grid && grid !== UNKNOWN ? grid.toLowerCase() : null;
  if (grids && !grid) problems.unshift(fieldError('grid', 'REQUIRED'));
  else if (lives && !grids!.has(lives)) problems.unshift(fieldError('grid', 'UNKNOWN_UNIT'));
  return problems.length ? invalid(...problems) : { ...read, grid: lives };
}

/** @returns the digests that were spent now: in their order, so that two who send the same ones do not wait for each other */
async function enter(by: Acting, { id, communityId, streetId }: Asked, answers: readonly { digest: string }[]): Promise<string[]> {
  const spent = await by.query<{ digest: string }>(
    `WITH came AS (
       SELECT * FROM jsonb_to_recordset($5::jsonb) AS came(digest text, channel text, grid uuid, given jsonb, figures jsonb, words jsonb)),
     spent AS (
       INSERT INTO survey_spent_codes (survey_id, community_id, street_id, digest)
       SELECT $1, $2, $3, digest FROM came ORDER BY digest ON CONFLICT DO NOTHING RETURNING digest),
     kept AS (
       INSERT INTO survey_intake (survey_id, community_id, street_id, channel, on_day, grid, given, figures, words)
       SELECT $1, $2, $3, channel, $4::date, grid, given, figures, words FROM came JOIN spent USING (digest) ORDER BY random())
     SELECT digest FROM spent`,
    [id, communityId, streetId, dayOf(by.now), JSON.stringify(answers)],
  );
  return spent.map(({ digest }) => digest);
}
