import type { Acting } from '#kernel';
import type { ServiceEvaluation } from './service-evaluation.entity.js';

/** What the guards of an evaluation know beyond its row. */
export interface EvaluationFacts {
  services: number;
  /** Services without a rating, and those that are poor, or cannot be judged, without a word. */
  unjudged: number;
  unexplained: number;
  /** Poor services about which no opportunity was written. */
  withoutOpportunity: number;
  /** Opportunities that are neither settled nor behind them: their case or improvement is not over. */
  openOpportunities: number;
  files: number;
}

/** An opportunity `o` is done: settled in words, or what was made of it came to its end. */
export const OPPORTUNITY_DONE = `(o.settlement <> ''
  OR EXISTS (SELECT FROM nonconformities n WHERE n.source_item_id = o.id AND n.state = 'closed')
  OR EXISTS (SELECT FROM improvements i WHERE i.source_item_id = o.id AND i.state IN ('standard', 'kept', 'shared')))`;

/** One statement for any number of evaluations. */
export async function evaluationFacts(by: Acting, rows: readonly ServiceEvaluation[]): Promise<ReadonlyMap<string, EvaluationFacts>> {
  const found = await by.query<EvaluationFacts & { id: string }>(
    `SELECT e.id, s.*,
       (SELECT count(*) FROM evaluation_opportunities o WHERE o.evaluation_id = e.id AND NOT ${OPPORTUNITY_DONE})::int AS "openOpportunities",
       (SELECT count(*) FROM attachments a WHERE a.record_id = e.id)::int AS files
     FROM unnest($1::uuid[]) AS e(id) CROSS JOIN LATERAL (
       SELECT count(*)::int AS services, count(*) FILTER (WHERE v.rating IS NULL)::int AS unjudged,
         count(*) FILTER (WHERE v.rating IN ('poor', 'unknown') AND v.note = '')::int AS unexplained,
         count(*) FILTER (WHERE v.rating = 'poor' AND NOT EXISTS (SELECT FROM evaluation_opportunities o WHERE o.service_id = v.id))::int AS "withoutOpportunity"
       FROM evaluated_services v WHERE v.evaluation_id = e.id) AS s`,
    [rows.map((row) => row.id)],
  );
  return new Map(found.map(({ id, ...facts }) => [id, facts]));
}
