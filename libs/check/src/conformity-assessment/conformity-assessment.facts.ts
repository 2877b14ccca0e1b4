import { type Acting, dayOf } from '#kernel';
import type { ConformityAssessment } from './conformity-assessment.entity.js';

interface TeamFact {
  personId: string;
  declared: boolean;
}

/** What the guards of an assessment know beyond its row. */
export interface AssessmentFacts {
  team: readonly TeamFact[];
  clauses: number;
  /** Clauses without an answer; with one that was carried over and that nobody has confirmed. */
  open: number;
  carried: number;
  /** Photos that answers name and that have not arrived. */
  photosComing: number;
  /** Clauses by result. */
  conforms: number;
  partly: number;
  fails: number;
  notApplicable: number;
  /** Findings from which no nonconformity was raised, and that were not settled otherwise. */
  unfollowed: number;
  /** The person asking works in the community, or did lately. */
  tied: boolean;
}

const result = (name: string, value: string): string => `count(*) FILTER (WHERE a.result = '${value}')::int AS "${name}"`;

/** One statement for any number of assessments. */
export async function assessmentFacts(by: Acting, rows: readonly ConformityAssessment[]): Promise<ReadonlyMap<string, AssessmentFacts>> {
  const [first] = rows;
  const months = first ? await by.kernel.settings.number(by, 'conformity-assessment.tieMonths', first) : 0;
  const found = await by.query<AssessmentFacts & { id: string }>(
    `SELECT r.id, c.*,
       (SELECT coalesce(json_agg(json_build_object('personId', m.person_id, 'declared', m.declared_at IS NOT NULL)), '[]')
        FROM assessment_members m WHERE m.assessment_id = r.id AND m.removed_at IS NULL) AS team,
       EXISTS (SELECT FROM memberships m JOIN org_units u ON u.id = m.unit_id WHERE u.community_id = r.community_id AND m.person_id = $2 AND m.from_day <= $3
          AND (m.to_day IS NULL OR m.to_day >= $3::date - make_interval(months => $4))) AS tied
     FROM conformity_assessments r CROSS JOIN LATERAL (
       SELECT count(*)::int AS clauses, count(*) FILTER (WHERE a.id IS NULL)::int AS open, count(*) FILTER (WHERE a.relation IS NOT NULL)::int AS carried,
         coalesce(sum((SELECT count(*) FROM unnest(a.photo_ids) AS p(id) WHERE NOT EXISTS (SELECT FROM attachments f WHERE f.id = p.id))), 0)::int AS "photosComing",
         ${result('conforms', 'conforms')}, ${result('partly', 'partly')}, ${result('fails', 'fails')}, ${result('notApplicable', 'not-applicable')},
         count(*) FILTER (WHERE a.result IN ('partly', 'fails') AND l.settlement = '' AND NOT EXISTS (
           SELECT FROM nonconformities n WHERE n.source_item_id = l.id AND n.state NOT IN ('void', 'dismissed')))::int AS unfollowed
       FROM assessed_clauses l LEFT JOIN clause_answers a ON a.id = l.answer_id WHERE l.assessment_id = r.id) AS c
     WHERE r.id = ANY($1)`,
    [rows.map(({ id }) => id), by.actor.personId, dayOf(by.now), months],
  );
  return new Map(found.map(({ id, ...facts }) => [id, facts]));
}

/** Of a row that is shown, fetched together with the others asked for in the same tick. */
export async function factsOf(by: Acting, row: ConformityAssessment): Promise<AssessmentFacts> {
  const found = await by.op.load('assessment facts', row.id, (ids) => assessmentFacts(by, ids.map((id) => Object.assign({}, row, { id }))));
  return found!;
}
