import { RecordKindName } from '#kernel';
import type { FactSource } from '#standards';
import { inForce, recordIds } from './in-force.js';

/** Of each grid, known by its name, the latest profile in force. */
const GRIDS = `SELECT DISTINCT ON (g.community_id, g.title) g.id, g.community_id AS "communityId", g.from_on, g.households, g.population, g.dedicated,
    g.manager <> '' AS "hasManager"
  FROM grid_profiles g WHERE g.community_id = ANY ($1) AND ${inForce('g')} ORDER BY g.community_id, g.title, g.from_on DESC, g.created_at DESC`;

interface Grid {
  households: number;
  population: number;
  dedicated: boolean;
  hasManager: boolean;
}

export const gridSource: FactSource = {
  register: 'grid-profile',
  facts: ['grids'],
  kinds: [RecordKindName.gridProfile],

  async values(query, communityIds, asOf) {
    const rows = await query<Grid & { communityId: string }>(GRIDS, [communityIds, asOf]);
    const found = new Map(communityIds.map((id) => [id, [] as Grid[]]));
    for (const { communityId, households, population, dedicated, hasManager } of rows) {
      found.get(communityId)?.push({ households, population, dedicated, hasManager });
    }
    return new Map([...found].map(([id, grids]) => [id, { grids: grids as unknown as Record<string, number | boolean>[] }]));
  },

  records: (by, communityId, _fact, asOf) => recordIds(by, `SELECT id FROM (${GRIDS}) AS latest ORDER BY from_on DESC, id DESC`, communityId, asOf),
};
