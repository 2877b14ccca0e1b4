import { Injectable } from '@nestjs/common';
import {
  type Acting, addDays, dayOf, endOfDay, fieldError, invalid, type Place, startOfDay, type VoidRecordInput, yearOf,
} from '#kernel';
import { peopleOf } from '#org';
import { beginKeeping, linkDefaults } from '#standards';
import { plannedIn } from '../activity/planned-in.js';
import type { HomeVisit } from './home-visit.entity.js';
import type {
  AppointHomeVisitInput, CancelHomeVisitInput, MakeHomeVisitInput, PlanHomeVisitInput, PutOffHomeVisitInput,
} from './home-visit.input.js';
import { homeVisits, households } from './home-visit.kind.js';
import { householdToVisit } from './household.service.js';
import { particularsOf, sealed } from './particulars.js';
import type { VisitedHousehold } from './visited-household.entity.js';

const WRITTEN_WITHIN_DAYS = 365;

/** The use cases of home visits (8.7.6), one method a verb. */
@Injectable()
export class HomeVisitService {
  /** @throws INVALID at `householdId` (also VISIT_OPEN with its number), `plannedOn`, `serviceItemId` */
  async plan(by: Acting, { communityId, householdId, plannedOn, serviceItemId = null }: PlanHomeVisitInput): Promise<HomeVisit> {
    const household = await householdToVisit(by, communityId, householdId);
    if (plannedOn < dayOf(by.now)) throw invalid(fieldError('plannedOn', 'IN_THE_PAST'));
    if (serviceItemId) await plannedIn(by, household, serviceItemId, startOfDay(plannedOn), 'plannedOn');
    const [open] = await by.query<{ number: string }>('SELECT number FROM home_visits WHERE household_id = $1 AND ended_at IS NULL', [household.id]);
    if (open) throw invalid(fieldError('householdId', 'VISIT_OPEN', { number: open.number }));
    return this.planned(by, household, plannedOn, serviceItemId);
  }

  private async planned(by: Acting, household: VisitedHousehold, plannedOn: string, serviceItemId: string | null): Promise<HomeVisit> {
    const row = await homeVisits.begin(by, household, 'plan', {
      title: household.label, householdId: household.id, serviceItemId, plannedOn, startsAt: null, visitorIds: [], companions: '', bring: '',
      visitedAt: null, reportSealed: null, assigneeId: household.keeperId, finishBy: endOfDay(plannedOn),
    });
    await linkDefaults(by, row);
    await beginKeeping(by, row, 'home-visit', dayOf(by.now));
    return row;
  }

  /** Agrees on a time, or on another. @throws INVALID at `startsAt`, `visitorIds.N` */
  async appoint(by: Acting, { id, expectedVersion, startsAt, companions, bring, ...input }: AppointHomeVisitInput): Promise<HomeVisit> {
    const before = await homeVisits.get(by, id);
    if (startsAt < by.now) throw invalid(fieldError('startsAt', 'IN_THE_PAST'));
    const visitorIds = await visitorsOf(by, before, input.visitorIds);
    return homeVisits.fire(by, id, 'appoint', {
      expectedVersion, set: { startsAt, visitorIds, companions, bring, plannedOn: dayOf(startsAt), dueAt: startsAt, finishBy: endOfDay(dayOf(startsAt)) },
    });
  }

  /**
   * Writes down what was seen, heard and done; what changed in the household is known from then on. The next visit is
   * planned along where a day is given.
   * @throws INVALID at `visitedAt`, `visitorIds.N`, `nextOn`
   */
  async make(by: Acting, { id, expectedVersion, visitedAt, visitorIds: ids, companions, nextOn, ...report }: MakeHomeVisitInput): Promise<HomeVisit> {
    const before = await homeVisits.get(by, id);
    const since = addDays(dayOf(by.now), -WRITTEN_WITHIN_DAYS);
    if (visitedAt > by.now) throw invalid(fieldError('visitedAt', 'IN_THE_FUTURE'));
    if (visitedAt < startOfDay(since)) throw invalid(fieldError('visitedAt', 'TOO_LONG_AGO', { since }));
    if (nextOn && nextOn < dayOf(by.now)) throw invalid(fieldError('nextOn', 'IN_THE_PAST'));
    const visitorIds = await visitorsOf(by, before, ids);
    const household = await households.lock(by, before.householdId);
    const known = particularsOf(by, household);
    const situation = report.situation || known.situation;
    const row = await homeVisits.fire(by, id, 'make', {
      expectedVersion, set: { visitedAt, visitorIds, companions, reportSealed: sealed(by, { ...report, situation }) },
    });
    if (situation !== known.situation) await households.update(by, household, { particularsSealed: sealed(by, { ...known, situation }) });
    if (nextOn && !household.endedOn) {
      const sameYear = yearOf(startOfDay(nextOn)) === yearOf(startOfDay(before.plannedOn));
      await this.planned(by, household, nextOn, sameYear ? before.serviceItemId : null);
    }
    return row;
  }

  /** Nobody was there, or they asked for another day. @throws INVALID at `plannedOn` */
  async putOff(by: Acting, { id, expectedVersion, plannedOn, reason }: PutOffHomeVisitInput): Promise<HomeVisit> {
    if (plannedOn < dayOf(by.now)) throw invalid(fieldError('plannedOn', 'IN_THE_PAST'));
    const due = endOfDay(plannedOn);
    return homeVisits.fire(by, id, 'putOff', { expectedVersion, set: { plannedOn, startsAt: null, dueAt: due, finishBy: due }, note: reason });
  }

  cancel(by: Acting, { id, expectedVersion, reason }: CancelHomeVisitInput): Promise<HomeVisit> {
    return homeVisits.fire(by, id, 'cancel', { expectedVersion, note: reason });
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<HomeVisit> {
    return homeVisits.fire(by, id, 'void', { expectedVersion, note: reason });
  }
}

/** Whoever goes works in the community. @throws INVALID at `visitorIds.N` */
async function visitorsOf(by: Acting, place: Place, ids: readonly string[]): Promise<string[]> {
  const known = new Set((await peopleOf(by, place)).map(({ id }) => id));
  const visitors = ids.map((id) => id.toLowerCase());
  const problems = visitors.flatMap((id, index) => (known.has(id) ? [] : [fieldError(`visitorIds.${index}`, 'UNKNOWN_PERSON')]));
  if (problems.length) throw invalid(...problems);
  return visitors;
}
