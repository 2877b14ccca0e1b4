import { type Guard, noFacts, Workflow } from '#kernel';
import type { ServiceRequest } from './service-request.entity.js';

type RequestGuard = Guard<ServiceRequest, null>;

/** States in which the clock stands still, and on what it waits. */
const PAUSES: Readonly<Record<string, 'papers' | 'higherUnit'>> = { waiting: 'papers', entrusted: 'higherUnit' };

export const pauseOf = (state: string): 'papers' | 'higherUnit' | null => PAUSES[state] ?? null;

/** Required papers that nobody has brought. */
export const missingPapers = (row: Pick<ServiceRequest, 'papers'>): string[] =>
  row.papers.filter((paper) => paper.required && !paper.brought).map((paper) => paper.name);

/** 8.6.1 a) 1): taken up when nothing is missing. */
const papersComplete: RequestGuard = (row) => {
  const count = missingPapers(row).length;
  return count ? { code: 'PAPERS_MISSING', params: { count } } : null;
};

/** 8.6.1 a) 2): all that is missing is told at once; nobody is sent home twice. */
const neverAsked: RequestGuard = (row) => (row.askedAt ? { code: 'ASKED_ALREADY', params: { on: row.askedAt.toISOString() } } : null);

const timeForPapersIsOver: RequestGuard = (row, _facts, asker) =>
  row.papersBy && asker.now < row.papersBy ? { code: 'PAPERS_TIME', params: { until: row.papersBy.toISOString() } } : null;

/** 8.6.2: an extension is told beforehand; afterwards a matter is late. */
const beforePromise: RequestGuard = (row, _facts, asker) =>
  row.promisedAt && asker.now >= row.promisedAt ? { code: 'PROMISE_OVER', params: { at: row.promisedAt.toISOString() } } : null;

const withinObjection: RequestGuard = (row, _facts, asker) =>
  row.objectUntil && asker.now > row.objectUntil ? { code: 'OBJECTION_OVER', params: { until: row.objectUntil.toISOString() } } : null;

/** What is said against a reply now becomes a request of its own. */
export const objectionIsOver = ({ state, objectUntil }: Pick<ServiceRequest, 'state' | 'objectUntil'>, now: Date): boolean =>
  state === 'closed' || (state === 'replied' && objectUntil !== null && now > objectUntil);

const timeToObjectIsOver: RequestGuard = (row, _facts, asker) =>
  row.objectUntil && asker.now <= row.objectUntil ? { code: 'NOT_LAPSED', params: { until: row.objectUntil.toISOString() } } : null;

const notRated: RequestGuard = (row) => (row.rating ? { code: 'RATED_ALREADY', params: {} } : null);

const FIRST = ['received', 'handed'];
const OPEN = [...FIRST, 'waiting', 'handling', 'passed', 'entrusted'];

const first = 'service-request:answer';
const handle = 'service-request:handle';
const toReplied = { to: 'replied', deadline: { at: (row: ServiceRequest) => row.objectUntil } };
const promised = { at: (row: ServiceRequest) => row.promisedAt };

/**
 * Clause 8.6 as one lifecycle: a first answer, handling, a reply by a recorded way; an objection within its time, or
 * the end. No state is left without the resident being told, and only what was replied to is closed.
 */
export const serviceRequestWorkflow = new Workflow<ServiceRequest, null>({
  noun: 'service-request',
  initial: 'received',
  path: ['received', 'handling', 'done', 'replied', 'closed'],
  final: ['closed', 'withdrawn', 'void'],
  numberedFrom: 'received',
  deadline: { setting: 'service-request.firstAnswerDays' },
  next: {
    received: 'accept', handed: 'accept', waiting: 'complete', handling: 'finish', passed: 'feedBack', entrusted: 'feedBack', done: 'reply',
    replied: 'settle', objected: 'explain',
  },
  facts: noFacts,
  verbs: {
    accept: { from: FIRST, to: 'handling', permission: first, guards: [papersComplete], deadline: promised },
    serve: { from: FIRST, ...toReplied, permission: first, guards: [papersComplete] },
    ask: { from: [...FIRST, 'handling'], to: 'waiting', permission: first, guards: [neverAsked], deadline: { at: (row) => row.papersBy } },
    handOver: { from: [...FIRST, 'handling'], to: 'handed', permission: first, deadline: { setting: 'service-request.handOverDays' } },
    passOn: { from: [...FIRST, 'handling'], to: 'passed', permission: first, deadline: promised },
    giveContact: { from: FIRST, ...toReplied, permission: first },
    decline: { from: FIRST, ...toReplied, permission: first },
    tick: { from: [...FIRST, 'waiting'], permission: handle, edit: true },
    complete: { from: ['waiting'], to: 'handling', permission: handle, guards: [papersComplete], deadline: promised },
    giveUp: { from: ['waiting'], ...toReplied, permission: handle, guards: [timeForPapersIsOver] },
    finish: { from: ['handling'], to: 'done', permission: handle, deadline: { setting: 'service-request.replyDays' } },
    extend: { from: ['handling', 'passed', 'entrusted'], permission: handle, guards: [beforePromise] },
    entrust: { from: [...FIRST, 'handling'], to: 'entrusted', permission: handle, deadline: promised },
    refer: { from: [...FIRST, 'handling'], ...toReplied, permission: handle },
    feedBack: { from: ['passed', 'entrusted'], to: 'done', permission: handle, deadline: { setting: 'service-request.replyDays' } },
    refuse: { from: OPEN, ...toReplied, permission: handle },
    reply: { from: ['done'], ...toReplied, permission: handle },
    object: { from: ['replied'], to: 'objected', permission: 'service-request:object', guards: [withinObjection], deadline: promised },
    explain: { from: ['objected'], ...toReplied, permission: handle },
    reopen: { from: ['objected'], to: 'handling', permission: handle, deadline: promised },
    settle: { from: ['replied'], to: 'closed', permission: 'service-request:settle', quiet: true },
    rate: { from: ['closed'], permission: 'service-request:settle', guards: [notRated], quiet: true },
    lapse: { from: ['replied'], to: 'closed', permission: 'service-request:lapse', guards: [timeToObjectIsOver], quiet: true },
    withdraw: { from: OPEN, to: 'withdrawn', permission: handle },
    /** 8.6.3: whether whoever came wants to be told by text message, as they say at the counter or by phone. */
    hearTexts: { from: [...OPEN, 'done', 'replied', 'objected'], permission: 'service-request:take', edit: true },
    hearNoTexts: { from: [...OPEN, 'done', 'replied', 'objected'], permission: 'service-request:take', edit: true },
    void: { from: [...OPEN, 'done', 'replied', 'objected'], to: 'void', permission: 'service-request:void' },
  },
});
