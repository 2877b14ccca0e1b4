import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Asker, check } from '#kernel';
import { ReplyWay, RequestOutcome, type ServiceRequest } from './service-request.entity.js';
import { missingPapers, pauseOf, serviceRequestWorkflow as flow } from './service-request.workflow.js';
import { asked, finished, missingOf, promised, replied, reopened, settledBy, taken, ticked } from './steps.js';

const NOW = new Date('2026-11-20T02:00:00Z');
const later = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);

const aRequest = (values: Partial<ServiceRequest> = {}): ServiceRequest =>
  ({
    state: 'received', papers: [], askedFor: [], askedAt: null, papersBy: null, acceptedAt: null, promisedAt: null, countedFrom: null,
    outcome: null, doneAt: null, late: false, reply: '', replyWay: null, objectUntil: null, round: 1, rating: null, assigneeId: null, ...values,
  }) as ServiceRequest;

const asker = (values: Partial<Asker> = {}): Asker => ({ personId: 'someone', now: NOW, holds: () => true, ...values });
const reason = (verb: string, row: ServiceRequest, now = NOW): string | undefined => flow.blockedBy(verb, row, null, asker({ now }))?.code;

const OPENS: Record<string, string[]> = {
  received: ['accept', 'serve', 'ask', 'handOver', 'passOn', 'giveContact', 'decline', 'tick', 'entrust', 'refer', 'refuse', 'withdraw', 'void'],
  handed: ['accept', 'serve', 'ask', 'handOver', 'passOn', 'giveContact', 'decline', 'tick', 'entrust', 'refer', 'refuse', 'withdraw', 'void'],
  waiting: ['tick', 'complete', 'giveUp', 'refuse', 'withdraw', 'void'],
  handling: ['ask', 'handOver', 'passOn', 'finish', 'extend', 'entrust', 'refer', 'refuse', 'withdraw', 'void'],
  passed: ['extend', 'feedBack', 'refuse', 'withdraw', 'void'],
  entrusted: ['extend', 'feedBack', 'refuse', 'withdraw', 'void'],
  done: ['reply', 'void'],
  replied: ['object', 'settle', 'lapse', 'void'],
  objected: ['explain', 'reopen', 'void'],
  closed: ['rate'],
  withdrawn: [],
  void: [],
};

describe('the lifecycle of a service request', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  it.each(Object.entries(OPENS))('from %s: %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name).sort()).toEqual([...verbs].sort());
    for (const verb of Object.keys(flow.table.verbs)) {
      if (!verbs.includes(verb)) expect(reason(verb, aRequest({ state }))).toBe('WRONG_STATE');
    }
  });

  it('has all its states in the table above', () => expect(flow.states.sort()).toEqual(Object.keys(OPENS).sort()));

  it('leaves to residents and to the clock what is theirs', () => {
    const quiet = Object.entries(flow.table.verbs).filter(([, verb]) => verb.quiet).map(([name]) => name);
    expect(quiet).toEqual(['settle', 'rate', 'lapse']);
  });

  it('is taken up only with every required paper', () => {
    const papers = [{ name: '户口簿', required: true, brought: false }, { name: '照片', required: false, brought: false }];
    for (const verb of ['accept', 'serve']) {
      expect(reason(verb, aRequest({ papers }))).toBe('PAPERS_MISSING');
      expect(reason(verb, aRequest({ papers: ticked(papers, ['户口簿']) }))).toBeUndefined();
    }
    expect(reason('complete', aRequest({ state: 'waiting', papers }))).toBe('PAPERS_MISSING');
  });

  it('asks for papers once', () => {
    const row = aRequest({ state: 'handling' });
    expect(reason('ask', row)).toBeUndefined();
    Object.assign(row, asked(row, ['户口簿'], later(20), NOW));
    expect(reason('ask', row)).toBe('ASKED_ALREADY');
    expect(reason('ask', aRequest({ state: 'received', askedAt: NOW }))).toBe('ASKED_ALREADY');
  });

  it('waits for papers until their time is over', () => {
    const row = aRequest({ state: 'waiting', papersBy: later(1) });
    expect(reason('giveUp', row)).toBe('PAPERS_TIME');
    expect(reason('giveUp', row, later(1))).toBeUndefined();
  });

  it('is extended before the promised time, and not at it', () => {
    const row = aRequest({ state: 'handling', promisedAt: later(1) });
    expect(reason('extend', row)).toBeUndefined();
    expect(reason('extend', row, later(1))).toBe('PROMISE_OVER');
  });

  it('is objected to until the last instant, and closed after it', () => {
    const row = aRequest({ state: 'replied', objectUntil: later(30) });
    expect(reason('object', row, later(30))).toBeUndefined();
    expect(reason('lapse', row, later(30))).toBe('NOT_LAPSED');
    expect(reason('object', row, new Date(later(30).getTime() + 1))).toBe('OBJECTION_OVER');
    expect(reason('lapse', row, new Date(later(30).getTime() + 1))).toBeUndefined();
  });

  it('is rated once', () => {
    expect(reason('rate', aRequest({ state: 'closed' }))).toBeUndefined();
    expect(reason('rate', aRequest({ state: 'closed', rating: 4 }))).toBe('RATED_ALREADY');
  });
});

