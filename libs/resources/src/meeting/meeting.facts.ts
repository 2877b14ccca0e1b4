import type { Acting } from '#kernel';
import type { Meeting } from './meeting.entity.js';

/** What the guards of a meeting know beyond its row. */
export interface MeetingFacts {
  files: number;
  /** Decisions of which residents were told nothing yet. */
  untold: number;
}

/** One statement for any number of meetings. */
export async function meetingFacts(by: Acting, rows: readonly Meeting[]): Promise<ReadonlyMap<string, MeetingFacts>> {
  const found = await by.query<MeetingFacts & { id: string }>(
    `SELECT m.id,
       (SELECT count(*)::int FROM attachments a WHERE a.record_id = m.id) AS files,
       (SELECT count(*)::int FROM meeting_items i WHERE i.meeting_id = m.id AND i.decision <> '' AND i.feedback IS NULL) AS untold
     FROM meetings m WHERE m.id = ANY($1)`,
    [rows.map((row) => row.id)],
  );
  return new Map(found.map(({ id, ...facts }) => [id, facts]));
}
