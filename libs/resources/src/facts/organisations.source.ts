import { RecordKindName } from '#kernel';
import type { FactName, FactSource } from '#standards';
import { inForce, recordIds } from './in-force.js';
import { yearsSince } from './years-since.js';

const BODIES: Partial<Record<FactName, string>> = { yearsSinceElection: 'residents-committee', yearsSincePartyElection: 'party-committee' };
const ELECTED = Object.values(BODIES).map((body) => `'${body}'`).join(', ');
const TOLD = `SELECT o.id, o.community_id, o.body, o.elected_on AS held_on FROM organisations o WHERE o.community_id = ANY ($1) AND ${inForce('o')} AND o.elected_on <= $2`;
const HELD = `SELECT e.id, e.community_id, e.body, e.from_on AS held_on FROM elections e WHERE e.community_id = ANY ($1) AND e.state <> 'void' AND e.from_on <= $2`;
const FACTS = Object.keys(BODIES) as FactName[];

/** The latest election of each body, by elections and by what organisations say of themselves. */
const electionsOf = (from: string): Pick<FactSource, 'values' | 'records'> => ({
  async values(query, communityIds, asOf) {
    const rows = await query<{ communityId: string; body: string; heldOn: string }>(
      `SELECT community_id AS "communityId", body, max(held_on)::text AS "heldOn" FROM (${from}) AS told WHERE body IN (${ELECTED}) GROUP BY community_id, body`,
      [communityIds, asOf],
    );
    const latest = new Map(rows.map(({ communityId, body, heldOn }) => [`${communityId} ${body}`, heldOn]));
    return new Map(communityIds.map((id) => [id, Object.fromEntries(
      FACTS.flatMap((fact) => {
        const heldOn = latest.get(`${id} ${BODIES[fact]}`);
        return heldOn ? [[fact, yearsSince(heldOn, asOf)]] : [];
      }),
    )]));
  },

  records: (by, communityId, fact, asOf) =>
    recordIds(by, `SELECT id FROM (${from}) AS told WHERE body = '${BODIES[fact]}' ORDER BY held_on DESC, id DESC`, communityId, asOf),
});

const BOTH = `${TOLD} UNION ALL ${HELD}`;

/** Since when the committees are in office, where organisations are kept. */
export const termSource: FactSource = {
  register: 'organisation', facts: FACTS, kinds: [RecordKindName.organisation, RecordKindName.election], ...electionsOf(BOTH),
};

/** The same where only elections are kept; added after it. */
export const electionSource: FactSource = { register: 'election', facts: FACTS, kinds: [RecordKindName.election], ...electionsOf(HELD) };

const COMMITTEES = `FROM organisations o WHERE o.community_id = ANY ($1) AND o.body = 'committee' AND ${inForce('o')}`;

/** The standing committees of the residents' committee, by code, each once. */
export const committeeSource: FactSource = {
  register: 'organisation',
  facts: ['committees'],
  kinds: [RecordKindName.organisation],

  async values(query, communityIds, asOf) {
    const rows = await query<{ communityId: string; committees: string[] }>(
      `SELECT o.community_id AS "communityId", array_agg(DISTINCT o.committee ORDER BY o.committee) AS committees ${COMMITTEES} GROUP BY o.community_id`,
      [communityIds, asOf],
    );
    const found = new Map(rows.map(({ communityId, committees }) => [communityId, committees]));
    return new Map(communityIds.map((id) => [id, { committees: found.get(id) ?? [] }]));
  },

  records: (by, communityId, _fact, asOf) => recordIds(by, `SELECT o.id ${COMMITTEES} ORDER BY o.from_on DESC, o.id DESC`, communityId, asOf),
};
