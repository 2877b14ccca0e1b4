import type { Acting } from '#kernel';
import type { MeetingTally } from './meeting-tally.type.js';

/** The figures of many meetings in one statement. */
export async function tallyOf(by: Acting, meetingId: string): Promise<MeetingTally> {
  const found = await by.op.load('tallies of meetings', meetingId, async (ids) => {
    const rows = await by.query<MeetingTally & { id: string }>(
      `SELECT m.id, i.*, d.* FROM unnest($1::uuid[]) AS m(id)
       CROSS JOIN LATERAL (SELECT count(*)::int AS called, count(*) FILTER (WHERE attendance = 'came')::int AS came,
         coalesce(sum(people), 0)::int AS people FROM meeting_invitees WHERE meeting_id = m.id) AS i
       CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE decision <> '')::int AS decisions,
         count(*) FILTER (WHERE decision <> '' AND feedback IS DISTINCT FROM 'answered' AND feedback IS DISTINCT FROM 'closed')::int AS open
         FROM meeting_items WHERE meeting_id = m.id) AS d`,
      [ids],
    );
    return new Map(rows.map(({ id, ...tally }) => [id, tally]));
  });
  return found ?? { called: 0, came: 0, people: 0, decisions: 0, open: 0 };
}

/** The latest meeting of a type in a community that was not called off. */
export async function latestOfType(by: Acting, communityId: string, type: string): Promise<string | undefined> {
  const [row] = await by.query<{ id: string }>(
    `SELECT id FROM meetings WHERE community_id = $1 AND type = $2 AND state NOT IN ('cancelled', 'void')
     ORDER BY starts_at DESC, id DESC LIMIT 1`,
    [communityId, type],
  );
  return row?.id;
}

/** Names of partner units in a community's register, by their ids; ids of anything else are not among them. */
export async function partnerUnits(by: Acting, communityId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await by.query<{ id: string; title: string }>(
    `SELECT id, title FROM records WHERE id = ANY($1) AND community_id = $2 AND kind = $3 AND state <> 'void'`,
    [ids, communityId, 'partner-unit'],
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}
