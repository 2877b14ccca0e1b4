import type { Acting } from '#kernel';
import { communityById } from '#org';
import { AnswerChannel } from '../survey-answer/survey-answer.input.js';
import { UNKNOWN } from '../survey-answer/answers.js';
import { countedOf, crossTables, cutsOf, figuresOf, groupedBy, meanFigure, sameQuestion, shareFigure, type Tally } from './figures.js';
import { LEAST } from './hiding.js';
import { questionsOf } from './questionnaire.js';
import type { SurveySection } from './questionnaire.type.js';
import type { CrossTable, QuestionFigures, SurveyText, SurveyTurnout, ThemeCount, WaveFigures } from './results.type.js';
import { difference } from './statistics.js';
import type { Survey } from './survey.entity.js';

export const CHANNELS: readonly string[] = Object.values(AnswerChannel);
/** Earlier surveys that a question is compared with. */
const WAVES = 6;
/** Figures are read once no answer comes in any more: else the next one's could be seen by the change that it makes. */
const TOLD = ['closed', 'reported', 'archived'];
export const isTold = ({ state }: Pick<Survey, 'state'>): boolean => TOLD.includes(state);

const ROWS = 'SELECT survey_id AS "surveyId", question, cut, member, value, count, total::float8 AS total FROM survey_tallies WHERE survey_id = ANY($1)';
type SurveyTally = Tally & { surveyId: string };

async function load(by: Acting, key: string, condition: string, surveyId: string): Promise<Tally[]> {
  const found = await by.op.load(key, surveyId, async (ids) => groupedBy(await by.query<SurveyTally>(`${ROWS} ${condition}`, [ids]), (row) => row.surveyId));
  return found ?? [];
}

/** The roll-up's rows of the whole; a few for each question, however many answered. */
export const wholeTallies = (by: Acting, surveyId: string): Promise<Tally[]> => load(by, 'survey tallies', `AND cut = ''`, surveyId);
const allTallies = (by: Acting, surveyId: string): Promise<Tally[]> => load(by, 'all survey tallies', '', surveyId);

export const lowestOf = (by: Acting, survey: Survey): Promise<number> => by.kernel.settings.number(by, 'survey.lowShare', survey);

/** Question by question; [] until it is closed. */
export async function questionFigures(by: Acting, survey: Survey): Promise<QuestionFigures[]> {
  if (!isTold(survey)) return [];
  const [tallies, lowest] = await Promise.all([wholeTallies(by, survey.id), lowestOf(by, survey)]);
  return figuresOf(survey.id, survey.sections, tallies, lowest);
}

/** A question's cross tables. */
export async function tablesOf(by: Acting, survey: Survey, key: string): Promise<CrossTable[]> {
  const question = isTold(survey) && questionsOf(survey.sections).find((one) => one.key === key);
  if (!question) return [];
  const [tallies, community] = await Promise.all([allTallies(by, survey.id), communityById(by, survey.communityId)]);
  return crossTables(question, cutsOf(survey.sections, survey.asksGrid ? (community?.grids ?? []) : [], CHANNELS), tallies);
}

/** What earlier surveys of the community said to the same question, the latest first. */
export async function wavesOf(by: Acting, survey: Survey, key: string): Promise<WaveFigures[]> {
  const question = isTold(survey) && questionsOf(survey.sections).find((one) => one.key === key);
  if (!question) return [];
  const [now, former] = await Promise.all([wholeTallies(by, survey.id), earlierWaves(by, survey)]);
  const here = countedOf(now.filter((row) => row.question === key));
  const share = here.n < LEAST ? null : shareFigure(question, here);
  return former.flatMap(({ surveyId, title, closedOn, sections, tallies }): WaveFigures[] => {
    const then = questionsOf(sections).find((one) => one.key === key);
    const counted = countedOf(tallies.filter((row) => row.question === key));
    if (!then || !sameQuestion(question, then) || counted.n < LEAST) return [];
    const before = shareFigure(then, counted);
    return [{ surveyId, title, closedOn, n: counted.n, mean: meanFigure(then, counted), share: before, change: share && before ? difference(share, before) : null }];
  });
}

