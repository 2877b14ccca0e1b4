import type { PlanningInputSource } from '#plan';

interface Case {
  id: string;
  title: string;
  number: string;
  state: string;
  grade: string;
  finding: string | null;
  clauseIds: string[];
}

const CASE = `n.id, n.title, n.number, n.state, n.grade,
  ARRAY(SELECT DISTINCT l.clause_id FROM clause_links l WHERE l.record_id = n.id) AS "clauseIds"`;

/** Cases that are not closed. */
export const openCases: PlanningInputSource = {
  name: 'open-case',
  permission: 'nonconformity:read',
  async lines(by, communityId) {
    const rows = await by.query<Case>(
      `SELECT ${CASE} FROM nonconformities n WHERE n.community_id = $1 AND n.ended_at IS NULL AND n.state <> 'void'
       ORDER BY n.grade = 'major' DESC, n.created_at LIMIT 200`,
      [communityId],
    );
    return rows.map(({ id, title, number, state, grade, clauseIds }) => ({
      key: id, title: { zh: title }, clauseIds, recordIds: [id], params: { number, state, grade },
    }));
  },
};

/** What was found to work in cases closed since the beginning of the year before. */
export const lessons: PlanningInputSource = {
  name: 'lesson',
  permission: 'nonconformity:read',
  async lines(by, communityId, year) {
    const rows = await by.query<Case>(
      `SELECT ${CASE}, (SELECT r.finding FROM effectiveness_reviews r WHERE r.nonconformity_id = n.id ORDER BY r.at DESC LIMIT 1) AS finding
       FROM nonconformities n WHERE n.community_id = $1 AND n.state = 'closed'
         AND n.ended_at >= make_timestamptz($2, 1, 1, 0, 0, 0, 'Asia/Shanghai')
       ORDER BY n.ended_at DESC LIMIT 200`,
      [communityId, year - 1],
    );
    return rows.map(({ id, title, number, grade, finding, clauseIds }) => ({
      key: id, title: { zh: title }, clauseIds, recordIds: [id], params: { number, grade, finding: finding ?? '' },
    }));
  },
};
