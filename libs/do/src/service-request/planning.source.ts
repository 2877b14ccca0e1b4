import type { PlanningInputSource } from '#plan';

/** Matters of last year that were late, refused or objected to: what came most often first. */
export const requestThemes: PlanningInputSource = {
  name: 'request-theme',
  permission: 'service-request:read',
  async lines(by, communityId, year) {
    const rows = await by.query<{ key: string; title: string; count: number; late: number; refused: number; objected: number; ids: string[] }>(
      `SELECT m.id AS key, m.title, count(*)::int AS count, (count(*) FILTER (WHERE r.late))::int AS late,
         (count(*) FILTER (WHERE r.outcome = 'refused'))::int AS refused, (count(*) FILTER (WHERE o.n > 0))::int AS objected,
         array_agg(r.id ORDER BY r.created_at DESC, r.id) FILTER (WHERE r.late OR r.outcome = 'refused' OR o.n > 0) AS ids
       FROM service_requests r JOIN matter_types m ON m.id = r.matter_type_id
         CROSS JOIN LATERAL (SELECT count(*) AS n FROM request_objections o WHERE o.request_id = r.id) AS o
       WHERE r.community_id = $1 AND r.state <> 'void' AND r.created_at >= make_timestamptz($2, 1, 1, 0, 0, 0, 'Asia/Shanghai')
         AND r.created_at < make_timestamptz($2 + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai')
       GROUP BY m.id, m.title HAVING bool_or(r.late OR r.outcome = 'refused' OR o.n > 0)
       ORDER BY count(*) FILTER (WHERE r.late OR r.outcome = 'refused' OR o.n > 0) DESC, m.title LIMIT 30`,
      [communityId, year - 1],
    );
    return rows.map(({ key, title, ids, ...params }) => ({ key, title: { zh: title }, clauseIds: [], recordIds: ids, params }));
  },
};
