import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, checkAll, fail, fieldError, invalid, phoneProblem, plainPhone, Scoped } from '#kernel';
import { unitById } from '#org';
import type { Activity } from '../activity/activity.entity.js';
import { activities } from '../activity/activity.kind.js';
import { ActivityViewing } from './activity-viewing.entity.js';
import { codeAt } from './check-in-codes.js';
import { ActivityRegistration, RegistrationState } from './registration.entity.js';
import type { EnrolResidentInput, MarkAttendanceInput } from './registration.input.js';
import { came, enrol, moveUp, registrations } from './registrations.js';
import { CheckInCode, OpenedRegistration } from './registration.type.js';

const viewings = new Scoped(ActivityViewing, 'activity:read');

export async function viewingsOf(by: Acting, activityId: string): Promise<ActivityViewing[]> {
  return (await by.op.load('activity viewings', activityId, (ids) => viewings.grouped(by, 'activityId', ids, { at: 'DESC' }))) ?? [];
}

/** What the organisers do with the list of an activity: on the phone, at the door. */
@Injectable()
export class RegistrationService {
  /** @throws NOT_YET_HELD, CHECK_IN_OVER */
  async code(by: Acting, activityId: string): Promise<CheckInCode> {
    const row = await activities.get(by, activityId);
    await checkAll(by, activities, 'checkIn', [row]);
    const community = await unitById(by, row.communityId);
    const { code, nextAt } = codeAt(by.kernel.key, row.id, by.now);
    return Object.assign(new CheckInCode(), { path: `/p/${community!.code}/check-in/${row.id}#${code}`, nextAt });
  }

  /** The names and phones of a list; who looked is kept. */
  async open(by: Acting, activityId: string): Promise<OpenedRegistration[]> {
    const row = await activities.get(by, activityId);
    const { personal } = by.kernel;
    const open = (sealed: string | null): string => (sealed ? personal.open(sealed) : '');
    const rows = await registrations.find(by, { activityId: row.id }, { serial: 'ASC' });
    await viewings.insert(by, row, { id: uuid(), activityId: row.id, personId: by.actor.personId!, at: by.now });
    return rows.map(({ id, nameSealed, phoneSealed }) => Object.assign(new OpenedRegistration(), { id, name: open(nameSealed), phone: open(phoneSealed) }));
  }

  /**
   * Writes down who called, until the activity ends, or who stands at the door, while that is open.
   * @throws INVALID at `phone`; ALREADY_REGISTERED, REGISTRATION_CLOSED, NOT_YET_HELD, CHECK_IN_OVER
   */
  async enrol(by: Acting, { activityId, name, phone, clientId, atDoor }: EnrolResidentInput): Promise<Activity> {
    const row = await activities.lock(by, activityId);
    const plain = plainPhone(phone);
    const problem = plain ? phoneProblem(plain) : null;
    if (problem) throw invalid(fieldError('phone', problem.code, problem.params as never));
    await checkAll(by, activities, atDoor ? 'checkIn' : 'enrol', [row]);
    await enrol(by, row, { name, phone: plain, clientId, atDoor, cameAt: atDoor ? by.now : null, pass: null });
    return row;
  }

  /** Ticks somebody off, or takes it back; twice is as good as once. @throws NOT_YET_HELD, CHECK_IN_OVER, NOT_FOUND */
  async mark(by: Acting, { id, came: here }: MarkAttendanceInput): Promise<Activity> {
    const row = await this.onList(by, id);
    const activity = await activities.get(by, row.activityId);
    await checkAll(by, activities, 'checkIn', [activity]);
    if (here) await came(by, row, null);
    else await registrations.update(by, row, { cameAt: null, pass: null });
    by.op.forget();
    return activity;
  }

  /** Strikes out who called it off; whoever waits longest moves up. @throws CAME_ALREADY, NOT_FOUND */
  async strike(by: Acting, id: string): Promise<Activity> {
    const { activityId } = await registrations.get(by, id);
    const activity = await activities.lock(by, activityId);
    await withdraw(by, activity, await this.onList(by, id));
    return activity;
  }

  /** Notes that somebody who moved up was told so; twice is as good as once. @throws NOT_FOUND */
  async told(by: Acting, id: string): Promise<Activity> {
    const row = await this.onList(by, id);
    if (!row.movedUpAt) throw fail('NOT_FOUND');
    if (!row.toldAt) await registrations.update(by, row, { toldAt: by.now, toldById: by.actor.personId });
    by.op.forget();
    return activities.get(by, row.activityId);
  }

  private async onList(by: Acting, id: string): Promise<ActivityRegistration> {
    const row = await registrations.lock(by, id);
    if (row.state === RegistrationState.withdrawn) throw fail('NOT_FOUND');
    return row;
  }
}

/** Frees the seat. The activity is locked by whoever calls. @throws CAME_ALREADY */
export async function withdraw(by: Acting, activity: Activity, row: ActivityRegistration): Promise<void> {
  if (row.cameAt) throw fail('CAME_ALREADY', { at: row.cameAt.toISOString() });
  await registrations.update(by, row, { state: RegistrationState.withdrawn });
  await moveUp(by, activity);
}

export const newScan = (): string => randomUUID();
