import { type Guard, Workflow } from '#kernel';
import type { Meeting } from './meeting.entity.js';
import { type MeetingFacts, meetingFacts } from './meeting.facts.js';

type MeetingGuard = Guard<Meeting, MeetingFacts>;

const hasStarted: MeetingGuard = (row, _facts, asker) =>
  asker.now >= row.startsAt ? null : { code: 'NOT_YET_HELD', params: { at: row.startsAt.toISOString() } };

/** 8.4.2 g: a meeting leaves minutes, written here or attached. */
const hasMinutes: MeetingGuard = (row, facts) => (row.minutes || facts.files ? null : { code: 'MINUTES_MISSING', params: {} });

/** What was decided comes back to residents (T/ZSX A.1, deliberation). */
const isToldOf: MeetingGuard = (_row, { untold }) => (untold ? { code: 'FEEDBACK_MISSING', params: { count: untold } } : null);

/** Called, held, decided, told of and concluded. What is still under way is told of beyond that. */
export const meetingWorkflow = new Workflow<Meeting, MeetingFacts>({
  noun: 'meeting',
  initial: 'called',
  path: ['called', 'held', 'concluded'],
  final: ['concluded', 'cancelled', 'void'],
  numberedFrom: 'called',
  deadline: { at: (row) => row.startsAt },
  next: { called: 'hold', held: 'conclude' },
  facts: meetingFacts,
  verbs: {
    change: { from: ['called'], permission: 'meeting:call', edit: true },
    hold: {
      from: ['called'],
      to: 'held',
      permission: 'meeting:hold',
      guards: [hasStarted],
      deadline: { setting: 'meeting.concludeDays' },
    },
    correct: { from: ['held'], permission: 'meeting:hold', edit: true },
    decide: { from: ['held'], permission: 'meeting:decide' },
    minute: { from: ['held'], permission: 'meeting:decide' },
    feedBack: { from: ['held', 'concluded'], permission: 'meeting:decide' },
    publish: { from: ['held', 'concluded'], permission: 'meeting:publish', guards: [hasMinutes] },
    conclude: { from: ['held'], to: 'concluded', permission: 'meeting:conclude', guards: [hasMinutes, isToldOf] },
    cancel: { from: ['called'], to: 'cancelled', permission: 'meeting:call' },
    void: { from: ['called', 'held'], to: 'void', permission: 'meeting:void' },
  },
});