describe('any way through it', () => {
  /** What each verb writes, as the service has it; each takes one day. */
  const writes = (verb: string, row: ServiceRequest, at: Date): Partial<ServiceRequest> => {
    const replying = { reply: '办好了', way: ReplyWay.face, byId: 'someone', objectUntil: new Date(at.getTime() + 30 * 86_400_000) };
    const promise = new Date(at.getTime() + 5 * 86_400_000);
    if (['accept', 'complete', 'passOn', 'entrust'].includes(verb)) return taken(row, promise, at);
    if (['serve', 'giveContact', 'decline', 'giveUp', 'refer', 'refuse'].includes(verb)) return settledBy(row, RequestOutcome.served, replying, at);
    if (verb === 'ask') return asked(row, missingOf(row, ['委托书']), promise, at);
    if (verb === 'tick') return { papers: ticked(row.papers, row.papers.map((paper) => paper.name)) };
    if (verb === 'extend') return promised(promise, at);
    if (['finish', 'feedBack'].includes(verb)) return finished(row, RequestOutcome.done, '好了', at);
    if (['reply', 'explain'].includes(verb)) return replied(replying, at);
    if (verb === 'reopen') return reopened(row, promise, at);
    if (verb === 'object') return { promisedAt: promise };
    return ['settle', 'rate'].includes(verb) ? { rating: 5 } : {};
  };

  it('asks once, closes only what was replied to, ends every pause, and loses no round', () => {
    const papers = [{ name: '户口簿', required: true, brought: false }];
    const verbs = Object.keys(flow.table.verbs);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...verbs), fc.integer({ min: 0, max: 9 })), { minLength: 10, maxLength: 120 }), fc.boolean(), (walk, bare) => {
        const row = aRequest({ papers: bare ? [] : papers });
        const pauses: { from: Date; to: Date | null }[] = [];
        let at = NOW;
        let asks = 0;
        let rounds = 1;
        for (const [verb, days] of walk) {
          at = new Date(at.getTime() + days * 86_400_000);
          if (flow.blockedBy(verb, row, null, asker({ now: at }))) continue;
          const was = row.state;
          Object.assign(row, writes(verb, row, at));
          row.state = flow.target(verb, row);
          if (pauseOf(was) && pauseOf(was) !== pauseOf(row.state)) pauses.at(-1)!.to = at;
          if (pauseOf(row.state) && pauseOf(was) !== pauseOf(row.state)) pauses.push({ from: at, to: null });
          if (verb === 'ask') asks += 1;
          if (verb === 'reopen') rounds += 1;
          // whatever is closed or waits for the resident's word was replied to by a recorded way
          if (['replied', 'closed'].includes(row.state)) expect([row.reply, row.replyWay]).toEqual(['办好了', 'face']);
          // work begins with all papers
          if (was !== 'handling' && row.state === 'handling' && verb !== 'reopen') expect(missingPapers(row)).toEqual([]);
          // at most one clock stands still, and only in the states that say so
          expect(pauses.filter((pause) => pause.to === null)).toHaveLength(pauseOf(row.state) ? 1 : 0);
          expect(row.round).toBe(rounds);
        }
        expect(asks).toBeLessThanOrEqual(1);
        if (flow.isFinal(row.state)) expect(pauses.every((pause) => pause.to !== null)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('leaves no state from which there is no way to an end', () => {
    const leads = new Set(flow.table.final);
    for (let grew = true; grew; ) {
      grew = false;
      for (const verb of Object.values(flow.table.verbs)) {
        if (typeof verb.to === 'string' && leads.has(verb.to)) {
          for (const state of verb.from) grew = !leads.has(state) && Boolean(leads.add(state)) ? true : grew;
        }
      }
    }
    expect([...leads].sort()).toEqual(flow.states.sort());
  });
});
