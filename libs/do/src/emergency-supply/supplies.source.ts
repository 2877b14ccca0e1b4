import { readable, RecordKindName, recordRefs } from '#kernel';
import type { FactSource } from '#standards';

/** The last line of each supply's book on the day `$2`, of what was not entered by mistake. */
const STOCK = `SELECT DISTINCT ON (s.id) s.id, s.community_id, s.supply_kind, s.expires_on, m.balance, m.condition
  FROM emergency_supplies s JOIN supply_movements m ON m.supply_id = s.id AND m.on_day <= $2
  WHERE s.community_id = ANY($1) AND s.state <> 'void' ORDER BY s.id, m.on_day DESC, m.id DESC`;

const USABLE = `balance > 0 AND condition <> 'broken' AND coalesce(expires_on >= $2, true) AND supply_kind <> 'other'`;

/** Kinds of supplies (8.10.2) that lie there, work and have not expired. */
export const supplySource: FactSource = {
  register: 'emergency-supply',
  facts: ['emergencySupplyKinds'],
  kinds: [RecordKindName.emergencySupply],

  async values(query, communityIds, asOf) {
    const rows = await query<{ communityId: string; kinds: string[] }>(
      `SELECT c.id AS "communityId", coalesce(array_agg(DISTINCT k.supply_kind ORDER BY k.supply_kind) FILTER (WHERE k.id IS NOT NULL), '{}') AS kinds
       FROM unnest($1::uuid[]) AS c(id) LEFT JOIN (SELECT * FROM (${STOCK}) AS stock WHERE ${USABLE}) AS k ON k.community_id = c.id GROUP BY c.id`,
      [communityIds, asOf],
    );
    return new Map(rows.map(({ communityId, kinds }) => [communityId, { emergencySupplyKinds: kinds }]));
  },

  async records(by, communityId, _fact, asOf) {
    const rows = await by.query<{ id: string }>(`SELECT id FROM (${STOCK}) AS stock WHERE ${USABLE} ORDER BY id DESC`, [[communityId], asOf]);
    const refs = await recordRefs(by, rows.map(({ id }) => id));
    return rows.flatMap(({ id }) => (refs.has(id) && readable(by, refs.get(id)!) ? [id] : []));
  },
};
