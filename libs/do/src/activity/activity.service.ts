import { Injectable } from '@nestjs/common';
import {
  type Acting, addDays, dayOf, endOfDay, fail, fieldError, invalid, notify, type Place, startOfDay, type VoidRecordInput, yearOf,
} from '#kernel';
import { communityPlace, notifyHolders } from '#org';
import { linkServed, linkServedAnew } from './activity-clauses.js';
import { type Activity, ActivityForm } from './activity.entity.js';
import type {
  ArchiveActivityInput, CancelActivityInput, ChangeActivityInput, DraftActivityInput, HoldActivityInput, LogHeldActivityInput,
  PublishActivityInput, SummariseActivityInput,
} from './activity.input.js';
import { activities } from './activity.kind.js';
import { plannedIn } from './planned-in.js';

const LOGGED_WITHIN_DAYS = 365;

/** The use cases of clause 8.8, one method a verb. */
@Injectable()
export class ActivityService {
  /**
   * Plans one, in the person's grid if they work in a grid only. What 8.8.2 wants in the plan may come later, before
   * it is published.
   * @throws INVALID at `endsAt`, `serviceItemId` or `startsAt`
   */
  async draft(by: Acting, { communityId, serviceItemId = null, ...plan }: DraftActivityInput): Promise<Activity> {
    const place = await communityPlace(by, communityId);
    checkDates(plan);
    if (serviceItemId) await plannedIn(by, place, serviceItemId, plan.startsAt, 'startsAt');
    const row = await activities.begin(by, place, 'draft', {
      ...plan,
      serviceItemId,
      finishBy: endOfDay(dayOf(plan.endsAt)),
      attendance: null, summary: '', evaluation: '', evaluationScore: null, withoutPlan: false,
    });
    await linkServed(by, row);
    if (!by.actor.may('activity:publish', row)) await notifyHolders(by, 'activity:publish', 'activity.drafted', row);
    return row;
  }

  /** Changes the plan; the clock follows the dates. @throws INVALID at `endsAt`, `serviceItemId` or `startsAt` */
  async change(by: Acting, { id, expectedVersion, serviceItemId, ...input }: ChangeActivityInput): Promise<Activity> {
    const before = await activities.get(by, id);
    const after = { ...before, ...given(input), ...(serviceItemId !== undefined && { serviceItemId }) };
    checkDates(after);
    // an item that was taken out of its plan meanwhile stays as long as nobody chooses another
    const planned = after.serviceItemId !== before.serviceItemId || yearOf(after.startsAt) !== yearOf(before.startsAt);
    if (after.serviceItemId && planned) await plannedIn(by, before, after.serviceItemId, after.startsAt, 'startsAt');
    const { title, host, goal, content, method, safetyMeasures, place, startsAt, endsAt } = after;
    const set = {
      title, host, goal, content, method, safetyMeasures, place, startsAt, endsAt,
      serviceItemId: after.serviceItemId,
      dueAt: before.state === 'draft' ? startsAt : endsAt,
      finishBy: endOfDay(dayOf(endsAt)),
    };
    const row = await activities.fire(by, id, 'change', { expectedVersion, set });
    if (row.serviceItemId !== before.serviceItemId) await linkServedAnew(by, row);
    return row;
  }

  /**
   * Logs what was held without having been announced: it begins where it was held, numbered, waiting for its summary.
   * The same id from the same person again answers the activity as it is.
   * @throws ALREADY_EXISTS when the id is another's; INVALID at `heldAt` or `serviceItemId`
   */
  async logHeld(by: Acting, { communityId, heldAt, serviceItemId = null, ...input }: LogHeldActivityInput): Promise<Activity> {
    const id = input.id.toLowerCase();
    // sent twice at once, the second waits here and then finds the first
    await by.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
    const [known] = await activities.find(by, { id });
    if (known && by.actor.is(known.createdById)) return known;
    if (known) throw fail('ALREADY_EXISTS', {});

    const place = await communityPlace(by, communityId);
    const since = addDays(dayOf(by.now), -LOGGED_WITHIN_DAYS);
    if (heldAt > by.now) throw invalid(fieldError('heldAt', 'IN_THE_FUTURE'));
    if (heldAt < startOfDay(since)) throw invalid(fieldError('heldAt', 'TOO_LONG_AGO', { since }));
    if (serviceItemId) await plannedIn(by, place, serviceItemId, heldAt, 'heldAt');
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
      host: '', goal: '', method: '', safetyMeasures: '', summary: '', evaluation: '', evaluationScore: null,
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

  async hold(by: Acting, { id, expectedVersion, attendance }: HoldActivityInput): Promise<Activity> {
    const row = await activities.fire(by, id, 'hold', { expectedVersion, set: { attendance } });
    await this.tellWhoSumsUp(by, row);
    return row;
  }

  /** Writes down how it went (8.8.4); can be written better until it is archived. */
  summarise(by: Acting, { id, expectedVersion, summary, evaluation, evaluationScore }: SummariseActivityInput): Promise<Activity> {
    return activities.fire(by, id, 'summarise', { expectedVersion, set: { summary, evaluation, evaluationScore } });
  }

  archive(by: Acting, { id, expectedVersion }: ArchiveActivityInput): Promise<Activity> {
    return activities.fire(by, id, 'archive', { expectedVersion });
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

function checkDates({ startsAt, endsAt }: Pick<Activity, 'startsAt' | 'endsAt'>): void {
  if (endsAt <= startsAt) throw invalid(fieldError('endsAt', 'DATES_REVERSED'));
}

/** The fields that were given: absent and null leave a text or a date as it is. */
function given<T extends object>(input: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)) as never;
}
