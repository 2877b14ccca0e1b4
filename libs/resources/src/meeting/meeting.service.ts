import { Injectable } from '@nestjs/common';
import {
  type Acting, addDays, dayOf, endOfDay, fail, fieldError, invalid, notify, type Place, startOfDay, type VoidRecordInput,
} from '#kernel';
import { communityPlace } from '#org';
import { beginKeeping } from '#standards';
import { attendanceProblems, cameOf, peopleProblems } from './attendance.js';
import { linkShown } from './meeting-clauses.js';
import { MeetingAttendance } from './meeting-invitee.entity.js';
import { MeetingParts } from './meeting-parts.js';
import type { Meeting } from './meeting.entity.js';
import type {
  CallMeetingInput, CancelMeetingInput, ChangeMeetingInput, ConcludeMeetingInput, CorrectMeetingInput, DecideMeetingInput,
  FeedBackMeetingInput, HoldMeetingInput, LogHeldMeetingInput, MinuteMeetingInput, PublishMeetingInput,
} from './meeting.input.js';
import { meetings } from './meeting.kind.js';

const LOGGED_WITHIN_DAYS = 365;
const BLANK = { minutes: '', publishedOn: null, publishedWhere: '' };

/** The use cases of meetings and deliberation (4.3, 8.4.2 g), one method a verb. */
@Injectable()
export class MeetingService {
  constructor(private readonly parts: MeetingParts) {}

  /** Calls one. @throws INVALID at `startsAt`, `endsAt`, `invitees` or `items`, or within them */
  async call(by: Acting, { communityId, invitees, items, ...input }: CallMeetingInput): Promise<Meeting> {
    const place = await communityPlace(by, communityId);
    checkDates(by, input);
    const called = await this.parts.named(by, place, invitees);
    const values = { ...input, ...BLANK, loggedAfterwards: false, finishBy: endOfDay(dayOf(input.endsAt)) };
    const row = await meetings.begin(by, place, 'call', values);
    await this.parts.callAll(by, row, called);
    await this.parts.setItems(by, row, items, false);
    await this.filed(by, row, dayOf(by.now));
    return row;
  }

  /** Changes when, where, whom and what about; the clock follows. @throws INVALID as `call` */
  async change(by: Acting, { id, expectedVersion, invitees, items, ...input }: ChangeMeetingInput): Promise<Meeting> {
    const before = await meetings.get(by, id);
    const { title, place, startsAt, endsAt } = { ...before, ...given(input) };
    checkDates(by, { startsAt, endsAt }, before.startsAt);
    const called = invitees && (await this.parts.named(by, before, invitees));
    const set = { title, place, startsAt, endsAt, dueAt: startsAt, finishBy: endOfDay(dayOf(endsAt)) };
    const row = await meetings.fire(by, id, 'change', { expectedVersion, set, note: called ? namesOf(called) : '' });
    if (called) await this.parts.callAll(by, row, called);
    if (items) await this.parts.setItems(by, row, items, false);
    return row;
  }

  /**
   * Logs one that was held without having been called here: it begins where it was held, numbered, with who came and
   * what was decided. The same id from the same person again answers the meeting as it is.
   * @throws ALREADY_EXISTS when the id is another's; INVALID at `heldAt`, `invitees` or `items`, or within them
   */
  async logHeld(by: Acting, { communityId, heldAt, invitees, items, ...input }: LogHeldMeetingInput): Promise<Meeting> {
    const id = input.id.toLowerCase();
    // sent twice at once, the second waits here and then finds the first
    await by.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
    const [known] = await meetings.find(by, { id });
    if (known && by.actor.is(known.createdById)) return known;
    if (known) throw fail('ALREADY_EXISTS', {});

    const place = await communityPlace(by, communityId);
    const since = addDays(dayOf(by.now), -LOGGED_WITHIN_DAYS);
    if (heldAt > by.now) throw invalid(fieldError('heldAt', 'IN_THE_FUTURE'));
    if (heldAt < startOfDay(since)) throw invalid(fieldError('heldAt', 'TOO_LONG_AGO', { since }));
    const called = await this.parts.named(by, place, invitees);
    const problems = called.flatMap((one, index) => peopleProblems(one, one, `invitees.${index}`));
    if (problems.length) throw invalid(...problems);
    const row = await meetings.begin(by, place, 'logHeld', {
      ...BLANK,
      ...input,
      id,
      state: 'held',
      startsAt: heldAt,
      endsAt: heldAt,
      loggedAfterwards: true,
      dueAt: await this.concludeBy(by, place),
      finishBy: endOfDay(dayOf(heldAt)),
    });
    await this.parts.callAll(by, row, called.map(({ id: _none, ...one }) => one), called.map(cameOf));
    await this.parts.setItems(by, row, items, true);
    await this.filed(by, row, dayOf(heldAt));
    return row;
  }

  /** Writes down who came. @throws INVALID at `attendance` when more came than were called, or within it */
  async hold(by: Acting, { id, expectedVersion, attendance }: HoldMeetingInput): Promise<Meeting> {
    const note = await this.checked(by, id, attendance);
    const row = await meetings.fire(by, id, 'hold', { expectedVersion, note });
    await this.parts.attend(by, row, attendance);
    await notify(by, [row.createdById], 'meeting.held', row);
    return row;
  }

