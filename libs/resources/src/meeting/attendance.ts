import { type FieldError, fieldError } from '#kernel';
import { MeetingAttendance } from './meeting-invitee.entity.js';

/** One called, as far as attendance asks. */
interface Called {
  id: string;
  group: boolean;
  expected?: number | null;
}

interface Line {
  attendance: MeetingAttendance;
  people?: number | null;
}

/** Of those called: who came, and how many of each. */
export interface Came {
  attendance: MeetingAttendance;
  people: number | null;
}

/** More than were called cannot have come: neither units nor, of a group that was counted, people. */
export function attendanceProblems(called: readonly Called[], lines: readonly (Line & { inviteeId: string })[]): FieldError[] {
  if (lines.length > called.length) return [fieldError('attendance', 'TOO_MANY', { max: called.length })];
  return lines.flatMap(({ inviteeId, ...line }, index) => {
    const path = `attendance.${index}`;
    const one = called.find(({ id }) => id === inviteeId.toLowerCase());
    if (!one) return [fieldError(`${path}.inviteeId`, 'UNKNOWN_RECORD')];
    const again = lines.findIndex((other) => other.inviteeId.toLowerCase() === one.id) < index;
    return again ? [fieldError(`${path}.inviteeId`, 'DUPLICATE')] : peopleProblems(one, line, path);
  });
}

export function peopleProblems({ group, expected }: Omit<Called, 'id'>, { attendance, people }: Line, path: string): FieldError[] {
  if (attendance !== MeetingAttendance.came) return [];
  if (group && people == null) return [fieldError(`${path}.people`, 'REQUIRED')];
  if (group && expected != null && people! > expected) return [fieldError(`${path}.people`, 'TOO_LARGE', { max: expected })];
  return [];
}

/** A unit that came without a number sent one person; who did not come brought nobody. */
export function cameOf({ attendance, people }: Line): Came {
  return { attendance, people: attendance === MeetingAttendance.came ? (people ?? 1) : null };
}
