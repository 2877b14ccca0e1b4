import { RecordKindName } from '#kernel';
import type { FactSource } from '#standards';
import { inForce, recordIds } from './in-force.js';

const ROSTER = `FROM volunteers v WHERE v.community_id = ANY ($1) AND ${inForce('v')}`;

/** Volunteers one by one. Added before the count: where both are kept, those known by name are what counts. */
export const volunteerRosterSource: FactSource = {
  register: 'volunteer',
  facts: ['registeredVolunteers'],
  kinds: [RecordKindName.volunteer],

  async values(query, communityIds, asOf) {
    const rows = await query<{ communityId: string; people: number }>(
      `SELECT v.community_id AS "communityId", count(*)::int AS people ${ROSTER} GROUP BY v.community_id`,
      [communityIds, asOf],
    );
    const found = new Map(rows.map(({ communityId, people }) => [communityId, people]));
    return new Map(communityIds.map((id) => [id, { registeredVolunteers: found.get(id) ?? 0 }]));
  },

  records: (by, communityId, _fact, asOf) => recordIds(by, `SELECT v.id ${ROSTER} ORDER BY v.from_on DESC, v.id DESC`, communityId, asOf),
};

const LATEST = `SELECT DISTINCT ON (v.community_id) v.id, v.community_id AS "communityId", v.people FROM volunteer_counts v
  WHERE v.community_id = ANY ($1) AND ${inForce('v')} ORDER BY v.community_id, v.from_on DESC, v.created_at DESC`;

/** The latest count; before the first it is not known. */
export const volunteerCountSource: FactSource = {
  register: 'volunteer-count',
  facts: ['registeredVolunteers'],
  kinds: [RecordKindName.volunteerCount],

  async values(query, communityIds, asOf) {
    const rows = await query<{ communityId: string; people: number }>(LATEST, [communityIds, asOf]);
    return new Map(rows.map(({ communityId, people }) => [communityId, { registeredVolunteers: people }]));
  },

  records: (by, communityId, _fact, asOf) => recordIds(by, LATEST, communityId, asOf),
};

const TEAMS = `FROM volunteer_teams t WHERE t.community_id = ANY ($1) AND ${inForce('t')}`;

/** Teams with the members that they have. */
export const volunteerTeamSource: FactSource = {
  register: 'volunteer-team',
  facts: ['volunteerTeams'],
  kinds: [RecordKindName.volunteerTeam],

  async values(query, communityIds, asOf) {
    const rows = await query<{ communityId: string; members: number }>(
      `SELECT t.community_id AS "communityId", t.members ${TEAMS} ORDER BY t.from_on, t.id`,
      [communityIds, asOf],
    );
    const found = new Map(communityIds.map((id) => [id, [] as { members: number }[]]));
    for (const { communityId, members } of rows) found.get(communityId)?.push({ members });
    return new Map([...found].map(([id, volunteerTeams]) => [id, { volunteerTeams }]));
  },

  records: (by, communityId, _fact, asOf) => recordIds(by, `SELECT t.id ${TEAMS} ORDER BY t.from_on DESC, t.id DESC`, communityId, asOf),
};
