import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import type { Complaint } from './complaint.entity.js';
import { complaintWorkflow as flow } from './complaint.workflow.js';

const DUE = new Date('2026-12-04T15:59:59.999Z');

const aComplaint = (values: Partial<Complaint> = {}): Complaint =>
  ({ state: 'received', round: 1, assigneeId: null, firstInvestigatorId: null, answeredById: null, dueAt: DUE, ...values }) as Complaint;

const asker = (values: Partial<Asker> = {}): Asker => ({
  personId: 'someone', now: new Date('2026-11-20T02:00:00Z'), holds: () => false, ...values,
});
const whoAssigns = asker({ holds: (permission) => permission === 'complaint:assign' });

const reason = (verb: string, row: Complaint, who = asker()): string | undefined => flow.blockedBy(verb, row, null, who)?.code;

describe('the lifecycle of a complaint', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  // every state with the verbs that leave it; nothing else is open
  it.each([
    ['received', ['acknowledge', 'reject', 'join', 'weigh', 'withdraw', 'hearWithdraw', 'hearTexts', 'hearNoTexts', 'void']],
    ['acknowledged', ['reject', 'join', 'weigh', 'escalate', 'investigate', 'withdraw', 'hearWithdraw', 'hearTexts', 'hearNoTexts', 'void']],
    ['escalated', ['weigh', 'investigate', 'withdraw', 'hearWithdraw', 'hearTexts', 'hearNoTexts', 'void']],
    ['investigating', ['weigh', 'escalate', 'writeFindings', 'answer', 'withdraw', 'hearWithdraw', 'hearTexts', 'hearNoTexts', 'void']],
    ['answered', ['weigh', 'confirm', 'contest', 'withdraw', 'hearConfirm', 'hearContest', 'hearWithdraw', 'hearTexts', 'hearNoTexts', 'lapse', 'leaveOut', 'void']],
    ['contested', ['weigh', 'escalate', 'investigate', 'withdraw', 'hearWithdraw', 'hearTexts', 'hearNoTexts', 'void']],
    ['confirmed', ['close', 'leaveOut', 'void']],
    ['lapsed', ['close', 'leaveOut', 'void']],
    ['closed', ['leaveOut']],
    ['rejected', ['leaveOut']],
    ['withdrawn', ['leaveOut']],
    ['joined', []],
    ['void', []],
  ])('from %s: %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(flow.table.verbs)) {
      if (!verbs.includes(verb)) expect(reason(verb, aComplaint({ state }))).toBe('WRONG_STATE');
    }
  });

  it('leaves to residents and to the clock what is theirs: no button of the staff', () => {
    const quiet = Object.entries(flow.table.verbs).filter(([, verb]) => verb.quiet);
    expect(quiet.map(([name]) => name)).toEqual(['confirm', 'contest', 'withdraw', 'lapse']);
  });

  it('is answered by its investigator, or by whoever hands complaints out', () => {
    const row = aComplaint({ state: 'investigating', assigneeId: 'another' });
    expect(reason('answer', row)).toBe('NOT_INVESTIGATOR');
    expect(reason('answer', row, asker({ personId: 'another' }))).toBeUndefined();
    expect(reason('answer', row, whoAssigns)).toBeUndefined();
  });

  describe('once contested', () => {
    const again = (values: Partial<Complaint> = {}): Complaint => aComplaint({ state: 'contested', round: 2, ...values });

    it.each([
      ['looked into it before', { firstInvestigatorId: 'someone' }],
      ['answered before', { answeredById: 'someone' }],
    ])('is not looked into by who %s, though they may give it to somebody else if that is their office', (_word, values) => {
      expect(reason('investigate', again(values))).toBe('SAME_INVESTIGATOR');
      expect(reason('investigate', again(values), whoAssigns)).toBeUndefined();
      expect(reason('investigate', again(values), asker({ personId: 'another' }))).toBeUndefined();
    });

    it('is never answered by them, whatever their office', () => {
      const row = again({ state: 'investigating', firstInvestigatorId: 'someone', assigneeId: 'another' });
      expect(reason('answer', row, whoAssigns)).toBe('SAME_INVESTIGATOR');
    });

    it('cannot be contested again, only confirmed', () => {
      expect(reason('contest', aComplaint({ state: 'answered', round: 1 }))).toBeUndefined();
      expect(reason('contest', again({ state: 'answered' }))).toBe('CONTESTED_ALREADY');
      expect(reason('confirm', again({ state: 'answered' }))).toBeUndefined();
    });
  });

  describe('about the staff', () => {
    const staff = (values: Partial<Complaint> = {}): Complaint => aComplaint({ about: 'staff', ...values });
    const ofTheStreet = asker({ holds: (permission) => ['complaint:assign', 'complaint:arbitrate'].includes(permission) });

    it('is taken up, weighed and joined only by who hands complaints out', () => {
      for (const verb of ['acknowledge', 'join', 'weigh']) {
        expect(reason(verb, staff())).toBe('ABOUT_STAFF');
        expect(reason(verb, staff(), whoAssigns)).toBeUndefined();
      }
    });

    it('is the street’s alone where it is about the head', () => {
      for (const verb of ['acknowledge', 'reject']) {
        expect(reason(verb, staff({ againstHead: true }), whoAssigns)).toBe('STREET_HANDLES');
        expect(reason(verb, staff({ againstHead: true }), ofTheStreet)).toBeUndefined();
      }
    });
  });

  it('is not taken back from the street once it was passed there', () => {
    expect(reason('investigate', aComplaint({ state: 'escalated' }), whoAssigns)).toBe('STREET_HANDLES');
  });

  it.each(['hearConfirm', 'hearContest', 'hearWithdraw'])('%s is not written down by who answered or looks into it', (verb) => {
    for (const values of [{ answeredById: 'someone' }, { assigneeId: 'someone' }]) {
      expect(reason(verb, aComplaint({ state: 'answered', ...values }))).toBe('OWN_ANSWER');
    }
    expect(reason(verb, aComplaint({ state: 'answered', answeredById: 'another', assigneeId: 'another' }))).toBeUndefined();
  });

  it('lapses when the last instant to confirm is over, and says until when it is not', () => {
    const row = aComplaint({ state: 'answered' });
    const before = asker({ now: new Date(DUE.getTime() - 1) });
    expect(flow.blockedBy('lapse', row, null, before)).toEqual({ code: 'NOT_LAPSED', params: { until: '2026-12-04T15:59:59.999Z' } });
    expect(reason('lapse', row, asker({ now: DUE }))).toBeUndefined();
  });
});
