import type { Acting } from '#kernel';
import { UNKNOWN, UNSURE } from '../survey-answer/answers.js';
import { type Counted, countedOf, groupedBy, groupFigures, hiddenValues, type Tally, valuesOf } from './figures.js';
import { hiddenChoices, hiddenGroups, LEAST } from './hiding.js';
import { questionsOf } from './questionnaire.js';
import { QuestionType, type SurveyQuestion } from './questionnaire.type.js';
import { isTold } from './results.js';
import type { CrossTable } from './results.type.js';
import type { Survey } from './survey.entity.js';

/** Who answered `$2`, by what they said to `$3`: unsure and left out are one group. As rows of a roll-up that nobody kept. */
const CROSSED = `WITH said AS (
    SELECT coalesce(nullif(m.member, '${UNSURE}'), '${UNKNOWN}') AS member, a.given->$2 AS "values", (a.figures->>$2)::float8 AS figure
    FROM survey_answers a, jsonb_array_elements_text(coalesce(a.given->$3, '["${UNKNOWN}"]')) AS m(member)
    WHERE a.survey_id = $1 AND a.given ? $2)
  SELECT $2::text AS question, $3::text AS cut, member, '' AS value, count(*)::int AS count, coalesce(sum(figure), 0) AS total FROM said GROUP BY member
  UNION ALL SELECT $2, $3, member, v.value, count(*)::int, 0 FROM said, jsonb_array_elements_text("values") AS v(value) GROUP BY member, v.value`;

/** How many are in each group of `by` among those who answered `question`, and how many gave each of its answers. */
interface Crossed {
  whole: Counted;
  groups: ReadonlyMap<string, Counted>;
}

/**
 * A question by any other, when the survey is closed. Whoever gave the same answer is a group, of either question: none under five is
 * shown, be it as a row or as a column, nor what would give it away by subtraction in this table or in the same one read the other way.
 */
export async function crossed(who: Acting, survey: Survey, key: string, by: string): Promise<CrossTable | null> {
  const asked = new Map(questionsOf(survey.sections).map((one) => [one.key, one]));
  const [question, grouping] = [asked.get(key), asked.get(by)];
  if (!isTold(survey) || !question || !grouping || key === by || [question, grouping].some(({ type }) => type === QuestionType.text)) return null;
  const [there, back] = await Promise.all([counts(who, survey.id, question, grouping), counts(who, survey.id, grouping, question)]);
  if (there.whole.n < LEAST || back.whole.n < LEAST) return { cut: by, groups: [] };
  const hidden = union(hiddenMembers(grouping, there), hiddenValues(grouping, back.whole));
  const values = union(hiddenMembers(question, back), hiddenValues(question, there.whole));
  const members = [...valuesOf(grouping), { key: UNKNOWN, label: '', labelEn: '' }];
  return { cut: by, groups: groupFigures(question, members.map((member) => ({ member, figures: there.groups.get(member.key) ?? countedOf([]) })), hidden, values) };
}

async function counts(by: Acting, surveyId: string, question: SurveyQuestion, grouping: SurveyQuestion): Promise<Crossed> {
  const rows = await by.query<Tally>(CROSSED, [surveyId, question.key, grouping.key]);
  const groups = new Map([...groupedBy(rows, ({ member }) => member)].map(([member, found]) => [member, countedOf(found)]));
  if (!grouping.several) return { groups, whole: summed([...groups.values()]) };
  // groups that overlap are no parts of a whole
  const [all] = await by.query<{ n: number }>('SELECT count(*)::int AS n FROM survey_answers WHERE survey_id = $1 AND given ? $2', [surveyId, question.key]);
  const values = await by.query<{ value: string; count: number }>(
    'SELECT v AS value, count(*)::int AS count FROM survey_answers, jsonb_array_elements_text(given->$2) AS v WHERE survey_id = $1 AND given ? $2 GROUP BY v', [surveyId, question.key],
  );
  return { groups, whole: { n: all!.n, total: 0, of: new Map(values.map(({ value, count }) => [value, count])) } };
}

function summed(parts: readonly Counted[]): Counted {
  const of = new Map<string, number>();
  for (const part of parts) for (const [value, count] of part.of) of.set(value, (of.get(value) ?? 0) + count);
  return { n: parts.reduce((sum, { n }) => sum + n, 0), total: parts.reduce((sum, { total }) => sum + total, 0), of };
}

function hiddenMembers({ several }: SurveyQuestion, { groups, whole }: Crossed): ReadonlySet<string> {
  const sizes = new Map([...groups].map(([member, { n }]) => [member, n]));
  return several ? hiddenChoices(sizes, whole.n) : hiddenGroups(sizes);
}

/** The unsure are called so as an answer, and are the unknown as a group. */
function union(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set([...one, ...other]);
  if (all.has(UNSURE)) all.add(UNKNOWN);
  if (all.has(UNKNOWN)) all.add(UNSURE);
  return all;
}
