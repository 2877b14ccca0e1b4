import type { Acting } from '#kernel';
import type { VerdictName } from './conformity.type.js';

export interface VerdictNow {
  verdict: VerdictName;
  actual: number | null;
  required: number | null;
  fromDay: string;
}

/** A rule's verdict as it was last kept, fetched together with the others asked for in the same tick. */
export function verdictsNow(by: Acting, communityId: string, standardId: string, rule: string): Promise<VerdictNow | undefined> {
  return by.op.load('verdicts now', `${communityId} ${standardId} ${rule}`, async (keys) => {
    const parts = keys.map((key) => key.split(' '));
    const rows = await by.query<VerdictNow & { key: string }>(
      `SELECT v.community_id || ' ' || v.standard_id || ' ' || v.rule AS key, v.verdict, v.actual, v.required, v.from_day::text AS "fromDay"
       FROM verdict_stretches v JOIN unnest($1::uuid[], $2::uuid[], $3::text[]) AS x(community_id, standard_id, rule) USING (community_id, standard_id, rule)
       WHERE v.to_day IS NULL`,
      [parts.map(([id]) => id), parts.map(([, id]) => id), parts.map(([, , one]) => one)],
    );
    return new Map(rows.map((row) => [row.key, row]));
  });
}
