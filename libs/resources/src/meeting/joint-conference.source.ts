import { type Acting, addDays, readable, RecordKindName, recordRef, startOfDay } from '#kernel';
import type { Facts, FactSource, Query } from '#standards';

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

/** Partner units, and whether their Party organisation sits in the conference on the day (`$4`). */
const UNITS = `SELECT p.community_id, p.id, lower(p.title) AS name, lower(nullif(p.party_organisation, '')) AS alias,
    p.in_joint_conference AND p.from_on <= $4 AND (p.until_on IS NULL OR p.until_on >= $4) AS sits
  FROM partner_units p WHERE p.community_id = ANY($1) AND p.state <> 'void'`;

/** Those called, each as its partner unit where it was chosen from the register or bears a name that stands there. */
const CALLED = `SELECT c.community_id, c.id, c.meetings, i.attendance, i.party_organisation, lower(i.name) AS name,
    coalesce(chosen.id, named.id, branch.id) AS unit
  FROM counted c JOIN meeting_invitees i ON i.meeting_id = c.id AND NOT i."group"
    LEFT JOIN units chosen ON chosen.id = i.unit_id
    LEFT JOIN units named ON named.community_id = c.community_id AND named.name = lower(i.name)
    LEFT JOIN units branch ON branch.community_id = c.community_id AND branch.alias = lower(i.name)`;

const rate = (came: string): string => `CASE WHEN meetings > 0 THEN ${came}::float8 / meetings END AS rate`;

/** Whom the register says to sit, and of those in no register whom the meetings do. */
const ORGANISATIONS = `WITH counted AS MATERIALIZED (${COUNTED}), units AS MATERIALIZED (${UNITS}), called AS MATERIALIZED (${CALLED}),
    years AS (SELECT community_id, max(meetings) AS meetings FROM counted GROUP BY community_id),
    seen AS (SELECT unit, count(DISTINCT id) FILTER (WHERE attendance = 'came') AS came FROM called WHERE unit IS NOT NULL GROUP BY unit)
  SELECT u.community_id AS "communityId", ${rate('coalesce(s.came, 0)')}
  FROM units u LEFT JOIN years y ON y.community_id = u.community_id LEFT JOIN seen s ON s.unit = u.id WHERE u.sits
  UNION ALL
  SELECT community_id, ${rate(`count(*) FILTER (WHERE attendance = 'came')`)}
  FROM called WHERE party_organisation AND unit IS NULL GROUP BY community_id, meetings, name`;

const span = (asOf: string): [Date, Date] => [startOfDay(addDays(asOf, 1)), startOfDay(`${asOf.slice(0, 4)}-01-01`)];

/**
 * T/ZSX A.1, row 31: the Party organisations of resident units in the joint conference, each with the share of the
 * year's meetings it came to.
 */
export const jointConferences: FactSource = {
  register: 'meeting',
  facts: ['partyOrganisationsInJointConference'],
  kinds: [RecordKindName.meeting, RecordKindName.partnerUnit],

  async values(query: Query, communityIds: readonly string[], asOf: string): Promise<ReadonlyMap<string, Facts>> {
    const rows = await query<Organisation>(ORGANISATIONS, [communityIds, ...span(asOf), asOf]);
    const found = new Map(communityIds.map((id) => [id, [] as { attendanceRate?: number }[]]));
    for (const row of rows) found.get(row.communityId)?.push(row.rate === null ? {} : { attendanceRate: row.rate });
    return new Map([...found].map(([id, organisations]) => [id, { partyOrganisationsInJointConference: organisations } as Facts]));
  },

  /** The meetings, newest first, then the entries of those who sit. */
  async records(by: Acting, communityId: string, _fact: string, asOf: string): Promise<readonly string[]> {
    const rows = await by.query<{ id: string }>(
      `SELECT id FROM (SELECT id, starts_at, 0 AS part FROM (${COUNTED}) AS counted
         UNION ALL SELECT id, NULL, 1 FROM (${UNITS}) AS units WHERE sits) AS behind ORDER BY part, starts_at DESC, id DESC`,
      [[communityId], ...span(asOf), asOf],
    );
    const refs = await Promise.all(rows.map(({ id }) => recordRef(by, id)));
    return refs.flatMap((ref) => (ref && readable(by, ref) ? ref.id : []));
  },
};

/** Before a community keeps its meetings, its partner units tell who sits. */
export const jointConferenceMembers: FactSource = { ...jointConferences, register: 'partner-unit' };