async function earlierWaves(by: Acting, { id, communityId, closedOn }: Survey): Promise<{ surveyId: string; title: string; closedOn: string; sections: SurveySection[]; tallies: Tally[] }[]> {
  return by.op.memo(`waves of ${id}`, async () => {
    const rows = await by.query<{ surveyId: string; title: string; closedOn: string; sections: SurveySection[]; tallies: Tally[] }>(
      `SELECT s.id AS "surveyId", s.title, s.closed_on::text AS "closedOn", s.sections,
         coalesce((SELECT json_agg(json_build_object('question', t.question, 'cut', t.cut, 'member', t.member, 'value', t.value, 'count', t.count, 'total', t.total))
           FROM survey_tallies t WHERE t.survey_id = s.id AND t.cut = ''), '[]') AS tallies
       FROM surveys s WHERE s.community_id = $1 AND s.id <> $2 AND s.state = ANY($4) AND (s.closed_on, s.id) < ($3::date, $2)
       ORDER BY s.closed_on DESC, s.id DESC LIMIT ${WAVES}`,
      [communityId, id, closedOn, TOLD],
    );
    return rows;
  });
}

/** Who has answered, counted or not yet, in one look; while it is open too. */
export async function turnoutOf(by: Acting, survey: Survey): Promise<SurveyTurnout> {
  const rows = await by.query<{ cut: string; member: string; count: number }>(
    `SELECT cut, member, sum(count)::int AS count FROM (
       SELECT cut, member, count FROM survey_tallies WHERE survey_id = $1 AND question = '' AND cut IN ('', 'channel', 'grid')
       UNION ALL SELECT '', '', count(*) FROM survey_intake WHERE survey_id = $1
       UNION ALL SELECT 'channel', channel, count(*) FROM survey_intake WHERE survey_id = $1 GROUP BY channel
       UNION ALL SELECT 'grid', coalesce(grid::text, '${UNKNOWN}'), count(*) FROM survey_intake WHERE survey_id = $1 GROUP BY grid) AS seen
     GROUP BY cut, member`,
    [survey.id],
  );
  const count = (cut: string, member: string): number => rows.find((row) => row.cut === cut && row.member === member)?.count ?? 0;
  const grids = survey.asksGrid ? ((await communityById(by, survey.communityId))?.grids ?? []) : [];
  return {
    answers: count('', ''),
    channels: CHANNELS.map((member) => ({ member, label: '', count: count('channel', member), target: null })),
    grids: [
      ...grids.map(({ id, name }) => ({ member: id, label: name, count: count('grid', id), target: survey.quotas.find(({ gridId }) => gridId === id)?.target ?? null })),
      ...(grids.length ? [{ member: UNKNOWN, label: '', count: count('grid', UNKNOWN), target: null }] : []),
    ],
  };
}

/** What was written, in no order that tells anything; [] until it is closed, and while fewer than five took part. */
export async function textsOf(by: Acting, survey: Survey): Promise<SurveyText[]> {
  if (!isTold(survey) || !(await enough(by, survey))) return [];
  return by.query<SurveyText>('SELECT id, question, words, theme FROM survey_texts WHERE survey_id = $1 ORDER BY question, theme = \'\' DESC, theme, words, id LIMIT 2000', [survey.id]);
}

export async function themesOf(by: Acting, survey: Survey, question: string): Promise<ThemeCount[]> {
  if (!isTold(survey) || !(await enough(by, survey))) return [];
  const found = await by.op.load('survey themes', survey.id, async (ids) => groupedBy(
    await by.query<ThemeCount & { surveyId: string; question: string }>(
      'SELECT survey_id AS "surveyId", question, theme, count(*)::int AS count FROM survey_texts WHERE survey_id = ANY($1) GROUP BY 1, 2, 3 ORDER BY count(*) DESC, theme', [ids],
    ),
    (row) => row.surveyId,
  ));
  return (found ?? []).filter((row) => row.question === question);
}

const enough = async (by: Acting, survey: Survey): Promise<boolean> => countedOf((await wholeTallies(by, survey.id)).filter(({ question }) => question === '')).n >= LEAST;
