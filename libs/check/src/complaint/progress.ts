import { type Acting, askerOf } from '#kernel';
import { type OrgUnit, textsAsked } from '#org';
import type { Complaint } from './complaint.entity.js';
import { complaints } from './complaint.kind.js';
import { complaintWorkflow } from './complaint.workflow.js';
import { ComplaintProgress, type ProgressStep } from './slip.type.js';

/** What is still to come, as far as it concerns whoever complained. */
const AHEAD: Readonly<Record<string, readonly string[]>> = {
  escalated: ['investigating', 'answered', 'confirmed'],
  received: ['acknowledged', 'investigating', 'answered', 'confirmed'],
  acknowledged: ['investigating', 'answered', 'confirmed'],
  investigating: ['answered', 'confirmed'],
  answered: ['confirmed'],
  contested: ['investigating', 'answered', 'confirmed'],
};

const OWES_ANSWER = new Set(['received', 'acknowledged', 'escalated', 'investigating', 'contested']);
const NOT_TAKEN_UP = new Set(['rejected', 'void']);

/** The number as residents know it. */
export function numberOf(community: { code: string }, row: Complaint): string {
  return `${community.code}/${row.number}`;
}

/** One that was joined to another is as far as the other, and answered with its words. */
export async function progressOf(by: Acting, own: Complaint, community: OrgUnit): Promise<ComplaintProgress> {
  const row = own.joinedToId ? await complaints.get(by, own.joinedToId) : own;
  const may = (verb: string): boolean => complaintWorkflow.blockedBy(verb, row, null, askerOf(by, row)) === null;
  return Object.assign(new ComplaintProgress(), {
    number: numberOf(community, own),
    title: own.title,
    state: row.state,
    receivedAt: own.receivedAt,
    joined: own.joinedToId !== null,
    texts: await textsAsked(by, own),
    answer: (NOT_TAKEN_UP.has(row.state) ? row.publicNote : row.answer) || null,
    answerDueAt: OWES_ANSWER.has(row.state) ? row.answerBy : null,
    confirmBy: row.state === 'answered' ? row.confirmBy : null,
    furtherWays: row.furtherWays,
    solved: own.solved,
    rating: own.rating,
    canConfirm: own === row && may('confirm'),
    canContest: may('contest'),
    canWithdraw: own === row && may('withdraw'),
    steps: [...(own === row ? [] : (await walkedBy(by, own)).filter(({ state }) => state !== 'joined').slice(0, 1)), ...(await stepsOf(by, row)).filter(({ state }) => own === row || state !== 'received')],
    communityName: community.name,
    communityPhone: community.complaintPhone,
  });
}

/** The way it has gone, twice through the same states when contested, and what lies ahead. */
async function stepsOf(by: Acting, row: Complaint): Promise<ProgressStep[]> {
  return [...(await walkedBy(by, row)), ...(AHEAD[row.state] ?? []).map((state) => ({ state, at: null }))];
}

function walkedBy(by: Acting, { id }: Complaint): Promise<ProgressStep[]> {
  return by.query<ProgressStep>(
    'SELECT to_state AS state, at FROM history_entries WHERE record_id = $1 AND to_state IS DISTINCT FROM from_state ORDER BY seq', [id],
  );
}