  /** Writes down anew who came. @throws INVALID as `hold` */
  async correct(by: Acting, { id, expectedVersion, attendance }: CorrectMeetingInput): Promise<Meeting> {
    const note = await this.checked(by, id, attendance);
    const row = await meetings.fire(by, id, 'correct', { expectedVersion, note });
    await this.parts.attend(by, row, attendance);
    return row;
  }

  /** Writes down what was decided on each item; items that came up on the spot are added. @throws INVALID at `items` or within it */
  async decide(by: Acting, { id, expectedVersion, items }: DecideMeetingInput): Promise<Meeting> {
    const note = items.flatMap(({ decision }) => decision || []).join('; ');
    const row = await meetings.fire(by, id, 'decide', { expectedVersion, note });
    await this.parts.setItems(by, row, items, true);
    return row;
  }

  minute(by: Acting, { id, expectedVersion, minutes }: MinuteMeetingInput): Promise<Meeting> {
    return meetings.fire(by, id, 'minute', { expectedVersion, set: { minutes } });
  }

  /** Writes down what residents were told of a decision; told of again, the latest stands. @throws INVALID at `itemId` or `feedbackOn` */
  async feedBack(by: Acting, { id, expectedVersion, itemId, ...told }: FeedBackMeetingInput): Promise<Meeting> {
    const item = await this.parts.item(by, id, itemId);
    const row = await meetings.fire(by, id, 'feedBack', { expectedVersion, note: `${item?.title}: ${told.feedbackText}` });
    if (!item?.decision) throw invalid(fieldError('itemId', 'UNKNOWN_RECORD'));
    checkDay(by, row, told.feedbackOn, 'feedbackOn');
    await this.parts.tell(by, item, told);
    return row;
  }

  /** That, when and where it was made known to residents. @throws INVALID at `publishedOn` */
  async publish(by: Acting, { id, expectedVersion, ...set }: PublishMeetingInput): Promise<Meeting> {
    const row = await meetings.fire(by, id, 'publish', { expectedVersion, set });
    checkDay(by, row, set.publishedOn, 'publishedOn');
    return row;
  }

  conclude(by: Acting, { id, expectedVersion }: ConcludeMeetingInput): Promise<Meeting> {
    return meetings.fire(by, id, 'conclude', { expectedVersion });
  }

  async cancel(by: Acting, { id, expectedVersion, reason }: CancelMeetingInput): Promise<Meeting> {
    const row = await meetings.fire(by, id, 'cancel', { expectedVersion, note: reason });
    await notify(by, [row.createdById], 'meeting.cancelled', row);
    return row;
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<Meeting> {
    return meetings.fire(by, id, 'void', { expectedVersion, note: reason });
  }

  /** With its first meeting a community keeps them, which facts ask. */
  private async filed(by: Acting, row: Meeting, day: string): Promise<void> {
    await linkShown(by, row);
    await beginKeeping(by, row, 'meeting', day);
  }

  /** Whether those lines fit those who were called; answers the history's note: how many of how many, and who. */
  private async checked(by: Acting, id: string, lines: HoldMeetingInput['attendance']): Promise<string> {
    await meetings.get(by, id);
    const called = await this.parts.inviteesOf(by, id);
    const problems = attendanceProblems(called, lines);
    if (problems.length) throw invalid(...problems);
    const came = new Set(lines.filter((line) => line.attendance === MeetingAttendance.came).map((line) => line.inviteeId.toLowerCase()));
    return `${came.size}/${called.length} ${namesOf(called.filter((one) => came.has(one.id)))}`.trim();
  }

  private async concludeBy(by: Acting, place: Place): Promise<Date> {
    const days = await by.kernel.settings.number(by, 'meeting.concludeDays', place);
    const close = await by.kernel.settings.text(by, 'calendar.closeOfBusiness', place);
    return (await by.kernel.calendar.current()).addWorkingDays(by.now, days, close);
  }
}

/** A meeting is called for a time to come; one that stays where it is may have begun. */
function checkDates(by: Acting, { startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>, before?: Date): void {
  if (endsAt <= startsAt) throw invalid(fieldError('endsAt', 'DATES_REVERSED'));
  if (startsAt < by.now && startsAt.getTime() !== before?.getTime()) throw invalid(fieldError('startsAt', 'IN_THE_PAST'));
}

function checkDay(by: Acting, { startsAt }: Meeting, day: string, field: string): void {
  if (day > dayOf(by.now)) throw invalid(fieldError(field, 'IN_THE_FUTURE'));
  if (day < dayOf(startsAt)) throw invalid(fieldError(field, 'TOO_LONG_AGO', { since: dayOf(startsAt) }));
}

const namesOf = (called: readonly { name: string }[]): string => called.map(({ name }) => name).join('; ');

/** The fields that were given: absent and null leave a text or a date as it is. */
function given<T extends object>(input: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)) as never;
}
