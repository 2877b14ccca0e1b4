import { type DrawnLine, EvaluationHeading, type EvaluationSource } from '#check';
import { RecordKindName, SHANGHAI } from '#kernel';

const onDay = (column: string): string => `(${column} AT TIME ZONE '${SHANGHAI}')::date`;

/** What a period's cases came to: reported in it, closed in it, and still open at its end. */
export const casesDrawn: EvaluationSource = {
  permission: 'nonconformity:read',
  async lines(by, communityId, { from, to }) {
    const [row] = await by.query<{ reported: number; closed: number; open: number; late: number; ids: string[] | null }>(
      `SELECT count(*) FILTER (WHERE ${onDay('n.created_at')} BETWEEN $2 AND $3)::int AS reported,
         count(*) FILTER (WHERE n.state = 'closed' AND ${onDay('n.ended_at')} BETWEEN $2 AND $3)::int AS closed,
         count(*) FILTER (WHERE n.ended_at IS NULL OR ${onDay('n.ended_at')} > $3)::int AS open,
         count(*) FILTER (WHERE n.ended_at IS NULL AND ${onDay('n.due_at')} <= $3)::int AS late,
         (array_agg(n.id ORDER BY n.ended_at NULLS FIRST, n.grade = 'major' DESC, n.created_at DESC, n.id))[1:100] AS ids
       FROM nonconformities n WHERE n.community_id = $1 AND n.state NOT IN ('void', 'dismissed', 'merged') AND ${onDay('n.created_at')} <= $3
         AND (n.ended_at IS NULL OR ${onDay('n.ended_at')} >= $2)`,
      [communityId, from, to],
    );
    const { ids, ...figures } = row!;
    return ids?.length ? [{ heading: EvaluationHeading.improvement, source: RecordKindName.nonconformity, title: '', figures, recordIds: ids } satisfies DrawnLine] : [];
  },
};
