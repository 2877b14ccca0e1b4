import { type Acting, askerOf } from '#kernel';
import { type OrgUnit, textsAsked } from '#org';
import type { ServiceRequest } from './service-request.entity.js';
import { tellingsOf } from './service-request.kind.js';
import { serviceRequestWorkflow } from './service-request.workflow.js';
import { RequestProgress, type RequestSlip, type RequestStep } from './slip.type.js';

/** What is still to come, as far as it concerns whoever came with it. */
const AHEAD: Readonly<Record<string, readonly string[]>> = {
  received: ['handling', 'replied'],
  handed: ['handling', 'replied'],
  waiting: ['handling', 'replied'],
  handling: ['done', 'replied'],
  passed: ['done', 'replied'],
  entrusted: ['done', 'replied'],
  done: ['replied'],
  objected: ['replied'],
};
const REPLIED = new Set(['replied', 'closed']);
const PROMISED = new Set(['handed', 'handling', 'passed', 'entrusted', 'objected']);

export async function progressOf(as: Acting, row: ServiceRequest, community: OrgUnit, newSlip: RequestSlip | null = null): Promise<RequestProgress> {
  const may = (verb: string): boolean => serviceRequestWorkflow.blockedBy(verb, row, null, askerOf(as, row)) === null;
  const isReplied = REPLIED.has(row.state);
  return Object.assign(new RequestProgress(), {
    number: `${community.code}/${row.number}`,
    title: row.title,
    state: row.state,
    outcome: isReplied ? row.outcome : null,
    receivedAt: row.receivedAt,
    promisedAt: PROMISED.has(row.state) ? row.promisedAt : null,
    askedFor: row.state === 'waiting' ? row.askedFor : [],
    papersBy: row.state === 'waiting' ? row.papersBy : null,
    news: await tellingsOf(as, row.id),
    reply: row.state === 'void' ? row.voidReason : isReplied || row.state === 'objected' ? row.reply : null,
    lateReason: isReplied ? row.lateReason : '',
    remedies: isReplied ? row.remedies : '',
    otherParty: row.otherParty,
    otherContact: row.otherContact,
    procedure: row.procedure,
    objectUntil: row.state === 'replied' ? row.objectUntil : null,
    canObject: may('object'),
    canFollow: row.state === 'closed' || (row.state === 'replied' && !may('object')),
    canSettle: may('settle') || may('rate'),
    rating: row.rating,
    steps: await stepsOf(as, row),
    texts: await textsAsked(as, row),
    newSlip,
    communityName: community.name,
    communityPhone: community.complaintPhone,
  });
}

/** The way it has gone, and what lies ahead. */
async function stepsOf(by: Acting, row: ServiceRequest): Promise<RequestStep[]> {
  const walked = await by.query<RequestStep>(
    'SELECT to_state AS state, at FROM history_entries WHERE record_id = $1 AND to_state IS DISTINCT FROM from_state ORDER BY seq',
    [row.id],
  );
  return [...walked, ...(AHEAD[row.state] ?? []).map((state) => ({ state, at: null }))];
}
