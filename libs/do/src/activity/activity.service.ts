import { Injectable } from '@nestjs/common';
import {
  type Acting, checkAll, dayOf, endOfDay, fieldError, type FieldError, invalid, notify, type Place, startOfDay, type VoidRecordInput, yearOf,
} from '#kernel';
import { communityPlace, notifyHolders } from '#org';
import { RegisterService } from '#resources';
import { linkServed, linkServedAnew } from './activity-clauses.js';
import { arranged, checkPartners } from './activity-plan.js';
import { type Activity, ActivityForm } from './activity.entity.js';
import type {
  ArchiveActivityInput, CancelActivityInput, ChangeActivityInput, DraftActivityInput, HoldActivityInput, LogHeldActivityInput,
  PublishActivityInput, RepeatActivityInput, SummariseActivityInput,
} from './activity.input.js';
import { judged } from './activity-goals.js';
import { activities } from './activity.kind.js';
import { checkRoom, moveUp, tallyOf } from '../activity-registration/registrations.js';
import { checkHappened } from './happened.js';
import { enterParticipations } from './participations.js';
import { plannedIn } from './planned-in.js';

const PLANNED_BY_NOBODY = {
  placeId: null, staffing: '', budgetFen: null, seriesId: null, takesRegistrations: false, capacity: null, registerUntil: null,
};
/** What is not known before it was held. */
const NOT_YET = { summary: '', evaluation: '', evaluationScore: null, goalJudgements: [], answersBy: null, answerLimit: null, answerDays: null };

/** The use cases of clause 8.8, one method a verb. */
@Injectable()
export class ActivityService {
  constructor(private readonly registers: RegisterService) {}

  /**
   * Plans one, in the person's grid if they work in a grid only. What 8.8.2 wants in the plan may come later, before
   * it is published.
   * @throws INVALID at `endsAt`, `serviceItemId`, `startsAt`, `placeId`, `partnerIds` or `registerUntil`
   */
  async draft(by: Acting, { communityId, serviceItemId = null, ...input }: DraftActivityInput): Promise<Activity> {
    const place = await communityPlace(by, communityId);
    const { placeId = null, budgetFen = null, capacity = null, registerUntil = null, ...rest } = input;
    const plan = await arranged(by, place, { ...rest, placeId, budgetFen, capacity, registerUntil });
    if (serviceItemId) await plannedIn(by, place, serviceItemId, plan.startsAt, 'startsAt');
    return this.drafted(by, place, { ...plan, serviceItemId, seriesId: null });
  }

  /**
   * The same plan on further days, as drafts of their own that know each other.
   * @throws INVALID at `days.N`: DUPLICATE, NOT_AFTER the activity's own day, OUT_OF_YEAR of its service item
   */
  async repeat(by: Acting, { id, days }: RepeatActivityInput): Promise<Activity[]> {
    const row = await activities.lock(by, id);
    await checkAll(by, activities, 'repeat', [row]);
    const own = dayOf(row.startsAt);
    const taken = new Set(row.seriesId ? (await activities.find(by, { seriesId: row.seriesId })).filter(({ state }) => state !== 'void').map(({ startsAt }) => dayOf(startsAt)) : []);
    const problems = days.flatMap((day, index) => dayProblem(`days.${index}`, day, own, taken.has(day) || days.indexOf(day) < index));
    if (problems.length) throw invalid(...problems);
    const seriesId = row.seriesId ?? row.id;
    if (!row.seriesId) await activities.update(by, row, { seriesId });
    const { title, form, host, goal, content, method, safetyMeasures, place, placeId, staffing, partnerIds, budgetFen, takesRegistrations, capacity, serviceItemId } = row;
    const plan = { title, form, host, goal, content, method, safetyMeasures, place, placeId, staffing, partnerIds, budgetFen, takesRegistrations, capacity, seriesId };
    const made: Activity[] = [];
    for (const [index, day] of [...days].sort().entries()) {
      const shift = startOfDay(day).getTime() - startOfDay(own).getTime();
      const later = (at: Date): Date => new Date(at.getTime() + shift);
      const startsAt = later(row.startsAt);
      if (serviceItemId) await plannedIn(by, row, serviceItemId, startsAt, `days.${index}`);
      made.push(await this.drafted(by, row, {
        ...plan, serviceItemId, startsAt, endsAt: later(row.endsAt), registerUntil: row.registerUntil && later(row.registerUntil),
      }));
    }
    return made;
  }

  private async drafted(by: Acting, place: Place, plan: Partial<Activity> & Pick<Activity, 'endsAt'>): Promise<Activity> {
    const row = await activities.begin(by, place, 'draft', {
      ...plan,
      finishBy: endOfDay(dayOf(plan.endsAt)),
      attendance: null, withoutPlan: false, ...NOT_YET,
    });
    await linkServed(by, row);
    if (!by.actor.may('activity:publish', row)) await notifyHolders(by, 'activity:publish', 'activity.drafted', row);
    return row;
  }

