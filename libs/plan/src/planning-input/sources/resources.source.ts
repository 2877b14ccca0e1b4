import type { PlanningInputSource } from '../planning-input-source.js';

interface Decided {
  id: string;
  title: string;
  decision: string;
  meetingId: string;
  meeting: string;
  heldOn: string;
  feedback: string | null;
  clauseIds: string[];
}

/** What meetings decided, since the beginning of the year before, and nobody has told to be carried out. */
export const openDecisions: PlanningInputSource = {
  name: 'decision',
  permission: 'meeting:read',
  async lines(by, communityId, year) {
    const rows = await by.query<Decided>(
      `SELECT i.id, i.title, i.decision, m.id AS "meetingId", m.title AS meeting, i.feedback,
         (m.starts_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "heldOn",
         ARRAY(SELECT DISTINCT l.clause_id FROM clause_links l WHERE l.record_id = m.id) AS "clauseIds"
       FROM meeting_items i JOIN meetings m ON m.id = i.meeting_id
       WHERE m.community_id = $1 AND m.state IN ('held', 'concluded') AND i.decision <> '' AND (i.feedback IS NULL OR i.feedback = 'under-way')
         AND m.starts_at >= make_timestamptz($2, 1, 1, 0, 0, 0, 'Asia/Shanghai')
       ORDER BY m.starts_at DESC, i.position LIMIT 200`,
      [communityId, year - 1],
    );
    return rows.map(({ id, title, meetingId, clauseIds, decision, meeting, heldOn, feedback }) => ({
      key: id, title: { zh: title }, clauseIds, recordIds: [meetingId], params: { decision, meeting, heldOn, feedback },
    }));
  },
};
