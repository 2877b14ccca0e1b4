import { Injectable } from '@nestjs/common';
import {
  type Acting, dayOf, endOfDay, fieldError, invalid, notify, type Place, startOfDay, type VoidRecordInput, yearOf,
} from '#kernel';
import { peopleOf } from '#org';
import { beginKeeping, linkDefaults } from '#standards';
import { checkHappened } from '../activity/happened.js';
import { plannedIn } from '../activity/planned-in.js';
import type { HomeVisit } from './home-visit.entity.js';
import type {
  AppointHomeVisitInput, CancelHomeVisitInput, LogHomeVisitInput, MakeHomeVisitInput, PlanHomeVisitInput, PutOffHomeVisitInput, VisitReportInput,
} from './home-visit.input.js';
import { homeVisits, households } from './home-visit.kind.js';
import { lastVisitNow, nextVisitOn } from './household-due.js';
import { householdToVisit } from './household.service.js';
import { particularsOf, sealed } from './particulars.js';
import type { VisitedHousehold } from './visited-household.entity.js';

/** The use cases of home visits (8.7.6), one method a verb. */
@Injectable()
export class HomeVisitService {
  /** @throws INVALID at `householdId` (also VISIT_OPEN with its number), `plannedOn`, `serviceItemId` */
  async plan(by: Acting, { communityId, householdId, plannedOn, serviceItemId = null }: PlanHomeVisitInput): Promise<HomeVisit> {
    const household = await householdToVisit(by, communityId, householdId);
    if (plannedOn < dayOf(by.now)) throw invalid(fieldError('plannedOn', 'IN_THE_PAST'));
    if (serviceItemId) await plannedIn(by, household, serviceItemId, startOfDay(plannedOn), 'plannedOn');
    const number = await openNumber(by, household.id);
    if (number) throw invalid(fieldError('householdId', 'VISIT_OPEN', { number }));
    return this.planned(by, household, plannedOn, serviceItemId);
  }

  /** What the platform lays out by the frequency of a household. */
  layOut(by: Acting, household: VisitedHousehold, plannedOn: string): Promise<HomeVisit> {
    return this.planned(by, household, plannedOn, null);
  }

  private async planned(by: Acting, household: VisitedHousehold, plannedOn: string, serviceItemId: string | null): Promise<HomeVisit> {
    const row = await homeVisits.begin(by, household, 'plan', {
      title: household.label, householdId: household.id, serviceItemId, plannedOn, startsAt: null, visitorIds: [], companions: '', bring: '',
      agreedBy: '', loggedAfterwards: false, visitedAt: null, reportSealed: null, assigneeId: household.keeperId, finishBy: endOfDay(plannedOn),
    });
    await this.filed(by, row, dayOf(by.now));
    return row;
  }

  /** With the first visit a community keeps them, which facts ask. */
  private async filed(by: Acting, row: HomeVisit, day: string): Promise<void> {
    await linkDefaults(by, row);
    await beginKeeping(by, row, 'home-visit', day);
  }

  /** Agrees on a time, or on another; whoever goes is told. @throws INVALID at `startsAt`, `visitorIds.N` (also OTHER_GRID) */
  async appoint(by: Acting, { id, expectedVersion, startsAt, companions, bring, agreedBy, ...input }: AppointHomeVisitInput): Promise<HomeVisit> {
    const before = await homeVisits.get(by, id);
    if (startsAt < by.now) throw invalid(fieldError('startsAt', 'IN_THE_PAST'));
    const visitorIds = await visitorsOf(by, before, input.visitorIds);
    await refuseStrangers(by, before, visitorIds);
    const set = {
      startsAt, visitorIds, companions, bring, agreedBy, plannedOn: dayOf(startsAt), dueAt: startsAt, finishBy: endOfDay(dayOf(startsAt)),
      assigneeId: visitorIds.includes(before.assigneeId ?? '') ? before.assigneeId : visitorIds[0]!,
    };
    const row = await homeVisits.fire(by, id, 'appoint', { expectedVersion, set });
    await notify(by, visitorIds, 'home-visit.appointed', row);
    await notify(by, before.visitorIds.filter((one) => !visitorIds.includes(one)), 'home-visit.withoutYou', row);
    return row;
  }

  /**
   * Writes down what was seen, heard and done; what changed in the household is known from then on. The next visit is
   * planned along where a day is given.
   * @throws INVALID at `visitedAt`, `visitorIds.N`, `situation` (nothing is known yet), `nextOn`
   */
  async make(by: Acting, { id, expectedVersion, ...told }: MakeHomeVisitInput): Promise<HomeVisit> {
    const before = await homeVisits.get(by, id);
    const household = await households.lock(by, before.householdId);
    const { nextOn, ...made } = await this.written(by, household, told);
    const row = await homeVisits.fire(by, id, 'make', { expectedVersion, set: made });
    await this.dueAnew(by, household);
    await this.planNext(by, household, row, nextOn);
    return row;
  }

