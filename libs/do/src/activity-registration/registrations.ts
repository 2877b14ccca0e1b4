import { createHmac } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { type Acting, fail, fieldError, invalid, notify, phoneProblem, plainPhone, Scoped } from '#kernel';
import { secretHash, secretOf } from '#org';
import type { Activity } from '../activity/activity.entity.js';
import { ActivityRegistration, RegistrationState } from './registration.entity.js';

/** What the secrets of these slips are made for. */
export const SLIP_NOUN = 'activity-registration';

export const registrations = new Scoped(ActivityRegistration, 'activity:read');

export interface Tally {
  registered: number;
  waiting: number;
  /** Checked in, and of these the ones who had not registered. */
  came: number;
  atDoor: number;
}

const NOBODY: Tally = { registered: 0, waiting: 0, came: 0, atDoor: 0 };

export async function tallyOf(by: Acting, activityId: string): Promise<Tally> {
  const found = await by.op.load('tallies of activities', activityId, async (ids) => {
    const rows = await by.query<Tally & { id: string }>(
      `SELECT activity_id AS id, count(*) FILTER (WHERE state = 'registered' AND NOT at_door)::int AS registered,
         count(*) FILTER (WHERE state = 'waiting')::int AS waiting, count(came_at)::int AS came,
         count(came_at) FILTER (WHERE at_door)::int AS "atDoor"
       FROM activity_registrations WHERE activity_id = ANY($1) GROUP BY activity_id`,
      [ids],
    );
    return new Map(rows.map(({ id, ...tally }) => [id, tally]));
  });
  return found ?? NOBODY;
}

export async function registrationsOf(by: Acting, activityId: string): Promise<ActivityRegistration[]> {
  return (await by.op.load('registrations', activityId, (ids) => registrations.grouped(by, 'activityId', ids, { serial: 'ASC' }))) ?? [];
}

/** @throws INVALID at `capacity`, when more have a seat already */
export async function checkRoom(by: Acting, { id }: Activity, capacity: number): Promise<void> {
  const { registered } = await tallyOf(by, id);
  if (capacity < registered) throw invalid(fieldError('capacity', 'TOO_SMALL', { min: registered }));
}

/**
 * Gives free seats to those who wait, the first one first; whoever planned it reads that they are to be told. The
 * activity is locked by whoever calls.
 */
export async function moveUp(by: Acting, activity: Activity): Promise<void> {
  const { id, capacity } = activity;
  const moved = await by.query(
    `UPDATE activity_registrations SET state = 'registered', moved_up_at = $3, told_at = NULL, told_by_id = NULL WHERE id IN (
       SELECT id FROM activity_registrations WHERE activity_id = $1 AND state = 'waiting' ORDER BY serial
       LIMIT (SELECT CASE WHEN $2::int IS NULL THEN NULL ELSE greatest(0, $2::int - count(*)) END
              FROM activity_registrations WHERE activity_id = $1 AND state = 'registered' AND NOT at_door))
     RETURNING id`,
    [id, capacity, by.now],
  );
  if (moved.length) await notify(by, [activity.createdById], 'activity.movedUp', activity);
  by.op.forget();
}

export interface Enrolment {
  name: string;
  /** Plain, or empty. */
  phone: string;
  clientId: string;
  atDoor: boolean;
  cameAt: Date | null;
  pass: string | null;
}

export interface Enrolled {
  row: ActivityRegistration;
  secret: string;
}

/**
 * Writes one down: with a seat, waiting where there is none, or at the door. The activity is locked by whoever calls,
 * so that the last seat is given once; the same form again is the same registration.
 * @throws ALREADY_REGISTERED for a phone that is on the list
 */
export async function enrol(by: Acting, activity: Activity, { name, phone, clientId, ...rest }: Enrolment): Promise<Enrolled> {
  const { key, personal } = by.kernel;
  const secret = secretOf(key, SLIP_NOUN, clientId);
  const formKey = createHmac('sha256', key).update(`${SLIP_NOUN} ${activity.id} ${clientId.toLowerCase()} ${phone}`).digest('base64url');
  const [sent] = await registrations.find(by, { activityId: activity.id, formKey });
  if (sent) return { row: sent, secret };
  if (phone && (await byPhone(by, activity, phone))) throw fail('ALREADY_REGISTERED');
  const { registered, waiting } = await tallyOf(by, activity.id);
  const full = activity.capacity !== null && registered >= activity.capacity;
  const [last] = await by.query<{ serial: number }>('SELECT coalesce(max(serial), 0) AS serial FROM activity_registrations WHERE activity_id = $1', [activity.id]);
  const id = uuid();
  const row = await registrations.insert(by, activity, {
    ...rest,
    id,
    activityId: activity.id,
    serial: last!.serial + 1,
    state: !rest.atDoor && (full || waiting > 0) ? RegistrationState.waiting : RegistrationState.registered,
    nameSealed: name ? personal.seal(name) : null,
    phoneSealed: phone ? personal.seal(phone) : null,
    phoneLookup: phone ? personal.lookup(phone, 'phone') : null,
    at: by.now,
    movedUpAt: null, toldAt: null, toldById: null, answered: false,
    secretHash: secretHash(key, SLIP_NOUN, id, secret),
    formKey,
  });
  by.op.forget();
  return { row, secret };
}

/** As it is looked up. @throws INVALID at `phone` */
export function phoneOf(phone: string): string {
  const plain = plainPhone(phone);
  const problem = phoneProblem(plain);
  if (problem) throw invalid(fieldError('phone', problem.code, problem.params as never));
  return plain;
}

/** Who is on the list under a phone number, unless withdrawn. */
export async function byPhone(by: Acting, { id }: Activity, phone: string): Promise<ActivityRegistration | undefined> {
  const lookups = by.kernel.personal.lookups(phone, 'phone');
  return registrations.reading(by).where('row.activity_id = ?', id).where('row.phone_lookup = ANY (?)', lookups).where("row.state <> 'withdrawn'").one({ lock: true });
}

/** Checked in; a second time changes nothing. Whoever waited and came anyway has come. */
export async function came(by: Acting, row: ActivityRegistration, pass: string | null): Promise<ActivityRegistration> {
  if (row.cameAt) return row;
  const updated = await registrations.update(by, row, { cameAt: by.now, pass });
  by.op.forget();
  return updated;
}
