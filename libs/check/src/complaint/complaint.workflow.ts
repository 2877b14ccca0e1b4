import { type Guard, noFacts, Workflow } from '#kernel';
import type { Complaint } from './complaint.entity.js';

type ComplaintGuard = Guard<Complaint, null>;

/** Who looked into it, or answered, before it was contested does not judge it anew (domain: Complaint). */
export function judgedBefore(row: Complaint, personId: string | null): boolean {
  return row.round > 1 && personId !== null && (personId === row.firstInvestigatorId || personId === row.answeredById);
}

/** Whoever may hand complaints out can still give it to somebody else. */
const byAnother: ComplaintGuard = (row, _facts, asker) =>
  judgedBefore(row, asker.personId) && !asker.holds('complaint:assign') ? { code: 'SAME_INVESTIGATOR', params: {} } : null;

const answeredByAnother: ComplaintGuard = (row, _facts, asker) =>
  judgedBefore(row, asker.personId) ? { code: 'SAME_INVESTIGATOR', params: {} } : null;

const investigatesOrAssigns: ComplaintGuard = (row, _facts, asker) =>
  row.assigneeId === asker.personId || asker.holds('complaint:assign') ? null : { code: 'NOT_INVESTIGATOR', params: {} };

/** Of the staff: a colleague might be the one whom it is about. Of the head: the street alone stands apart from them. */
const byWhoStandsApart: ComplaintGuard = (row, _facts, asker) => {
  if (row.againstHead && !asker.holds('complaint:arbitrate')) return { code: 'STREET_HANDLES', params: {} };
  return row.about === 'staff' && !asker.holds('complaint:assign') ? { code: 'ABOUT_STAFF', params: {} } : null;
};

/** What was passed to the street is not taken back by the community. */
const byTheStreet: ComplaintGuard = (row, _facts, asker) =>
  (row.state === 'escalated' || row.againstHead) && !asker.holds('complaint:arbitrate') ? { code: 'STREET_HANDLES', params: {} } : null;

/** The complainant's word on an answer is not written down by who gave it. */
const notOnesOwnAnswer: ComplaintGuard = (row, _facts, asker) =>
  asker.personId !== null && [row.answeredById, row.assigneeId].includes(asker.personId) ? { code: 'OWN_ANSWER', params: {} } : null;

const contestedOnce: ComplaintGuard = (row) => (row.round > 1 ? { code: 'CONTESTED_ALREADY', params: {} } : null);

const timeToConfirmIsOver: ComplaintGuard = (row, _facts, asker) =>
  row.dueAt !== null && asker.now < row.dueAt ? { code: 'NOT_LAPSED', params: { until: row.dueAt.toISOString() } } : null;

const UNANSWERED = ['received', 'acknowledged', 'escalated', 'investigating', 'contested'];
const HEARD = [...UNANSWERED, 'answered'];
const begin = { at: (row: Complaint) => row.beginBy };
const toConfirmed = { from: ['answered'], to: 'confirmed', deadline: { setting: 'complaint.closeDays' } };
const toContested = { from: ['answered'], to: 'contested', deadline: { setting: 'complaint.contestDays' } };

/** Clause 9.2: taken in, weighed, looked into, answered; settled by the complainant's word or their silence. */
export const complaintWorkflow = new Workflow<Complaint, null>({
  noun: 'complaint',
  initial: 'received',
  path: ['received', 'acknowledged', 'investigating', 'answered', 'closed'],
  final: ['closed', 'rejected', 'joined', 'withdrawn', 'void'],
  numberedFrom: 'received',
  deadline: { setting: 'complaint.acknowledgeDays' },
  next: {
    received: 'acknowledge', acknowledged: 'investigate', escalated: 'investigate', investigating: 'answer', answered: 'confirm', contested: 'investigate',
    confirmed: 'close', lapsed: 'close',
  },
  facts: noFacts,
  verbs: {
    acknowledge: { from: ['received'], to: 'acknowledged', permission: 'complaint:acknowledge', guards: [byWhoStandsApart], deadline: begin },
    reject: { from: ['received', 'acknowledged'], to: 'rejected', permission: 'complaint:reject', guards: [byTheStreet] },
    /** The same matter is being handled: this one is answered with it. */
    join: { from: ['received', 'acknowledged'], to: 'joined', permission: 'complaint:combine', guards: [byWhoStandsApart] },
    /** Weighs it anew, and says whom it is about. */
    weigh: { from: [...UNANSWERED, 'answered'], permission: 'complaint:acknowledge', guards: [byWhoStandsApart], edit: true },
    escalate: { from: ['acknowledged', 'investigating', 'contested'], to: 'escalated', permission: 'complaint:escalate', deadline: begin },
    investigate: {
      from: ['acknowledged', 'escalated', 'contested'],
      to: 'investigating',
      permission: 'complaint:investigate',
      guards: [byTheStreet, byAnother],
      deadline: { at: (row) => row.answerBy },
    },
    /** For colleagues: the complainant never reads it. */
    writeFindings: { from: ['investigating'], permission: 'complaint:investigate', guards: [investigatesOrAssigns], edit: true },
    answer: {
      from: ['investigating'],
      to: 'answered',
      permission: 'complaint:answer',
      guards: [answeredByAnother, investigatesOrAssigns],
      deadline: { at: (row) => row.confirmBy },
    },
    confirm: { ...toConfirmed, permission: 'complaint:settle', quiet: true },
    contest: { ...toContested, permission: 'complaint:settle', guards: [contestedOnce], quiet: true },
    withdraw: { from: HEARD, to: 'withdrawn', permission: 'complaint:settle', quiet: true },
    /** What the complainant said by phone or at the counter, written down by somebody who did not answer. */
    hearConfirm: { ...toConfirmed, permission: 'complaint:hear', guards: [notOnesOwnAnswer] },
    hearContest: { ...toContested, permission: 'complaint:hear', guards: [notOnesOwnAnswer, contestedOnce] },
    hearWithdraw: { from: HEARD, to: 'withdrawn', permission: 'complaint:hear', guards: [notOnesOwnAnswer] },
    /** 8.6.3: whether they want to be told by text message. */
    hearTexts: { from: HEARD, permission: 'complaint:take', edit: true },
    hearNoTexts: { from: HEARD, permission: 'complaint:take', edit: true },
    lapse: {
      from: ['answered'],
      to: 'lapsed',
      permission: 'complaint:lapse',
      guards: [timeToConfirmIsOver],
      deadline: { setting: 'complaint.closeDays' },
      quiet: true,
    },
    close: { from: ['confirmed', 'lapsed'], to: 'closed', permission: 'complaint:close' },
    /** Out of the adjusted rates, or in them again: the street's word, with its reason. */
    leaveOut: { from: ['answered', 'confirmed', 'lapsed', 'closed', 'rejected', 'withdrawn'], permission: 'complaint:leave-out', edit: true },
    void: {
      from: [...HEARD, 'confirmed', 'lapsed'],
      to: 'void',
      permission: 'complaint:void',
    },
  },
});
