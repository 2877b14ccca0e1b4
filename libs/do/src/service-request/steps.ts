import type { ReplyWay, RequestOutcome, RequestPaper, ServiceRequest } from './service-request.entity.js';
import { missingPapers } from './service-request.workflow.js';

type Set = Partial<ServiceRequest>;

/** What each step writes, as pure functions: the property test walks the whole lifecycle with them. */

/** A new promise, counted from now; in force at once where the state stays. */
export const promised = (promisedAt: Date, at: Date): Set => ({ promisedAt, finishBy: promisedAt, countedFrom: at });

/** Whether its promise was over by then, or ever before in this round; while papers are waited for the clock stands still. */
export const missed = (row: Pick<ServiceRequest, 'state' | 'late' | 'promisedAt'>, at: Date): boolean =>
  row.late || (row.state !== 'waiting' && row.promisedAt !== null && at > row.promisedAt);

/** A new date makes good no promise that was missed. */
export const taken = (row: ServiceRequest, promisedAt: Date, at: Date): Set => ({
  acceptedAt: row.acceptedAt ?? at, late: missed(row, at), ...promised(promisedAt, at),
});

/** All that is missing: what somebody names, and every required paper that is not there. */
export function missingOf(row: Pick<ServiceRequest, 'papers'>, named: readonly string[]): string[] {
  return [...new Set([...missingPapers(row), ...named])];
}

export function asked(row: ServiceRequest, missing: readonly string[], papersBy: Date, at: Date): Set {
  const known = new Set(row.papers.map((paper) => paper.name));
  const papers = row.papers.map((paper) => (missing.includes(paper.name) ? { ...paper, required: true, brought: false } : paper));
  const more = missing.filter((name) => !known.has(name)).map((name) => ({ name, required: true, brought: false }));
  return { papers: [...papers, ...more], askedFor: [...missing], askedAt: at, papersBy, late: missed(row, at) };
}

export const ticked = (papers: readonly RequestPaper[], brought: readonly string[]): RequestPaper[] =>
  papers.map((paper) => ({ ...paper, brought: brought.includes(paper.name) }));

/** Done, by then or late. */
export const finished = (row: ServiceRequest, outcome: RequestOutcome, result: string, at: Date): Set => ({
  outcome, result, doneAt: at, late: missed(row, at),
});

export interface Replying {
  reply: string;
  way: ReplyWay;
  byId: string | null;
  objectUntil: Date;
}

export const replied = ({ reply, way, byId, objectUntil }: Replying, at: Date): Set => ({
  reply, replyWay: way, repliedAt: at, repliedById: byId, objectUntil,
});

/** Answered by what it says: no work follows. */
export const settledBy = (row: ServiceRequest, outcome: RequestOutcome, replying: Replying, at: Date): Set => ({
  ...finished(row, outcome, replying.reply, at), ...replied(replying, at),
});

/** Handled once more: what came out of it the last time stands in its tellings. */
export const reopened = (row: ServiceRequest, promisedAt: Date, at: Date): Set => ({
  round: row.round + 1, outcome: null, doneAt: null, result: '', late: false, lateReason: '', objectUntil: null, ...promised(promisedAt, at),
});
