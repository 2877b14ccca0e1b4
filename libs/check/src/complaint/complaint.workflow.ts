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

const contestedOnce: ComplaintGuard = (row) => (row.round > 1 ? { code: 'CONTESTED_ALREADY', params: {} } : null);

const timeToConfirmIsOver: ComplaintGuard = (row, _facts, asker) =>
  row.dueAt !== null && asker.now < row.dueAt ? { code: 'NOT_LAPSED', params: { until: row.dueAt.toISOString() } } : null;

/** Clause 9.2: taken in, looked into, answered; settled by the complainant's word or their silence. */
export const complaintWorkflow = new Workflow<Complaint, null>({
  noun: 'complaint',
  initial: 'received',
  path: ['received', 'acknowledged', 'investigating', 'answered', 'closed'],
  final: ['closed', 'rejected', 'void'],
  numberedFrom: 'received',
  deadline: { setting: 'complaint.acknowledgeDays' },
  next: {
    received: 'acknowledge', acknowledged: 'investigate', investigating: 'answer', answered: 'confirm', contested: 'investigate',
    confirmed: 'close', lapsed: 'close',
  },
  facts: noFacts,
  verbs: {
    acknowledge: {
      from: ['received'],
      to: 'acknowledged',
      permission: 'complaint:acknowledge',
      deadline: { setting: 'complaint.investigateDays' },
    },
    reject: { from: ['received', 'acknowledged'], to: 'rejected', permission: 'complaint:reject' },
    investigate: {
      from: ['acknowledged', 'contested'],
      to: 'investigating',
      permission: 'complaint:investigate',
      guards: [byAnother],
      deadline: { at: (row) => row.answerBy },
    },
    answer: {
      from: ['investigating'],
      to: 'answered',
      permission: 'complaint:answer',
      guards: [answeredByAnother, investigatesOrAssigns],
      deadline: { at: (row) => row.confirmBy },
    },
    confirm: {
      from: ['answered'],
      to: 'confirmed',
      permission: 'complaint:settle',
      deadline: { setting: 'complaint.closeDays' },
      quiet: true,
    },
    contest: {
      from: ['answered'],
      to: 'contested',
      permission: 'complaint:settle',
      guards: [contestedOnce],
      deadline: { setting: 'complaint.contestDays' },
      quiet: true,
    },
    lapse: {
      from: ['answered'],
      to: 'lapsed',
      permission: 'complaint:lapse',
      guards: [timeToConfirmIsOver],
      deadline: { setting: 'complaint.closeDays' },
      quiet: true,
    },
    close: { from: ['confirmed', 'lapsed'], to: 'closed', permission: 'complaint:close' },
    void: {
      from: ['received', 'acknowledged', 'investigating', 'answered', 'contested', 'confirmed', 'lapsed'],
      to: 'void',
      permission: 'complaint:void',
    },
  },
});
