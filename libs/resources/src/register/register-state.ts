import { type Acting, fail, type Place } from '#kernel';
import { keptOn } from '#standards';
import { registers } from './registers.js';

const EVER = '9999-12-31';

export async function mayEnter(by: Acting, communityId: string): Promise<boolean> {
  const place = await placeOf(by, communityId);
  return place !== undefined && by.actor.may(by.permission, place);
}

/** How many entries a community's registers have; all are counted in one statement. @throws NOT_FOUND */
export async function countIn(by: Acting, register: string, communityId: string, on: string | null): Promise<number> {
  await readable(by, communityId);
  const counts = await by.op.load(`register counts ${on ?? ''}`, communityId, (ids) => countsOf(by, ids, on));
  return counts?.get(register) ?? 0;
}

/** @throws NOT_FOUND */
export async function keptFrom(by: Acting, register: string, communityId: string): Promise<string | null> {
  await readable(by, communityId);
  const kept = await by.op.load('kept registers', communityId, (ids) => keptOn(by.query.bind(by), ids, EVER));
  return kept?.get(register) ?? null;
}

async function readable(by: Acting, communityId: string): Promise<void> {
  const place = await placeOf(by, communityId);
  if (!place || !by.actor.may(by.permission, place)) throw fail('NOT_FOUND');
}

function placeOf(by: Acting, communityId: string): Promise<Place | undefined> {
  return by.op.load('places of communities', communityId, async (ids) => {
    const rows = await by.query<Place>(
      `SELECT id AS "communityId", street_id AS "streetId" FROM org_units WHERE kind = 'community' AND id::text = ANY ($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.communityId, row]));
  });
}

async function countsOf(by: Acting, communityIds: readonly string[], on: string | null): Promise<ReadonlyMap<string, Map<string, number>>> {
  const one = ({ register: { name }, kind: { table } }: (typeof registers)[number]): string =>
    `SELECT '${name}' AS name, community_id, count(*)::int AS count FROM ${table}
     WHERE community_id = ANY ($1) AND state <> 'void' AND ($2::date IS NULL OR (from_on <= $2 AND (until_on IS NULL OR until_on >= $2)))
     GROUP BY community_id`;
  const rows = await by.query<{ name: string; community_id: string; count: number }>(registers.map(one).join(' UNION ALL '), [communityIds, on]);
  const counts = new Map(communityIds.map((id) => [id, new Map<string, number>()]));
  for (const { name, community_id: id, count } of rows) counts.get(id)?.set(name, count);
  return counts;
}
