import { describe, expect, it } from '@jest/globals';
import { attendanceProblems, cameOf } from './attendance.js';
import { MeetingAttendance } from './meeting-invitee.entity.js';

const { came, excused, absent } = MeetingAttendance;
const BANK = { id: 'aa', group: false, expected: null };
const SCHOOL = { id: 'bb', group: false, expected: 2 };
const HOUSE = { id: 'cc', group: true, expected: 30 };
const ANYBODY = { id: 'dd', group: true, expected: null };
const CALLED = [BANK, SCHOOL, HOUSE, ANYBODY];

describe('attendance', () => {
  it('of those who were called, each once, is as it is told', () => {
    const lines = [
      { inviteeId: 'AA', attendance: came }, { inviteeId: 'bb', attendance: excused },
      { inviteeId: 'cc', attendance: came, people: 30 }, { inviteeId: 'dd', attendance: came, people: 500 },
    ];
    expect(attendanceProblems(CALLED, lines)).toEqual([]);
  });

  // [what is wrong, the lines, the problems]
  it.each<[string, Parameters<typeof attendanceProblems>[1], [string, string, object][]]>([
    [
      'more units than were called',
      [...CALLED.map(({ id }) => ({ inviteeId: id, attendance: absent })), { inviteeId: 'ee', attendance: came }],
      [['attendance', 'TOO_MANY', { max: 4 }]],
    ],
    ['one that was not called', [{ inviteeId: 'ee', attendance: came }], [['attendance.0.inviteeId', 'UNKNOWN_RECORD', {}]]],
    ['one twice', [{ inviteeId: 'aa', attendance: came }, { inviteeId: 'AA', attendance: came }], [['attendance.1.inviteeId', 'DUPLICATE', {}]]],
    ['a group without its number', [{ inviteeId: 'cc', attendance: came }], [['attendance.0.people', 'REQUIRED', {}]]],
    ['a group of more than were called', [{ inviteeId: 'cc', attendance: came, people: 31 }], [['attendance.0.people', 'TOO_LARGE', { max: 30 }]]],
  ])('of %s is refused at its field', (_word, lines, problems) => {
    expect(attendanceProblems(CALLED, lines).map(({ path, code, params }) => [path, code, params])).toEqual(problems);
  });

  it('lets a unit send as many as it likes, and a group that stayed away needs no number', () => {
    expect(attendanceProblems(CALLED, [{ inviteeId: 'bb', attendance: came, people: 5 }, { inviteeId: 'cc', attendance: absent }])).toEqual([]);
  });

  it('counts one person of a unit that came, and nobody of who did not', () => {
    expect(cameOf({ attendance: came })).toEqual({ attendance: came, people: 1 });
    expect(cameOf({ attendance: came, people: 3 })).toEqual({ attendance: came, people: 3 });
    expect(cameOf({ attendance: excused, people: 3 })).toEqual({ attendance: excused, people: null });
  });
});
