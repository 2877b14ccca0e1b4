import { type Acting, RecordKindName, recordRefs } from '#kernel';
import type { FactSource } from '#standards';

/** Objections of requests that stand, whose working day was over on the day `$2`, of its calendar year. */
const DUE = `FROM request_objections o JOIN service_requests r ON r.id = o.request_id
  WHERE o.community_id = ANY ($1) AND r.state <> 'void' AND (o.due_at AT TIME ZONE 'Asia/Shanghai')::date <= $2
    AND (o.due_at AT TIME ZONE 'Asia/Shanghai')::date >= date_trunc('year', $2::date)`;
const IN_TIME = 'o.answered_at IS NOT NULL AND o.answered_at <= o.due_at';

/** How objections are met (8.6.3), counted from the requests themselves. */
export const objectionSource: FactSource = {
  register: 'service-request',
  facts: ['objectionsDueThisYear', 'objectionsAnsweredInTimeThisYear'],
  kinds: [RecordKindName.serviceRequest],

  async values(query, communityIds, asOf) {
    const rows = await query<{ id: string; due: number; inTime: number }>(
      `SELECT o.community_id AS id, count(*)::int AS due, (count(*) FILTER (WHERE ${IN_TIME}))::int AS "inTime" ${DUE} GROUP BY o.community_id`,
      [communityIds, asOf],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return new Map(communityIds.map((id) => [
      id, { objectionsDueThisYear: found.get(id)?.due ?? 0, objectionsAnsweredInTimeThisYear: found.get(id)?.inTime ?? 0 },
    ]));
  },

  async records(by: Acting, communityId, fact, asOf) {
    const only = fact === 'objectionsAnsweredInTimeThisYear' ? `AND ${IN_TIME}` : '';
    const rows = await by.query<{ id: string }>(`SELECT o.request_id AS id ${DUE} ${only} GROUP BY o.request_id ORDER BY max(o.at) DESC`, [[communityId], asOf]);
    const readable = await recordRefs(by, rows.map(({ id }) => id));
    return rows.flatMap(({ id }) => (readable.has(id) ? [id] : []));
  },
};
