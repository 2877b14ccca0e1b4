import { Injectable } from '@nestjs/common';
import { type Acting, checkAll, DomainError, fail, fieldError, invalid, type Permission, type ThrottleRule } from '#kernel';
import { actAside, publicCommunity, secretMatches, type Slip } from '#org';
import type { Activity } from '../activity/activity.entity.js';
import { activities } from '../activity/activity.kind.js';
import { codeHolds, passOf, scanOf } from './check-in-codes.js';
import { type ActivityRegistration, RegistrationState } from './registration.entity.js';
import type { CheckInInput, RegisterForActivityInput, ScanCheckInInput } from './registration.input.js';
import { newScan, withdraw } from './registration.service.js';
import { byPhone, came, enrol, phoneOf, registrations, registrationsOf, SLIP_NOUN } from './registrations.js';
import { CheckedIn, CheckInPass, RegistrationProgress, RegistrationSlip } from './registration.type.js';

const REGISTER: Permission = 'activity:register';
const OPENED: readonly Permission[] = ['activity:read', REGISTER];
/** As of service requests: a shared line waits a little after twenty. */
const REGISTERING: ThrottleRule = { free: 20, firstWait: 180, longestWait: 3600, memory: 3600 };
const ONE_SLIP: ThrottleRule = { free: 5, firstWait: 30, longestWait: 900, memory: 3600 };
const ANY_SLIP: ThrottleRule = { free: 30, firstWait: 60, longestWait: 900, memory: 3600 };

/** What residents do without an account: register, look, withdraw, check in. */
@Injectable()
export class ResidentRegistrationService {
  /** @throws INVALID at `phone`; NOT_FOUND, REGISTRATION_CLOSED, ALREADY_REGISTERED, THROTTLED */
  async register(by: Acting, { activityId, name, phone, clientId, communityCode }: RegisterForActivityInput, address: string): Promise<RegistrationSlip> {
    const plain = phoneOf(phone);
    const community = await publicCommunity(by.kernel, communityCode);
    await by.kernel.throttle.attempt(`registrations ${address}`, REGISTERING);
    return actAside(by, community.code, OPENED, async (as, unit) => {
      const own = as.under(REGISTER);
      const activity = await announced(own, activityId);
      const until = activity.registerUntil ?? activity.startsAt;
      if (!activity.takesRegistrations || activity.state !== 'published' || own.now >= until) {
        throw fail('REGISTRATION_CLOSED', { at: until.toISOString() });
      }
      const { row, secret } = await enrol(own, activity, { name, phone: plain, clientId, atDoor: false, cameAt: null, pass: null });
      return Object.assign(new RegistrationSlip(), { number: numberOf(unit.code, activity, row), secret, state: row.state, ahead: await aheadOf(own, row) });
    });
  }

  /** @throws NOT_FOUND for a wrong secret and an unknown number alike; THROTTLED */
  progress(by: Acting, slip: Slip, address: string): Promise<RegistrationProgress> {
    return this.opened(by, slip, address, async () => undefined);
  }

  /** @throws as `progress`; CAME_ALREADY, REGISTRATION_CLOSED once the activity is over */
  withdraw(by: Acting, slip: Slip, address: string): Promise<RegistrationProgress> {
    return this.opened(by, slip, address, async (as, activity, row) => {
      if (row.state === RegistrationState.withdrawn) return;
      if (activity.state !== 'published' || as.now >= activity.endsAt) throw fail('REGISTRATION_CLOSED', { at: activity.endsAt.toISOString() });
      await withdraw(as, activity, row);
    });
  }

  /** Exchanges a scanned code for a pass. @throws CODE_OVER for one that is not shown any more; NOT_FOUND, NOT_YET_HELD, CHECK_IN_OVER */
  async scan(by: Acting, { communityCode, activityId, code }: ScanCheckInInput): Promise<CheckInPass> {
    const community = await publicCommunity(by.kernel, communityCode);
    return actAside(by, community.code, OPENED, async (as) => {
      const own = as.under(REGISTER);
      const activity = await activities.get(own, activityId);
      await checkAll(own, activities, 'checkIn', [activity]);
      if (!codeHolds(own.kernel.key, activity.id, code, own.now)) throw fail('CODE_OVER');
      const { title, place } = activity;
      return Object.assign(new CheckInPass(), { pass: passOf(own.kernel.key, activity.id, newScan(), own.now), title, place });
    });
  }

