import { RecordKindName, SHANGHAI } from '#kernel';
import type { DrawnLine, EvaluationSource } from '../evaluation-source.js';
import { EvaluationHeading } from '../evaluation-type.js';

const { delivery, serviceTalk, supervision } = EvaluationHeading;
const onDay = (column: string): string => `(${column} AT TIME ZONE '${SHANGHAI}')::date`;

type Figures = Record<string, number>;
type Found = { ids: string[] | null } & Record<string, unknown>;

/** A source that is one statement and one line, with `ids` beside its figures; nothing where nothing was counted. */
function counted(heading: EvaluationHeading, source: string, permission: EvaluationSource['permission'], sql: string): EvaluationSource {
  return {
    permission,
    async lines(by, communityId, { from, to }) {
      const [row] = await by.query<Found>(sql, [communityId, from, to]);
      const { ids, ...figures } = row!;
      return ids?.length ? [{ heading, source, title: '', figures: figures as Figures, recordIds: ids }] : [];
    },
  };
}

/** What came in by each of the six ways of 9.3.2, by tone; criticism first. */
const feedbackDrawn: EvaluationSource = {
  permission: 'register:read',
  async lines(by, communityId, { from, to }) {
    const rows = await by.query<Figures & { source: EvaluationHeading; ids: string[] }>(
      `SELECT f.source, count(*) FILTER (WHERE f.tone = 'positive')::int AS praise, count(*) FILTER (WHERE f.tone = 'neutral')::int AS neutral,
         count(*) FILTER (WHERE f.tone = 'negative')::int AS criticism, count(*) FILTER (WHERE f.tone = 'negative' AND f.became IS NULL)::int AS open,
         array_agg(f.id ORDER BY array_position(ARRAY['negative', 'neutral', 'positive'], f.tone), f.from_on DESC, f.id) AS ids
       FROM feedback_entries f WHERE f.community_id = $1 AND f.from_on BETWEEN $2 AND $3 AND f.state <> 'void' GROUP BY f.source`,
      [communityId, from, to],
    );
    return rows.map(({ source, ids, ...figures }): DrawnLine => ({ heading: source, source: RecordKindName.feedback, title: '', figures, recordIds: ids }));
  },
};

/** What residents thought of how their matters were handled (8.6), and where they objected. */
const requestsDrawn = counted(serviceTalk, RecordKindName.serviceRequest, 'service-request:read', `
  SELECT count(*)::int AS handled, count(*) FILTER (WHERE r.late)::int AS late, count(r.rating)::int AS rated, count(*) FILTER (WHERE r.rating >= 4)::int AS satisfied,
    count(*) FILTER (WHERE EXISTS (SELECT FROM request_objections o WHERE o.request_id = r.id))::int AS objected,
    (array_agg(r.id ORDER BY r.rating NULLS LAST, r.replied_at DESC, r.id))[1:100] AS ids
  FROM service_requests r WHERE r.community_id = $1 AND ${onDay('r.replied_at')} BETWEEN $2 AND $3 AND r.state <> 'void'`);

const consultationsDrawn = counted(serviceTalk, RecordKindName.consultation, 'consultation:read', `
  SELECT count(*)::int AS asked, count(*) FILTER (WHERE c.state = 'answered')::int AS answered, (array_agg(c.id ORDER BY c.created_at DESC, c.id))[1:100] AS ids
  FROM consultations c WHERE c.community_id = $1 AND ${onDay('c.created_at')} BETWEEN $2 AND $3 AND c.state <> 'void'`);

/** Our own inspections by checklist (8.1.2, 8.2, 6.4, 8.3). */
const inspectionsDrawn = counted(supervision, RecordKindName.inspection, 'inspection:read', `
  SELECT count(*)::int AS made, coalesce(sum(f.findings), 0)::int AS findings, array_agg(i.id ORDER BY f.findings DESC, i.inspected_on DESC, i.id) AS ids
  FROM inspections i CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE answer = 'not-ok') AS findings FROM inspection_items WHERE inspection_id = i.id) AS f
  WHERE i.community_id = $1 AND i.inspected_on BETWEEN $2 AND $3 AND i.state = 'finished'`);

/** What became of activities (8.8.4): how they were judged, and their goals. */
const activitiesDrawn = counted(delivery, RecordKindName.activity, 'activity:read', `
  SELECT count(*)::int AS held, coalesce(sum(a.attendance), 0)::int AS attended, round(avg(a.evaluation_score), 1)::float8 AS score,
    count(*) FILTER (WHERE a.without_plan)::int AS "withoutPlan", (array_agg(a.id ORDER BY a.evaluation_score NULLS LAST, a.starts_at DESC, a.id))[1:100] AS ids
  FROM activities a WHERE a.community_id = $1 AND ${onDay('a.starts_at')} BETWEEN $2 AND $3 AND a.state IN ('held', 'archived')`);

const objectivesDrawn = counted(delivery, RecordKindName.objective, 'objective:read', `
  SELECT count(*)::int AS due, count(*) FILTER (WHERE o.state = 'reached')::int AS reached, count(*) FILTER (WHERE o.state = 'missed')::int AS missed,
    array_agg(o.id ORDER BY o.state = 'missed' DESC, o.due_on, o.id) AS ids
  FROM objectives o WHERE o.community_id = $1 AND o.due_on BETWEEN $2 AND $3 AND o.state NOT IN ('draft', 'dropped', 'void')`);

const recoveriesDrawn = counted(delivery, RecordKindName.serviceRecovery, 'service-recovery:read', `
  SELECT count(*)::int AS happened, count(*) FILTER (WHERE v.state = 'closed')::int AS "madeGood", array_agg(v.id ORDER BY v.happened_on DESC, v.id) AS ids
  FROM service_recoveries v WHERE v.community_id = $1 AND v.happened_on BETWEEN $2 AND $3 AND v.state <> 'void'`);

/** What the libs below keep and a period is judged by. */
export const lowerSources: readonly EvaluationSource[] = [
  inspectionsDrawn, feedbackDrawn, requestsDrawn, consultationsDrawn, activitiesDrawn, objectivesDrawn, recoveriesDrawn,
];
