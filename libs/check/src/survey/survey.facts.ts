import type { Acting } from '#kernel';
import type { Survey } from './survey.entity.js';

/** What the guards of a survey know beyond its row. */
export interface SurveyFacts {
  /** Answers so far: counted ones, and those that wait to be. */
  answers: number;
}

/** One statement for any number of surveys. */
export async function surveyFacts(by: Acting, rows: readonly Survey[]): Promise<ReadonlyMap<string, SurveyFacts>> {
  const found = await by.query<SurveyFacts & { id: string }>(
    `SELECT s.id, coalesce((SELECT sum(t.count) FROM survey_tallies t WHERE t.survey_id = s.id AND t.question = '' AND t.cut = ''), 0)::int
       + (SELECT count(*) FROM survey_intake i WHERE i.survey_id = s.id)::int AS answers
     FROM unnest($1::uuid[]) AS s(id)`,
    [rows.map((row) => row.id)],
  );
  return new Map(found.map(({ id, answers }) => [id, { answers }]));
}
