import { type Acting, askerOf } from '#kernel';
import type { OrgUnit } from '#org';
import type { Complaint } from './complaint.entity.js';
import { complaintWorkflow } from './complaint.workflow.js';
import { ComplaintProgress, type ProgressStep } from './slip.type.js';

/** What is still to come, as far as it concerns whoever complained. */
const AHEAD: Readonly<Record<string, readonly string[]>> = {
  received: ['acknowledged', 'investigating', 'answered', 'confirmed'],
  acknowledged: ['investigating', 'answered', 'confirmed'],
  investigating: ['answered', 'confirmed'],
  answered: ['confirmed'],
  contested: ['investigating', 'answered', 'confirmed'],
};

const OWES_ANSWER = new Set(['received', 'acknowledged', 'investigating', 'contested']);
const NOT_TAKEN_UP = new Set(['rejected', 'void']);

/** The number as residents know it. */
export function numberOf(community: { code: string }, row: Complaint): string {
  return `${community.code}/${row.number}`;
}

export async function progressOf(by: Acting, row: Complaint, community: OrgUnit): Promise<ComplaintProgress> {
  const may = (verb: string): boolean => complaintWorkflow.blockedBy(verb, row, null, askerOf(by, row)) === null;
  return Object.assign(new ComplaintProgress(), {
    number: numberOf(community, row),
    title: row.title,
    state: row.state,
    receivedAt: row.receivedAt,
    answer: (NOT_TAKEN_UP.has(row.state) ? row.publicNote : row.answer) || null,
    answerDueAt: OWES_ANSWER.has(row.state) ? row.answerBy : null,
    confirmBy: row.state === 'answered' ? row.confirmBy : null,
    canConfirm: may('confirm'),
    canContest: may('contest'),
    steps: await stepsOf(by, row),
    communityName: community.name,
    communityPhone: community.complaintPhone,
  });
}

/** The way it has gone, twice through the same states when contested, and what lies ahead. */
async function stepsOf(by: Acting, row: Complaint): Promise<ProgressStep[]> {
  const walked = await by.query<ProgressStep>(
    `SELECT to_state AS state, at FROM history_entries WHERE record_id = $1 AND to_state IS DISTINCT FROM from_state ORDER BY seq`,
    [row.id],
  );
  return [...walked, ...(AHEAD[row.state] ?? []).map((state) => ({ state, at: null }))];
}
