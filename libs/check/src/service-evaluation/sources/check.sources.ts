import { RecordKindName } from '#kernel';
import { complaintsBetween } from '../../complaint/figures.js';
import { OVERALL } from '../../survey/core-questions.js';
import { figuresOf, type Tally } from '../../survey/figures.js';
import { isRated, questionsOf } from '../../survey/questionnaire.js';
import type { SurveySection } from '../../survey/questionnaire.type.js';
import { SupervisionType } from '../../supervision/supervision-type.js';
import type { DrawnLine, EvaluationSource } from '../evaluation-source.js';
import { EvaluationHeading } from '../evaluation-type.js';

/** Who looks from outside is one of the sources of 9.3.2; who looks from within, and residents, are supervision (9.1). */
const HEADINGS: Readonly<Record<SupervisionType, EvaluationHeading>> = {
  [SupervisionType.selfCheck]: EvaluationHeading.supervision,
  [SupervisionType.committee]: EvaluationHeading.supervision,
  [SupervisionType.residents]: EvaluationHeading.supervision,
  [SupervisionType.other]: EvaluationHeading.supervision,
  [SupervisionType.government]: EvaluationHeading.government,
  [SupervisionType.socialOrganisation]: EvaluationHeading.partner,
  [SupervisionType.media]: EvaluationHeading.media,
};
const MOST_THEMES = 5;

/** What supervision found (9.1), by who supervised. */
export const supervisionDrawn: EvaluationSource = {
  permission: 'supervision:read',
  async lines(by, communityId, { from, to }) {
    const rows = await by.query<{ type: SupervisionType; made: number; findings: number; open: number; ids: string[] }>(
      `SELECT s.supervision_type AS type, count(*)::int AS made, sum(l.findings)::int AS findings, count(*) FILTER (WHERE s.state <> 'closed')::int AS open,
         array_agg(s.id ORDER BY l.findings DESC, s.held_on DESC, s.id) AS ids
       FROM supervisions s CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE answer = 'not-ok') AS findings FROM supervision_lines WHERE supervision_id = s.id) AS l
       WHERE s.community_id = $1 AND s.held_on BETWEEN $2 AND $3 AND s.state IN ('confirming', 'following', 'closed')
       GROUP BY s.supervision_type ORDER BY 1`,
      [communityId, from, to],
    );
    return rows.map(({ type, ids, ...figures }): DrawnLine => ({ heading: HEADINGS[type], source: RecordKindName.supervision, title: type, figures, recordIds: ids }));
  },
};

/** How complaints were met (9.2): the three rates, and what most were about. */
export const complaintsDrawn: EvaluationSource = {
  permission: 'complaint:read',
  async lines(by, communityId, { from, to }) {
    const found = await complaintsBetween(by, communityId, from, to);
    const line = (source: string, title: string, figures: DrawnLine['figures'], recordIds: string[]): DrawnLine => ({ heading: EvaluationHeading.complaint, source, title, figures, recordIds });
    return [
      ...found.filter(({ theme }) => theme === null).map(({ counts, ids }) => line('complaint', '', { ...counts }, ids)),
      ...found.filter(({ theme }) => theme).slice(0, MOST_THEMES).map(({ theme, counts, ids }) => line('complaint-theme', theme!, { received: counts.received }, ids)),
    ];
  },
};

interface SurveyRow {
  id: string;
  title: string;
  sections: SurveySection[];
  tallies: Tally[];
}

const SURVEYS = `SELECT s.id, s.title, s.sections, coalesce((SELECT json_agg(t) FROM survey_tallies t WHERE t.survey_id = s.id AND t.cut = ''), '[]') AS tallies
  FROM surveys s WHERE s.community_id = $1 AND s.closed_on BETWEEN $2 AND $3 AND s.state IN ('closed', 'reported', 'archived') ORDER BY s.closed_on DESC, s.id DESC LIMIT 20`;