  /**
   * Changes the plan; the clock follows the dates, and who waits moves up where there is more room.
   * @throws INVALID at `endsAt`, `serviceItemId`, `startsAt`, `placeId`, `partnerIds`, `registerUntil` or `capacity`
   */
  async change(by: Acting, { id, expectedVersion, serviceItemId, placeId, budgetFen, capacity, registerUntil, ...input }: ChangeActivityInput): Promise<Activity> {
    const before = await activities.get(by, id);
    // null takes these away; what is absent stays
    const nullable = Object.fromEntries(
      Object.entries({ serviceItemId, placeId, budgetFen, capacity, registerUntil }).filter(([, value]) => value !== undefined));
    const after = await arranged(by, before, { ...before, ...given(input), ...nullable }, before);
    // an item that was taken out of its plan meanwhile stays as long as nobody chooses another
    const planned = after.serviceItemId !== before.serviceItemId || yearOf(after.startsAt) !== yearOf(before.startsAt);
    if (after.serviceItemId && planned) await plannedIn(by, before, after.serviceItemId, after.startsAt, 'startsAt');
    if (after.capacity !== null && after.capacity !== before.capacity) await checkRoom(by, before, after.capacity);
    const { title, host, goal, content, method, safetyMeasures, place, startsAt, endsAt, staffing, partnerIds, takesRegistrations } = after;
    const set = {
      title, host, goal, content, method, safetyMeasures, place, startsAt, endsAt, staffing, partnerIds, takesRegistrations,
      placeId: after.placeId, budgetFen: after.budgetFen, capacity: after.capacity, registerUntil: after.registerUntil,
      serviceItemId: after.serviceItemId,
      dueAt: before.state === 'draft' ? startsAt : endsAt,
      finishBy: endOfDay(dayOf(endsAt)),
    };
    const row = await activities.fire(by, id, 'change', { expectedVersion, set });
    if (row.serviceItemId !== before.serviceItemId) await linkServedAnew(by, row);
    if (row.capacity !== before.capacity) await moveUp(by, row);
    return row;
  }

  /**
   * Logs what was held without having been announced: it begins where it was held, numbered, waiting for its summary.
   * The same id from the same person again answers the activity as it is.
   * @throws ALREADY_EXISTS when the id is another's; INVALID at `heldAt`, `serviceItemId` or `partnerIds`
   */
  async logHeld(by: Acting, { communityId, heldAt, serviceItemId = null, ...input }: LogHeldActivityInput): Promise<Activity> {
    const id = input.id.toLowerCase();
    const known = await activities.sentBefore(by, id);
    if (known) return known;

    const place = await communityPlace(by, communityId);
    checkHappened(by, 'heldAt', heldAt);
    if (serviceItemId) await plannedIn(by, place, serviceItemId, heldAt, 'heldAt');
    await checkPartners(by, place, input.partnerIds);
    const row = await activities.begin(by, place, 'logHeld', {
      ...input,
      id,
      state: 'held',
      form: ActivityForm.own,
      serviceItemId,
      startsAt: heldAt,
      endsAt: heldAt,
      withoutPlan: serviceItemId === null,
      dueAt: await this.summariseBy(by, place),
      finishBy: endOfDay(dayOf(heldAt)),
      ...PLANNED_BY_NOBODY,
      ...NOT_YET,
      host: '', goal: '', method: '', safetyMeasures: '',
    });
    await linkServed(by, row);
    await this.tellWhoSumsUp(by, row);
    return row;
  }

  /** Makes it known to residents; from here on it has a number. */
  async publish(by: Acting, { id, expectedVersion }: PublishActivityInput): Promise<Activity> {
    const row = await activities.fire(by, id, 'publish', { expectedVersion });
    await notify(by, [row.createdById], 'activity.published', row);
    return row;
  }

  /** @throws INVALID at `attendance`: fewer than are checked in */
  async hold(by: Acting, { id, expectedVersion, attendance }: HoldActivityInput): Promise<Activity> {
    const { came } = await tallyOf(by, id);
    if (attendance < came) throw invalid(fieldError('attendance', 'TOO_SMALL', { min: came }));
    const row = await activities.fire(by, id, 'hold', { expectedVersion, set: { attendance } });
    await this.tellWhoSumsUp(by, row);
    return row;
  }

  /**
   * Writes down how it went and what became of its goals (8.8.4); can be written better until it is archived.
   * @throws INVALID at `goals.N.goal`
   */
  async summarise(by: Acting, { id, expectedVersion, summary, evaluation, evaluationScore, goals }: SummariseActivityInput): Promise<Activity> {
    const goalJudgements = judged(await activities.get(by, id), goals);
    return activities.fire(by, id, 'summarise', { expectedVersion, set: { summary, evaluation, evaluationScore, goalJudgements } });
  }

  /** Puts it on file; the social organisations among its partners have taken part. */
  async archive(by: Acting, { id, expectedVersion }: ArchiveActivityInput): Promise<Activity> {
    const row = await activities.fire(by, id, 'archive', { expectedVersion });
    await enterParticipations(by, this.registers, row);
    return row;
  }

  async cancel(by: Acting, { id, expectedVersion, reason }: CancelActivityInput): Promise<Activity> {
    const row = await activities.fire(by, id, 'cancel', { expectedVersion, note: reason });
    await notify(by, [row.createdById], 'activity.cancelled', row);
    return row;
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<Activity> {
    return activities.fire(by, id, 'void', { expectedVersion, note: reason });
  }

  /** A grid manager holds activities, and somebody else sums them up. */
  private async tellWhoSumsUp(by: Acting, row: Activity): Promise<void> {
    if (!by.actor.may('activity:summarise', row)) await notifyHolders(by, 'activity:summarise', 'activity.held', row);
  }

  private async summariseBy(by: Acting, place: Place): Promise<Date> {
    const days = await by.kernel.settings.number(by, 'activity.summariseDays', place);
    const close = await by.kernel.settings.text(by, 'calendar.closeOfBusiness', place);
    return (await by.kernel.calendar.current()).addWorkingDays(by.now, days, close);
  }
}

function dayProblem(path: string, day: string, own: string, taken: boolean): FieldError[] {
  if (taken) return [fieldError(path, 'DUPLICATE')];
  return day > own ? [] : [fieldError(path, 'NOT_AFTER', { at: own })];
}

/** The fields that were given: absent and null leave a text or a date as it is. */
function given<T extends object>(input: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)) as never;
}
