import { type Acting, fail, type Place, type Reach } from '#kernel';
import { Community, OrgUnit, UnitKind } from './org-unit.entity.js';

/** The columns of `org_units u` as an OrgUnit. */
export const UNIT_COLUMNS = `u.id, u.kind, u.code, u.name, u.parent_id AS "parentId", u.district_id AS "districtId", u.street_id AS "streetId",
  u.community_id AS "communityId", u.rural, u.resident_population AS "residentPopulation", u.households, u.complaint_phone AS "complaintPhone",
  u.closed_from::text AS "closedFrom"`;

const unit = (row: object): OrgUnit => Object.assign(new OrgUnit(), row);

/**
 * The place of a community, if it lies where `by` may act; with the grid, where a role of theirs holds in a grid only.
 * @throws NOT_FOUND, FORBIDDEN
 */
export async function communityPlace(by: Acting, communityId: string): Promise<Place & { code: string; name: string }> {
  const found = await unitById(by, communityId);
  if (!found || found.kind !== UnitKind.community) throw fail('NOT_FOUND');
  const place = { communityId: found.id, streetId: found.streetId!, code: found.code, name: found.name };
  if (by.actor.permissionsAt(place).length === 0) throw fail('NOT_FOUND');
  if (by.actor.may(by.permission, place)) return place;
  const gridId = await gridWithin(by, communityId);
  if (!gridId) throw fail('FORBIDDEN');
  return { ...place, gridId };
}

/** The person's grid in a community; of several the first by its code. */
async function gridWithin(by: Acting, communityId: string): Promise<string | undefined> {
  const [grid] = await by.query<{ id: string }>(
    'SELECT id FROM org_units WHERE community_id = $1 AND id = ANY($2) ORDER BY code LIMIT 1',
    [communityId, [...by.reach.grids]],
  );
  return grid?.id;
}

export function unitById(by: Acting, id: string): Promise<OrgUnit | undefined> {
  return by.op.load('units', id, async (ids) => {
    const rows = await by.query<OrgUnit>(`SELECT ${UNIT_COLUMNS} FROM org_units u WHERE u.id = ANY($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, unit(row)]));
  });
}

export function communityById(by: Acting, id: string): Promise<Community | undefined> {
  return by.op.load('communities', id, async (ids) => {
    const rows = await by.query<OrgUnit>(
      `SELECT ${UNIT_COLUMNS} FROM org_units u WHERE u.id IN (SELECT unnest($1::uuid[])
         UNION SELECT street_id FROM org_units WHERE id = ANY($1)
         UNION SELECT id FROM org_units WHERE parent_id = ANY($1) AND kind = 'grid') ORDER BY u.code`,
      [ids],
    );
    return new Map(communitiesAmong(rows.map(unit)).map((community) => [community.id, community]));
  });
}

/** Communities within a reach, in order of their codes. */
export async function communitiesWithin(by: Acting, reach: Reach): Promise<Community[]> {
  const rows = await by.query<{ id: string }>(
    `SELECT u.id FROM org_units u WHERE u.kind = 'community' AND ($1 OR u.street_id = ANY($2) OR u.id = ANY($3)
       OR u.id IN (SELECT community_id FROM org_units WHERE id = ANY($4))) ORDER BY u.code`,
    [reach.all, [...reach.streets], [...reach.communities], [...reach.grids]],
  );
  const found = await Promise.all(rows.map((row) => communityById(by, row.id)));
  return found.filter((community) => community !== undefined);
}

function communitiesAmong(units: readonly OrgUnit[]): Community[] {
  const byId = new Map(units.map((one) => [one.id, one]));
  return units
    .filter((one) => one.kind === UnitKind.community)
    .map((one) =>
      Object.assign(new Community(), {
        ...one,
        street: byId.get(one.streetId!)!,
        grids: units.filter((other) => other.kind === UnitKind.grid && other.communityId === one.id),
      }),
    );
}
