import { Injectable } from '@nestjs/common';
import { type Acting, type FieldError, fieldError, invalid, type Place, Scoped } from '#kernel';
import { type Came, cameOf } from './attendance.js';
import { MeetingInvitee } from './meeting-invitee.entity.js';
import { MeetingItem } from './meeting-item.entity.js';
import type { Meeting } from './meeting.entity.js';
import type { MeetingAttendanceInput, MeetingInviteeInput, MeetingItemInput } from './meeting.input.js';
import { partnerUnits } from './meeting.sql.js';

const invitees = new Scoped(MeetingInvitee, 'meeting:read');
const items = new Scoped(MeetingItem, 'meeting:read');
const IN_ORDER = { position: 'ASC' } as const;
const MOST_INVITEES = 100;
const MOST_ITEMS = 50;

/** What belongs to a meeting and is kept in rows of its own: who was called, and the agenda. */
@Injectable()
export class MeetingParts {
  async inviteesOf(by: Acting, meetingId: string): Promise<MeetingInvitee[]> {
    return (await by.op.load('invitees', meetingId, (ids) => invitees.grouped(by, 'meetingId', ids, IN_ORDER))) ?? [];
  }

  async itemsOf(by: Acting, meetingId: string): Promise<MeetingItem[]> {
    return (await by.op.load('meeting items', meetingId, (ids) => items.grouped(by, 'meetingId', ids, IN_ORDER))) ?? [];
  }

  /**
   * Those called, each named: a partner unit by its register, the others by hand.
   * @throws INVALID at `invitees`, `invitees.0.name`, `invitees.0.unitId`
   */
  async named<Given extends MeetingInviteeInput>(by: Acting, { communityId }: Place, given: readonly Given[]): Promise<Given[]> {
    if (given.length === 0) throw invalid(fieldError('invitees', 'REQUIRED'));
    if (given.length > MOST_INVITEES) throw invalid(fieldError('invitees', 'TOO_MANY', { max: MOST_INVITEES }));
    const units = await partnerUnits(by, communityId, given.flatMap(({ unitId }) => unitId ?? []));
    const all = given.map((one) => ({ ...one, unitId: one.unitId?.toLowerCase(), name: units.get(one.unitId?.toLowerCase() ?? '') ?? one.name }));
    const problems = all.flatMap(({ unitId, name }, index): FieldError[] => {
      if (unitId && !units.has(unitId)) return [fieldError(`invitees.${index}.unitId`, 'UNKNOWN_RECORD')];
      if (!name) return [fieldError(`invitees.${index}.name`, 'REQUIRED')];
      const double = all.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) < index;
      return double ? [fieldError(`invitees.${index}.name`, 'DUPLICATE')] : [];
    });
    if (problems.length) throw invalid(...problems);
    return all;
  }

  /** The list of those called is what is given; with `came`, what is known of each. @throws INVALID at `invitees.0.id` */
  async callAll(by: Acting, row: Meeting, given: readonly MeetingInviteeInput[], came: readonly Came[] = []): Promise<void> {
    const before = await invitees.find(by, { meetingId: row.id });
    refuseUnknown('invitees', before, given);
    for (const [position, { id, name, unitId, group, expected, partyOrganisation }] of given.entries()) {
      const known = before.find((one) => one.id === id?.toLowerCase());
      // a group of people is no organisation
      const values = { name, unitId: unitId ?? null, group, expected: expected ?? null, partyOrganisation: partyOrganisation && !group, position };
      if (known) await invitees.update(by, known, values);
      else await invitees.insert(by, row, { meetingId: row.id, ...values, attendance: null, people: null, ...came[position] });
    }
    for (const gone of unnamed(before, given)) await invitees.remove(by, gone);
    by.op.forget();
  }

  /** The agenda is what is given; what residents were told of an item stays with it. @throws INVALID at `items`, `items.0.id`, `items.0.decision` */
  async setItems(by: Acting, row: Meeting, given: readonly MeetingItemInput[], decided: boolean): Promise<void> {
    if (given.length > MOST_ITEMS) throw invalid(fieldError('items', 'TOO_MANY', { max: MOST_ITEMS }));
    const before = await items.find(by, { meetingId: row.id });
    refuseUnknown('items', before, given);
    for (const [position, { id, title, decision }] of given.entries()) {
      const known = before.find((one) => one.id === id?.toLowerCase());
      if (known?.feedback && !decision) throw invalid(fieldError(`items.${position}.decision`, 'FEEDBACK_GIVEN'));
      const values = { title, position, decision: decided ? decision : '' };
      if (known) await items.update(by, known, values);
      else await items.insert(by, row, { meetingId: row.id, ...values, feedback: null, feedbackOn: null, feedbackText: '' });
    }
    const gone = unnamed(before, given);
    // a decision that residents were told of cannot have been none
    if (gone.some((one) => one.feedback)) throw invalid(fieldError('items', 'FEEDBACK_GIVEN'));
    for (const one of gone) await items.remove(by, one);
    by.op.forget();
  }

  /** Who is not named was absent. */
  async attend(by: Acting, row: Meeting, lines: readonly MeetingAttendanceInput[]): Promise<void> {
    const came = lines.map(cameOf);
    await by.query(
      `UPDATE meeting_invitees i SET attendance = coalesce(l.attendance, 'absent'), people = l.people
       FROM meeting_invitees own LEFT JOIN unnest($2::uuid[], $3::text[], $4::int[]) AS l(id, attendance, people) ON l.id = own.id
       WHERE own.meeting_id = $1 AND i.id = own.id`,
      [row.id, lines.map((line) => line.inviteeId), came.map((one) => one.attendance), came.map((one) => one.people)],
    );
    by.op.forget();
  }

  async item(by: Acting, meetingId: string, id: string): Promise<MeetingItem | undefined> {
    return (await items.find(by, { id, meetingId }))[0];
  }

  async tell(by: Acting, item: MeetingItem, told: Pick<MeetingItem, 'feedback' | 'feedbackOn' | 'feedbackText'>): Promise<void> {
    await items.update(by, item, told);
    by.op.forget();
  }
}

function refuseUnknown(list: string, before: readonly { id: string }[], given: readonly { id?: string | null }[]): void {
  const ids = given.map(({ id }) => id?.toLowerCase());
  const problems = ids.flatMap((id, index): FieldError[] => {
    if (!id) return [];
    if (!before.some((one) => one.id === id)) return [fieldError(`${list}.${index}.id`, 'UNKNOWN_RECORD')];
    return ids.indexOf(id) < index ? [fieldError(`${list}.${index}.id`, 'DUPLICATE')] : [];
  });
  if (problems.length) throw invalid(...problems);
}

function unnamed<One extends { id: string }>(before: readonly One[], given: readonly { id?: string | null }[]): One[] {
  return before.filter(({ id }) => !given.some((one) => one.id?.toLowerCase() === id));
}
