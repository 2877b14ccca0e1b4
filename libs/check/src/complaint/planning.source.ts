import type { PlanningInputSource } from '#plan';

/** What last year’s complaints were about, by the words under which they were closed, what came most often first. */
export const complaintThemes: PlanningInputSource = {
  name: 'complaint-theme',
  permission: 'complaint:read',
  async lines(by, communityId, year) {
    const rows = await by.query<{ theme: string; count: number; abouts: string[]; ids: string[] }>(
      `SELECT c.theme, count(*)::int AS count, array_agg(DISTINCT c.about) AS abouts, array_agg(c.id ORDER BY c.created_at DESC, c.id) AS ids
       FROM complaints c WHERE c.community_id = $1 AND c.theme <> '' AND c.state NOT IN ('void', 'rejected')
         AND c.created_at >= make_timestamptz($2, 1, 1, 0, 0, 0, 'Asia/Shanghai')
         AND c.created_at < make_timestamptz($2 + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai')
       GROUP BY c.theme ORDER BY count(*) DESC, c.theme LIMIT 100`,
      [communityId, year - 1],
    );
    return rows.map(({ theme, count, abouts, ids }) => ({ key: theme, title: { zh: theme }, clauseIds: [], recordIds: ids, params: { count, abouts } }));
  },
};