  /**
   * Checks in whoever has this phone number: from the list, or as somebody who came without having registered. Who is
   * checked in already is told so kindly; one scan checks in one person.
   * @throws INVALID at `phone`, or at `name` of somebody who is not on the list; CODE_OVER, PASS_USED, CHECK_IN_OVER
   */
  async checkIn(by: Acting, { communityCode, activityId, pass, phone, name }: CheckInInput): Promise<CheckedIn> {
    const plain = phoneOf(phone);
    const community = await publicCommunity(by.kernel, communityCode);
    return actAside(by, community.code, OPENED, async (as) => {
      const own = as.under(REGISTER);
      let activity = await activities.get(own, activityId);
      const scan = scanOf(own.kernel.key, activity.id, pass, own.now);
      if (!scan) throw fail('CODE_OVER');
      await checkAll(own, activities, 'checkIn', [activity]);
      let row = await byPhone(own, activity, plain);
      if (!row) {
        // who is not on the list gets the next number of it: one at a time
        activity = await activities.lock(own, activityId);
        row = await byPhone(own, activity, plain);
      }
      const [used] = await registrations.find(own, { activityId: activity.id, pass: scan });
      if (used && used.id !== row?.id) throw fail('PASS_USED');
      const again = row?.cameAt !== null && row !== undefined;
      if (!row && !name) throw invalid(fieldError('name', 'REQUIRED'));
      const here = row ? await came(own, row, scan)
        : (await enrol(own, activity, { name, phone: plain, clientId: scan, atDoor: true, cameAt: own.now, pass: scan })).row;
      return Object.assign(new CheckedIn(), { title: activity.title, cameAt: here.cameAt!, again, atDoor: here.atDoor });
    });
  }

  /** Tries count by address, and by number and address, before they are looked at. */
  private async opened(
    by: Acting, slip: Slip, address: string, work: (as: Acting, activity: Activity, row: ActivityRegistration) => Promise<void>,
  ): Promise<RegistrationProgress> {
    const { throttle, key } = by.kernel;
    const plain = slip.number.normalize('NFKC').replace(/\s/g, '').toUpperCase();
    const [, code = '', number = '', serial = '0'] = /^([0-9A-Z-]{1,20})\/(AC-\d{4}-\d{4,9})-(\d{1,6})$/.exec(plain) ?? [];
    const [thisSlip, anySlip] = [`slip ${code}/${number}-${serial} ${address}`, `slips ${address}`];
    await throttle.ask([anySlip]);
    await throttle.attempt(thisSlip, ONE_SLIP);
    try {
      const answer = await actAside(by, code, OPENED, async (as, community) => {
        const own = as.under(REGISTER);
        const [found] = await activities.find(own, { communityId: community.id, number });
        const [row = null] = found ? await registrations.find(own, { activityId: found.id, serial: Number(serial) }) : [];
        if (!secretMatches(key, SLIP_NOUN, row, slip.secret)) throw fail('NOT_FOUND');
        const activity = await activities.lock(own, found!.id);
        const held = await registrations.lock(own, row!.id);
        await work(own, activity, held);
        const { title, startsAt, endsAt, place, state } = activity;
        return Object.assign(new RegistrationProgress(), {
          number: numberOf(community.code, activity, held), title, startsAt, endsAt, place, cancelled: state === 'cancelled' || state === 'void', state: held.state,
          ahead: await aheadOf(own, held), cameAt: held.cameAt, movedUpAt: held.state === RegistrationState.registered ? held.movedUpAt : null,
          canWithdraw: state === 'published' && held.state !== RegistrationState.withdrawn && !held.cameAt && own.now < endsAt,
          communityName: community.name, communityPhone: (await publicCommunity(by.kernel, community.code)).complaintPhone,
        });
      });
      await throttle.succeeded([thisSlip]);
      return answer;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'NOT_FOUND') await throttle.failed(anySlip, ANY_SLIP);
      throw error;
    }
  }
}

/** What was made known to residents; a draft is nobody's business. @throws NOT_FOUND */
async function announced(by: Acting, id: string): Promise<Activity> {
  const row = await activities.lock(by, id);
  if (row.state === 'draft' || row.state === 'void') throw fail('NOT_FOUND');
  return row;
}

const numberOf = (code: string, { number }: Activity, { serial }: ActivityRegistration): string => `${code}/${number}-${serial}`;

async function aheadOf(by: Acting, { activityId, state, serial }: ActivityRegistration): Promise<number> {
  if (state !== RegistrationState.waiting) return 0;
  return (await registrationsOf(by, activityId)).filter((other) => other.state === RegistrationState.waiting && other.serial < serial).length;
}
