import { type Acting, dayOf, fieldError, invalid, type Place, type RecordRow } from '#kernel';
import { Person } from '../person/person.entity.js';
import type { RoleName } from '../role/roles.js';
import type { SeatCandidate } from './seat.type.js';

/** Those who hold one of the roles in the district of a place today, by name; `tied` to the place by any role there in the last `months`. */
export async function candidatesFor(by: Acting, place: Place, roles: readonly RoleName[], months: number): Promise<SeatCandidate[]> {
  const rows = await holders(by, 'u.id = s.district_id OR u.district_id = s.district_id', place.streetId, roles);
  const tied = new Set(await tiedTo(by, place, months));
  return rows.map((one) => ({ ...one, tied: tied.has(one.person.id) }));
}

/** Those who hold one of the roles in a place's own community or a grid of it today, by name. */
export async function ownPeople(by: Acting, place: Place, roles: readonly RoleName[]): Promise<SeatCandidate[]> {
  return (await holders(by, 'u.community_id = s.id', place.communityId, roles)).map((one) => ({ ...one, tied: true }));
}

/** @param where which units `u`, seen from unit `s`; who holds several of the roles is there under the first of them */
async function holders(by: Acting, where: string, unitId: string, roles: readonly RoleName[]): Promise<Omit<SeatCandidate, 'tied'>[]> {
  const rows = await by.query<{ id: string; account: string; name: string; role: RoleName }>(
    `SELECT * FROM (
       SELECT DISTINCT ON (p.id) p.id, p.account, p.name, m.role FROM people p JOIN memberships m ON m.person_id = p.id JOIN org_units u ON u.id = m.unit_id JOIN org_units s ON s.id = $3
       WHERE m.role = ANY($1) AND m.from_day <= $2 AND (m.to_day IS NULL OR m.to_day >= $2) AND (${where})
       ORDER BY p.id, array_position($1, m.role)) AS found
     ORDER BY name, id`,
    [roles, dayOf(by.now), unitId],
  );
  return rows.map(({ role, ...person }) => ({ person: Object.assign(new Person(), person), role }));
}

/** Everybody with a role in a community or one of its grids, today or in the last `months`. */
async function tiedTo(by: Acting, place: Place, months: number): Promise<string[]> {
  const today = dayOf(by.now);
  const rows = await by.query<{ id: string }>(
    `SELECT DISTINCT m.person_id AS id FROM memberships m JOIN org_units u ON u.id = m.unit_id
     WHERE u.community_id = $1 AND m.from_day <= $2 AND (m.to_day IS NULL OR m.to_day >= $2::date - make_interval(months => $3))`,
    [place.communityId, today, months],
  );
  return rows.map(({ id }) => id);
}

/** Lets people in to one record and nothing else, until `endSeats`. */
export async function giveSeats(by: Acting, row: RecordRow, role: RoleName, personIds: readonly string[]): Promise<void> {
  await by.query(
    `INSERT INTO seats (record_id, person_id, role, unit_id, given_at) SELECT $1, id, $2, $3, $4 FROM unnest($5::uuid[]) AS id
     ON CONFLICT (record_id, person_id) DO UPDATE SET ended_at = NULL, role = excluded.role`,
    [row.id, role, row.communityId, by.now, personIds],
  );
}

/** The record is over, or they no longer have part in it. */
export async function endSeats(by: Acting, row: RecordRow, personIds: readonly string[] | null = null): Promise<void> {
  await by.query('UPDATE seats SET ended_at = $2 WHERE record_id = $1 AND ended_at IS NULL AND ($3::uuid[] IS NULL OR person_id = ANY($3))', [row.id, by.now, personIds]);
}

/**
 * People for a record's seats: holders of one of the roles in its district who have nothing to do with its community.
 * @throws INVALID at `<path>.<index>`: UNKNOWN_PERSON, SAME_COMMUNITY or DUPLICATE
 */
export async function independent(by: Acting, place: Place, roles: readonly RoleName[], months: number, personIds: readonly string[], path: string): Promise<void> {
  const candidates = new Map((await candidatesFor(by, place, roles, months)).map((one) => [one.person.id, one]));
  const problems = personIds.flatMap((id, index) => {
    const candidate = candidates.get(id);
    if (!candidate) return [fieldError(`${path}.${index}`, 'UNKNOWN_PERSON')];
    if (candidate.tied) return [fieldError(`${path}.${index}`, 'SAME_COMMUNITY', { months })];
    return personIds.indexOf(id) < index ? [fieldError(`${path}.${index}`, 'DUPLICATE')] : [];
  });
  if (problems.length) throw invalid(...problems);
}
