import type { Acting } from '#kernel';
import type { ServiceRule } from './service-rule.entity.js';

/** What the guards of a rule know beyond its row. */
export interface RuleFacts {
  files: number;
  /** From when the latest approved version before it holds. */
  formerFrom: string | null;
  /** The version that is being written or waits for its day, if another is. */
  coming: number | null;
}

/** One statement for any number of rules. */
export async function ruleFacts(by: Acting, rows: readonly ServiceRule[]): Promise<ReadonlyMap<string, RuleFacts>> {
  const found = await by.query<RuleFacts & { id: string }>(
    `SELECT r.id, (SELECT count(*)::int FROM attachments a WHERE a.record_id = r.id) AS files,
       (SELECT max(f.in_force_from)::text FROM service_rules f
        WHERE f.rule_id = r.rule_id AND f.id <> r.id AND f.state IN ('approved', 'in-force', 'due', 'superseded', 'withdrawn')) AS "formerFrom",
       (SELECT min(c.edition) FROM service_rules c WHERE c.rule_id = r.rule_id AND c.id <> r.id AND c.state IN ('draft', 'approved')) AS coming
     FROM service_rules r WHERE r.id = ANY($1)`,
    [rows.map((row) => row.id)],
  );
  return new Map(found.map(({ id, ...facts }) => [id, facts]));
}
