import type { Acting } from '#kernel';
import { questionsOf } from '../survey/questionnaire.js';
import type { Survey } from '../survey/survey.entity.js';
import { UNKNOWN, UNSURE } from './answers.js';

const GATE = `hashtextextended('survey ' || $1::text, 0)`;

/** Answers of a survey come in side by side; whoever counts, closes or changes it passes alone. Until the operation ends. */
export async function gate(by: Acting, surveyId: string, how: 'alone' | 'together' = 'alone'): Promise<void> {
  await by.query(`SELECT pg_advisory_xact_lock${how === 'together' ? '_shared' : ''}(${GATE})`, [surveyId]);
}

/**
 * Takes what came in out of the intake and counts it into the roll-up: each answer once, whatever runs beside it, since what one
 * fold has taken no other finds. It goes over to the answers in random order, under one transaction and without its time; free
 * words go over apart from it. So nothing is left that ties an answer to a moment of its day, or to a code spent then.
 *
 * A row of the roll-up is a question, a cut ('' for all, `channel`, `grid`, or the key of a grouping question), a group of it
 * and a value; the value '' counts who answered at all, the question '' who took part.
 */
export async function fold(by: Acting, { id, sections }: Pick<Survey, 'id' | 'sections'>): Promise<void> {
  const groupings = questionsOf(sections).filter(({ grouping }) => grouping).map(({ key }) => key);
  await by.query(
    `WITH taken AS (DELETE FROM survey_intake WHERE survey_id = $1 RETURNING *),
      kept AS (
        INSERT INTO survey_answers (id, community_id, street_id, survey_id, channel, on_day, grid, given, figures)
        SELECT gen_random_uuid(), community_id, street_id, survey_id, channel, on_day, grid, given, figures FROM taken ORDER BY random()),
      said AS (
        INSERT INTO survey_texts (id, community_id, street_id, survey_id, question, words)
        SELECT gen_random_uuid(), t.community_id, t.street_id, t.survey_id, w.key, w.value FROM taken t, jsonb_each_text(t.words) AS w ORDER BY random()),
      cells AS (
        SELECT t.community_id, t.street_id, cut.name AS cut, cut.member, cell.question, cell.value, cell.figure
        FROM taken t,
          LATERAL (
            SELECT '' AS name, '' AS member UNION ALL SELECT 'channel', t.channel UNION ALL SELECT 'grid', coalesce(t.grid::text, '${UNKNOWN}')
            UNION ALL SELECT g, coalesce(nullif(t.given->g->>0, '${UNSURE}'), '${UNKNOWN}') FROM unnest($2::text[]) AS g) AS cut,
          LATERAL (
            SELECT '' AS question, '' AS value, NULL::numeric AS figure
            UNION ALL SELECT a.key, '', (t.figures->>a.key)::numeric FROM jsonb_each(t.given) AS a
            UNION ALL SELECT a.key, v, NULL FROM jsonb_each(t.given) AS a, jsonb_array_elements_text(a.value) AS v
            UNION ALL SELECT w.key, '', NULL FROM jsonb_each(t.words) AS w) AS cell)
    INSERT INTO survey_tallies AS kept (survey_id, community_id, street_id, question, cut, member, value, count, total)
    SELECT $1, community_id, street_id, question, cut, member, value, count(*), coalesce(sum(figure), 0)
    FROM cells GROUP BY community_id, street_id, question, cut, member, value ORDER BY question, cut, member, value
    ON CONFLICT (survey_id, question, cut, member, value) DO UPDATE SET count = kept.count + excluded.count, total = kept.total + excluded.total`,
    [id, groupings],
  );
  by.op.forget();
}

/** Spent codes stand in the order of their digests, not in the one in which they were spent. */
export async function layCodes(by: Acting, surveyId: string): Promise<void> {
  await by.query(
    `WITH gone AS (DELETE FROM survey_spent_codes WHERE survey_id = $1 RETURNING *)
     INSERT INTO survey_spent_codes SELECT * FROM gone ORDER BY digest`,
    [surveyId],
  );
}

/** After the closing no code is asked for. */
export async function forgetCodes(by: Acting, surveyId: string): Promise<void> {
  await by.query('DELETE FROM survey_spent_codes WHERE survey_id = $1', [surveyId]);
}
