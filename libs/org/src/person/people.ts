import { type Acting, dayOf, fieldError, invalid, NoticeTopic, notify, type Permission, type Place, type RecordRow, topicOf } from '#kernel';
import { ROLES, roleDefinition } from '../role/roles.js';
import { Person } from './person.entity.js';

export function personById(by: Acting, id: string | null): Promise<Person | undefined> | undefined {
  if (!id) return undefined;
  return by.op.load('people', id, async (ids) => {
    const rows = await by.query<Person>('SELECT id, account, name FROM people WHERE id = ANY($1)', [ids]);
    return new Map(rows.map((row) => [row.id, Object.assign(new Person(), row)]));
  });
}

/** In the given order; ids of nobody are left out. */
export async function peopleByIds(by: Acting, ids: readonly string[]): Promise<Person[]> {
  const people = await Promise.all(ids.map(async (id) => personById(by, id)));
  return people.filter((person) => person !== undefined);
}

/** Those with a role in a community or one of its grids today: who can be given work there. */
export async function peopleOf(by: Acting, place: Place): Promise<Person[]> {
  const rows = await by.query<Person>(
    `SELECT DISTINCT p.id, p.account, p.name FROM people p JOIN memberships m ON m.person_id = p.id JOIN org_units u ON u.id = m.unit_id
     WHERE u.community_id = $1 AND m.from_day <= $2 AND (m.to_day IS NULL OR m.to_day >= $2) ORDER BY p.name, p.id`,
    [place.communityId, dayOf(by.now)],
  );
  return rows.map((row) => Object.assign(new Person(), row));
}

/** @throws INVALID at `path` when the person has no role at the place */
export async function workerAt(by: Acting, place: Place, personId: string, path: string): Promise<string> {
  const people = await peopleOf(by, place);
  if (!people.some((person) => person.id === personId)) throw invalid(fieldError(path, 'UNKNOWN_PERSON'));
  return personId;
}

/** Ids of those whose role grants a permission at a place; a grid's people for what their role may in its community. */
export async function holdersOf(by: Acting, permission: Permission, place: Place): Promise<string[]> {
  const granting = (which: 'own' | 'community'): string[] =>
    Object.keys(ROLES).filter((name) => (roleDefinition(name)![which] ?? []).includes(permission));
  const rows = await by.query<{ id: string }>(
    `SELECT DISTINCT m.person_id AS id FROM memberships m JOIN org_units u ON u.id = m.unit_id
     WHERE m.from_day <= $1 AND (m.to_day IS NULL OR m.to_day >= $1)
       AND m.unit_id IN (SELECT unnest(ARRAY[$4, $5]::uuid[]) UNION SELECT district_id FROM org_units WHERE id = $5
         UNION SELECT id FROM org_units WHERE parent_id = $4)
       AND m.role = ANY(CASE u.kind WHEN 'grid' THEN $3::text[] ELSE $2::text[] END)`,
    [dayOf(by.now), granting('own'), granting('community'), place.communityId, place.streetId],
  );
  return rows.map((row) => row.id);
}

/** Tells everybody whose turn it is. */
export async function notifyHolders(by: Acting, permission: Permission, code: string, row: RecordRow): Promise<void> {
  const topic = topicOf(code);
  await notify(by, await holdersOf(by, permission, row), code, row, topic === NoticeTopic.news ? NoticeTopic.turn : topic);
}