  /**
   * Writes down a visit that nobody planned, also days later. The same id from the same person again answers the visit
   * as it is. A household that already has an open visit keeps it: no next one is planned beside it.
   * @throws ALREADY_EXISTS when the id is another's; INVALID at `householdId`, `serviceItemId` and as `make`
   */
  async log(by: Acting, { communityId, householdId, serviceItemId = null, id: given, ...told }: LogHomeVisitInput): Promise<HomeVisit> {
    const id = given.toLowerCase();
    const known = await homeVisits.sentBefore(by, id);
    if (known) return known;

    const household = await householdToVisit(by, communityId, householdId, dayOf(told.visitedAt));
    if (serviceItemId) await plannedIn(by, household, serviceItemId, told.visitedAt, 'visitedAt');
    const { nextOn, ...made } = await this.written(by, household, told);
    const day = dayOf(made.visitedAt);
    const row = await homeVisits.begin(by, household, 'log', {
      ...made, id, state: 'visited', title: household.label, householdId: household.id, serviceItemId, plannedOn: day, startsAt: null, bring: '', agreedBy: '',
      loggedAfterwards: true, assigneeId: household.keeperId, finishBy: endOfDay(day), dueAt: null, endedAt: by.now,
    });
    await this.filed(by, row, day);
    await this.dueAnew(by, household);
    await this.planNext(by, household, row, nextOn);
    await notify(by, [household.keeperId], 'home-visit.logged', row);
    return row;
  }

  /** Checks what was written down of a visit, seals it, and keeps what is new of the household unless later is known. */
  private async written(by: Acting, household: VisitedHousehold, { visitedAt, visitorIds: ids, companions, nextOn, ...report }: VisitReportInput) {
    checkHappened(by, 'visitedAt', visitedAt);
    if (nextOn && nextOn < dayOf(by.now)) throw invalid(fieldError('nextOn', 'IN_THE_PAST'));
    const visitorIds = await visitorsOf(by, household, ids);
    const known = particularsOf(by, household);
    const situation = report.situation || known.situation;
    if (!situation) throw invalid(fieldError('situation', 'REQUIRED'));
    // a visit that was sent late tells nothing new of a household that was seen since
    if (report.situation && (!household.situationAt || household.situationAt <= visitedAt)) {
      await households.update(by, household, { particularsSealed: sealed(by, { ...known, situation }), situationAt: visitedAt });
    }
    const { needs, course, opinions, result } = report;
    return { visitedAt, visitorIds, companions, reportSealed: sealed(by, { situation, needs, course, opinions, result }), nextOn };
  }

  private async dueAnew(by: Acting, household: VisitedHousehold): Promise<void> {
    await households.update(by, household, { dueOn: nextVisitOn(household, await lastVisitNow(by, household.id)) });
  }

  private async planNext(by: Acting, household: VisitedHousehold, made: HomeVisit, nextOn: string | null | undefined): Promise<void> {
    if (!nextOn || household.endedOn || (await openNumber(by, household.id))) return;
    const sameYear = yearOf(startOfDay(nextOn)) === yearOf(startOfDay(made.plannedOn));
    await this.planned(by, household, nextOn, sameYear ? made.serviceItemId : null);
  }

  /** Nobody was there, or they asked for another day. @throws INVALID at `plannedOn` */
  async putOff(by: Acting, { id, expectedVersion, plannedOn, reason }: PutOffHomeVisitInput): Promise<HomeVisit> {
    if (plannedOn < dayOf(by.now)) throw invalid(fieldError('plannedOn', 'IN_THE_PAST'));
    const due = endOfDay(plannedOn);
    const row = await homeVisits.fire(by, id, 'putOff', {
      expectedVersion, set: { plannedOn, startsAt: null, agreedBy: '', dueAt: due, finishBy: due }, note: reason,
    });
    await notify(by, row.visitorIds, 'home-visit.putOff', row);
    return row;
  }

  async cancel(by: Acting, { id, expectedVersion, reason }: CancelHomeVisitInput): Promise<HomeVisit> {
    const row = await homeVisits.fire(by, id, 'cancel', { expectedVersion, note: reason });
    await notify(by, [row.assigneeId, ...row.visitorIds], 'home-visit.cancelled', row);
    return row;
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<HomeVisit> {
    return homeVisits.fire(by, id, 'void', { expectedVersion, note: reason });
  }
}

/** The number of the visit that is planned or agreed; a household has one at most. */
async function openNumber(by: Acting, householdId: string): Promise<string | null> {
  const [open] = await by.query<{ number: string }>('SELECT number FROM home_visits WHERE household_id = $1 AND ended_at IS NULL', [householdId]);
  return open?.number ?? null;
}

/** Whoever goes works in the community. @throws INVALID at `visitorIds.N` */
async function visitorsOf(by: Acting, place: Place, ids: readonly string[]): Promise<string[]> {
  const known = new Set((await peopleOf(by, place)).map(({ id }) => id));
  const visitors = ids.map((id) => id.toLowerCase());
  const problems = visitors.flatMap((id, index) => (known.has(id) ? [] : [fieldError(`visitorIds.${index}`, 'UNKNOWN_PERSON')]));
  if (problems.length) throw invalid(...problems);
  return visitors;
}

/** Whoever is to go must be able to see the visit: of a grid's people, those of its own. @throws INVALID at `visitorIds.N`: OTHER_GRID */
async function refuseStrangers(by: Acting, { communityId, gridId }: Place, ids: readonly string[]): Promise<void> {
  const seeing = await by.query<{ id: string }>(
    `SELECT m.person_id AS id FROM memberships m JOIN org_units u ON u.id = m.unit_id
     WHERE u.community_id = $1 AND m.person_id = ANY($2) AND m.from_day <= $3 AND (m.to_day IS NULL OR m.to_day >= $3) AND (u.kind <> 'grid' OR u.id = $4)`,
    [communityId, ids, dayOf(by.now), gridId ?? null],
  );
  const known = new Set(seeing.map(({ id }) => id));
  const problems = ids.flatMap((id, index) => (known.has(id) ? [] : [fieldError(`visitorIds.${index}`, 'OTHER_GRID')]));
  if (problems.length) throw invalid(...problems);
}
