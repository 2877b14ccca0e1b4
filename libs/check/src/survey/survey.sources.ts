import { type Acting, readable, RecordKindName, recordRefs } from '#kernel';
import type { PlanningInputSource } from '#plan';
import type { FactName, Facts, FactSource, Fulfilment, FulfilmentSource } from '#standards';
import { KNOWS_ACTIVITIES, KNOWS_VENUE, OVERALL, TOOK_PART, VISITED_VENUE } from './core-questions.js';
import { countedOf, figuresOf, shareFigure, type Tally } from './figures.js';
import { LEAST } from './hiding.js';
import { questionsOf } from './questionnaire.js';
import type { SurveySection } from './questionnaire.type.js';

const TOLD = `state IN ('closed', 'reported', 'archived')`;

/** T/ZSX 0005-2024, row 58: who knows and visits the centre, who knows and joins its activities; and who is satisfied. */
const FIGURES = {
  venueAwarenessRate: KNOWS_VENUE, venueVisitRate: VISITED_VENUE, activityAwarenessRate: KNOWS_ACTIVITIES, activityParticipationRate: TOOK_PART,
  residentSatisfactionRate: OVERALL,
} as const satisfies Partial<Record<FactName, string>>;

/** The latest closed survey with the core, of the two years up to the day. */
const LATEST = `SELECT DISTINCT ON (s.community_id) s.id, s.community_id, s.sections FROM surveys s
  WHERE s.community_id = ANY($1) AND s.with_core AND s.${TOLD} AND s.closed_on <= $2::date AND s.closed_on > $2::date - interval '2 years'
  ORDER BY s.community_id, s.closed_on DESC, s.id DESC`;

export const surveyFactSource: FactSource = {
  register: 'survey',
  facts: Object.keys(FIGURES) as FactName[],
  kinds: [RecordKindName.survey],

  /** Unknown where fewer than five answered. */
  async values(query, communityIds, asOf) {
    const rows = await query<{ communityId: string; sections: SurveySection[]; tallies: Tally[] }>(
      `SELECT s.community_id AS "communityId", s.sections,
         coalesce((SELECT json_agg(t) FROM survey_tallies t WHERE t.survey_id = s.id AND t.cut = '' AND t.question = ANY($3)), '[]') AS tallies
       FROM (${LATEST}) AS s`,
      [communityIds, asOf, Object.values(FIGURES)],
    );
    return new Map(rows.map(({ communityId, sections, tallies }) => {
      const questions = new Map(questionsOf(sections).map((question) => [question.key, question]));
      const known = Object.entries(FIGURES).flatMap(([fact, key]) => {
        const question = questions.get(key);
        const counted = countedOf(tallies.filter((row) => row.question === key));
        const share = question && counted.n >= LEAST ? shareFigure(question, counted) : null;
        return share ? [[fact, share.share]] : [];
      });
      return [communityId, Object.fromEntries(known) as Facts];
    }));
  },

  async records(by, communityId, _fact, asOf) {
    const [latest] = await by.query<{ id: string }>(`SELECT id FROM (${LATEST}) AS s`, [[communityId], asOf]);
    if (!latest) return [];
    const ref = (await recordRefs(by, [latest.id])).get(latest.id);
    return ref && readable(by, ref) ? [latest.id] : [];
  },
};

/** A survey that was closed with answers; whatever clause asks for one has to be named by it. */
export const surveyFulfilments: FulfilmentSource = {
  keys: ['survey'],
  linked: ['survey'],
  kinds: [RecordKindName.survey],
  completed: (query, communityIds, from, to) =>
    query<Fulfilment>(
      `SELECT s.community_id AS "communityId", s.id AS "recordId", s.closed_on::text AS "on", ARRAY['survey'] AS keys
       FROM surveys s WHERE s.community_id = ANY($1) AND s.${TOLD} AND s.closed_on BETWEEN $2 AND $3
         AND EXISTS (SELECT FROM survey_tallies t WHERE t.survey_id = s.id AND t.question = '' AND t.cut = '' AND t.count >= ${LEAST})`,
      [communityIds, from, to],
    ),
};

const LOWEST = 20;

/** What residents were least satisfied with in the surveys closed since the beginning of the year before: of each question its latest word. */
export const lowScores: PlanningInputSource = {
  name: 'low-score',
  permission: 'survey:read',
  async lines(by, communityId, year) {
    const rows = await by.query<{ id: string; title: string; streetId: string; sections: SurveySection[]; tallies: Tally[] }>(
      `SELECT s.id, s.title, s.street_id AS "streetId", s.sections,
         coalesce((SELECT json_agg(t) FROM survey_tallies t WHERE t.survey_id = s.id AND t.cut = ''), '[]') AS tallies
       FROM surveys s WHERE s.community_id = $1 AND s.${TOLD} AND s.closed_on >= make_date($2, 1, 1) ORDER BY s.closed_on DESC, s.id DESC LIMIT 10`,
      [communityId, year - 1],
    );
    const told = new Set<string>();
    const lines = [];
    for (const { id, title, streetId, sections, tallies } of rows) {
      const lowest = await lowestAt(by, communityId, streetId);
      for (const { key, share, low, n } of figuresOf(id, sections, tallies, lowest)) {
        if (!share || told.has(key)) continue;
        told.add(key);
        if (!low) continue;
        const section = sections.find(({ questions }) => questions.some((one) => one.key === key))!;
        const { text, textEn } = section.questions.find((one) => one.key === key)!;
        lines.push({
          key: `${id}/${key}`, title: { zh: text, ...(textEn && { en: textEn }) }, clauseIds: section.clauseIds, recordIds: [id],
          params: { survey: title, share: Math.round(share.share * 100), low: Math.round(share.low * 100), high: Math.round(share.high * 100), n }, share: share.share,
        });
      }
    }
    return lines.sort((a, b) => a.share - b.share).slice(0, LOWEST).map(({ share: _share, ...line }) => line);
  },
};

const lowestAt = (by: Acting, communityId: string, streetId: string): Promise<number> => by.kernel.settings.number(by, 'survey.lowShare', { communityId, streetId });