/** What residents said when they were asked (9.3.2 b): who is satisfied on the whole, and with what least. */
export const surveysDrawn: EvaluationSource = {
  permission: 'survey:read',
  async lines(by, communityId, { from, to }) {
    const rows = await by.query<SurveyRow>(SURVEYS, [communityId, from, to]);
    return rows.map(({ id, title, sections, tallies }): DrawnLine => {
      const figures = figuresOf(id, sections, tallies, 0);
      const overall = figures.find(({ key }) => key === OVERALL)?.share;
      const rated = new Map(questionsOf(sections).filter(isRated).map((question) => [question.key, question.text]));
      const [lowest] = figures.filter(({ key, share }) => share && rated.has(key) && key !== OVERALL).sort((a, b) => a.share!.share - b.share!.share);
      return {
        heading: EvaluationHeading.survey, source: RecordKindName.survey, title, recordIds: [id],
        figures: {
          answers: tallies.find(({ question }) => question === '')?.count ?? 0,
          satisfied: overall?.share ?? null, low: overall?.low ?? null, high: overall?.high ?? null,
          lowest: lowest ? rated.get(lowest.key)! : null, lowestShare: lowest?.share?.share ?? null,
        },
      };
    });
  },
};

/** Who is satisfied with each service, by its subject: the latest survey of the period that asked; of all its rated questions together. */
export async function satisfiedBySubject(
  by: Parameters<EvaluationSource['lines']>[0], communityId: string, from: string, to: string,
): Promise<ReadonlyMap<string, { satisfied: number; answers: number }>> {
  const found = new Map<string, { satisfied: number; answers: number }>();
  for (const { id, sections, tallies } of await by.query<SurveyRow>(SURVEYS, [communityId, from, to])) {
    const shares = new Map(figuresOf(id, sections, tallies, 0).map(({ key, share }) => [key, share]));
    for (const { subject, questions } of sections) {
      const rated = questions.filter(isRated).flatMap(({ key }) => shares.get(key) ?? []);
      const answers = rated.reduce((sum, { n }) => sum + n, 0);
      if (!subject || !answers || found.has(subject)) continue;
      found.set(subject, { satisfied: rated.reduce((sum, { count }) => sum + count, 0) / answers, answers: Math.max(...rated.map(({ n }) => n)) });
    }
  }
  return found;
}

/** Stars that were decided on (T/ZSX 0005): the district's word. */
export const starsDrawn: EvaluationSource = {
  permission: 'star-rating:read',
  async lines(by, communityId, { from, to }) {
    const rows = await by.query<{ id: string; stars: number; points: number; outOf: number }>(
      `SELECT id, stars, final_total AS points, out_of AS "outOf" FROM star_ratings
       WHERE community_id = $1 AND certified_on BETWEEN $2 AND $3 AND state <> 'void' ORDER BY certified_on DESC`,
      [communityId, from, to],
    );
    return rows.map(({ id, ...figures }): DrawnLine => ({ heading: EvaluationHeading.government, source: RecordKindName.starRating, title: '', figures, recordIds: [id] }));
  },
};

/** Conformity assessments that were concluded, by who assessed. */
export const assessmentsDrawn: EvaluationSource = {
  permission: 'conformity-assessment:read',
  async lines(by, communityId, { from, to }) {
    const rows = await by.query<{ id: string; title: string; form: string }>(
      `SELECT id, title, assessment_form AS form FROM conformity_assessments
       WHERE community_id = $1 AND concluded_on BETWEEN $2 AND $3 AND state IN ('confirming', 'following', 'closed') ORDER BY concluded_on DESC, id LIMIT 20`,
      [communityId, from, to],
    );
    const headings: Record<string, EvaluationHeading> = { authority: EvaluationHeading.government, 'third-party': EvaluationHeading.thirdParty };
    return rows.map(({ id, title, form }): DrawnLine => ({
      heading: headings[form] ?? EvaluationHeading.supervision, source: RecordKindName.conformityAssessment, title, figures: {}, recordIds: [id],
    }));
  },
};
