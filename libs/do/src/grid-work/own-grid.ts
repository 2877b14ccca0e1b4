import { type Acting, covers, fieldError, invalid, type Place } from '#kernel';
import { communityPlace, type OrgUnit, UNIT_COLUMNS } from '#org';

/**
 * Where something of a grid lives: whoever works in grids only writes down what belongs to one of theirs.
 * @throws NOT_FOUND, FORBIDDEN; INVALID at `gridId`: UNKNOWN_UNIT, OTHER_GRID
 */
export async function gridPlace(by: Acting, communityId: string, gridId: string | null | undefined): Promise<Place> {
  const { gridId: own = null, streetId } = await communityPlace(by, communityId);
  const place = { communityId, streetId, gridId: gridId ?? own };
  if (!gridId) return place;
  const [grid] = await by.query<{ id: string }>(`SELECT id FROM org_units WHERE id = $1 AND community_id = $2 AND kind = 'grid'`, [gridId, communityId]);
  if (!grid) throw invalid(fieldError('gridId', 'UNKNOWN_UNIT'));
  if (!covers(by.reach, place)) throw invalid(fieldError('gridId', 'OTHER_GRID'));
  return place;
}

/** As `gridPlace`, of what belongs to a grid by its nature. @throws INVALID at `gridId`, also REQUIRED */
export async function placeInGrid(by: Acting, communityId: string, gridId: string | null | undefined): Promise<Place & { gridId: string }> {
  const place = await gridPlace(by, communityId, gridId);
  if (!place.gridId) throw invalid(fieldError('gridId', 'REQUIRED'));
  return { ...place, gridId: place.gridId };
}

/** The grids of a community in which the person may do what `by` is for, by their codes. */
export async function gridsWithin(by: Acting, communityId: string): Promise<OrgUnit[]> {
  const { streetId } = await communityPlace(by, communityId);
  const grids = await by.query<OrgUnit>(`SELECT ${UNIT_COLUMNS} FROM org_units u WHERE u.community_id = $1 AND u.kind = 'grid' ORDER BY u.code`, [communityId]);
  return grids.filter(({ id }) => covers(by.reach, { communityId, streetId, gridId: id }));
}
