import { type Acting, addDays, RecordKindName, startOfDay } from '#kernel';
import type { Facts, FactSource, Query } from '#standards';
import { meetings } from './meeting.kind.js';

interface Organisation {
  communityId: string;
  rate: number | null;
}

/** Joint conferences held by the end of a day (`$2`), told apart by whether they fell into its year (from `$3`). */
const HELD = `SELECT m.id, m.community_id, m.starts_at, m.starts_at >= $3 AS this_year FROM meetings m
  WHERE m.community_id = ANY($1) AND m.type = 'joint-conference' AND m.state IN ('held', 'concluded') AND m.starts_at < $2`;

/** This year's, and before the first of the year the latest: it is known who belongs, and not yet who comes. */
const COUNTED = `SELECT * FROM (
    SELECT h.*, count(*) FILTER (WHERE h.this_year) OVER (PARTITION BY h.community_id)::int AS meetings,
      row_number() OVER (PARTITION BY h.community_id ORDER BY h.starts_at DESC, h.id DESC) AS back FROM (${HELD}) AS h) AS c
  WHERE c.this_year OR (c.meetings = 0 AND c.back = 1)`;

const span = (asOf: string): [Date, Date] => [startOfDay(addDays(asOf, 1)), startOfDay(`${asOf.slice(0, 4)}-01-01`)];

/**
 * T/ZSX A.1, row 31: the Party organisations of resident units in the joint conference, each with the share of the
 * year's meetings it came to. An organisation is known by its name, so that it may be chosen from a register later.
 */
export const jointConferences: FactSource = {
  register: 'meeting',
  facts: ['partyOrganisationsInJointConference'],
  kinds: [RecordKindName.meeting],

  async values(query: Query, communityIds: readonly string[], asOf: string): Promise<ReadonlyMap<string, Facts>> {
    const rows = await query<Organisation>(
      `SELECT c.community_id AS "communityId",
         CASE WHEN c.meetings > 0 THEN count(*) FILTER (WHERE i.attendance = 'came')::float8 / c.meetings END AS rate
       FROM (${COUNTED}) AS c JOIN meeting_invitees i ON i.meeting_id = c.id AND i.party_organisation
       GROUP BY c.community_id, c.meetings, lower(i.name) ORDER BY c.community_id, lower(i.name)`,
      [communityIds, ...span(asOf)],
    );
    const found = new Map(communityIds.map((id) => [id, [] as { attendanceRate?: number }[]]));
    for (const { communityId, rate } of rows) found.get(communityId)?.push(rate === null ? {} : { attendanceRate: rate });
    return new Map([...found].map(([id, organisations]) => [id, { partyOrganisationsInJointConference: organisations } as Facts]));
  },

  async records(by: Acting, communityId: string, _fact: string, asOf: string): Promise<readonly string[]> {
    const rows = await by.query<{ id: string }>(`SELECT id FROM (${COUNTED}) AS counted ORDER BY starts_at DESC, id DESC`, [[communityId], ...span(asOf)]);
    const seen = await meetings.byIds(by, rows.map(({ id }) => id));
    return rows.flatMap(({ id }) => (seen.has(id) ? id : []));
  },
};
