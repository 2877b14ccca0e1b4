import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import { RequestOutcome, type ServiceRequest } from './service-request.entity.js';
import { serviceRequestWorkflow as flow } from './service-request.workflow.js';
import { asked, finished, missed, taken, ticked } from './steps.js';

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
  received: ['accept', 'serve', 'ask', 'handOver', 'passOn', 'giveContact', 'decline', 'tick', 'entrust', 'refer', 'refuse', 'withdraw', 'hearTexts', 'hearNoTexts', 'void'],
  handed: ['accept', 'serve', 'ask', 'handOver', 'passOn', 'giveContact', 'decline', 'tick', 'entrust', 'refer', 'refuse', 'withdraw', 'hearTexts', 'hearNoTexts', 'void'],
  waiting: ['tick', 'complete', 'giveUp', 'refuse', 'withdraw', 'hearTexts', 'hearNoTexts', 'void'],
  handling: ['ask', 'handOver', 'passOn', 'finish', 'extend', 'entrust', 'refer', 'refuse', 'withdraw', 'hearTexts', 'hearNoTexts', 'void'],
  passed: ['extend', 'feedBack', 'refuse', 'withdraw', 'hearTexts', 'hearNoTexts', 'void'],
  entrusted: ['extend', 'feedBack', 'refuse', 'withdraw', 'hearTexts', 'hearNoTexts', 'void'],
  done: ['reply', 'hearTexts', 'hearNoTexts', 'void'],
  replied: ['object', 'settle', 'lapse', 'hearTexts', 'hearNoTexts', 'void'],
  objected: ['explain', 'reopen', 'hearTexts', 'hearNoTexts', 'void'],
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

  it('says late what was late, whatever is promised afterwards; waiting for papers makes nothing late', () => {
    const row = aRequest({ state: 'handling', promisedAt: later(1) });
    expect([missed(row, later(1)), missed(row, later(2))]).toEqual([false, true]);
    Object.assign(row, taken(row, later(9), later(2)));
    expect(finished(row, RequestOutcome.done, '好了', later(3)).late).toBe(true);
    const waiting = aRequest({ state: 'waiting', promisedAt: later(1) });
    expect(finished(waiting, RequestOutcome.papersNeverCame, '', later(40)).late).toBe(false);
  });
});
