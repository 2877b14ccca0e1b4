import { type Acting, dayOf, fail, type Permission } from '#kernel';
import { ROLES, roleDefinition } from '../role/roles.js';
import { type OrgUnit, UnitKind } from '../unit/org-unit.entity.js';
import { unitById } from '../unit/units.js';

/** The units in which somebody holds a role with the permission: they administer these and what is below them. */
export interface Jurisdiction {
  units: readonly OrgUnit[];
  districts: readonly string[];
  streets: readonly string[];
  communities: readonly string[];
}

/** A reach names streets and below; who looks after a whole district is told by the memberships themselves. */
export function jurisdictionOf(by: Acting): Promise<Jurisdiction> {
  return by.op.memo(`jurisdiction ${by.permission}`, () => readJurisdiction(by));
}

export function lies({ districts, streets, communities }: Jurisdiction, unit: OrgUnit): boolean {
  return (
    districts.includes(unit.districtId) ||
    (unit.streetId !== null && streets.includes(unit.streetId)) ||
    (unit.communityId !== null && communities.includes(unit.communityId))
  );
}

/** Whether units `u` of a statement lie within; the three lists are parameters `$first` and the next two. */
export function unitsWithin(alias: string, first: number): string {
  return `(${alias}.district_id = ANY($${first}) OR ${alias}.street_id = ANY($${first + 1}) OR ${alias}.community_id = ANY($${first + 2}))`;
}

/** @throws NOT_FOUND for a unit outside */
export async function unitWithin(by: Acting, id: string): Promise<OrgUnit> {
  const unit = await unitById(by, id);
  if (!unit || !lies(await jurisdictionOf(by), unit)) throw fail('NOT_FOUND');
  return unit;
}

/**
 * For what belongs to the whole platform: days off, jobs.
 * @throws FORBIDDEN for who looks after less than a district
 */
export async function wholePlatform(by: Acting): Promise<void> {
  const { districts } = await jurisdictionOf(by);
  if (districts.length === 0) throw fail('FORBIDDEN');
}

export function rolesWith(permission: Permission): string[] {
  return Object.keys(ROLES).filter((name) => roleDefinition(name)!.own.includes(permission));
}

async function readJurisdiction(by: Acting): Promise<Jurisdiction> {
  const rows = await by.query<{ id: string }>(
    `SELECT DISTINCT unit_id AS id FROM memberships
     WHERE person_id = $1 AND role = ANY($2) AND from_day <= $3 AND (to_day IS NULL OR to_day >= $3)`,
    [by.actor.personId, rolesWith(by.permission), dayOf(by.now)],
  );
  const units = (await Promise.all(rows.map(({ id }) => unitById(by, id)))).filter((unit) => unit !== undefined);
  const of = (kind: UnitKind): string[] => units.filter((unit) => unit.kind === kind).map((unit) => unit.id);
  return { units, districts: of(UnitKind.district), streets: of(UnitKind.street), communities: of(UnitKind.community) };
}
