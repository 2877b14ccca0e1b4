import { describe, expect, it } from '@jest/globals';
import { reasonsOf, type Weighed } from './standing-out.js';

const NOW = new Date('2026-11-20T10:00:00+08:00');
const plain: Weighed = {
  state: 'acting', grade: 'minor', dueAt: null, endedAt: null, updatedAt: NOW, recurrenceOfId: null, waitUntil: null, times: 1,
  roots: 1, atRisk: false, containedAt: null, asks: false, unbegun: 0, actions: 1, reminders: 0, remindedAt: null,
};
const said = (one: Partial<Weighed>): string[] =>
  reasonsOf({ ...plain, ...one }, NOW).map(({ code, params }) => [code, ...Object.values(params)].join(' '));

describe('why a case stands out', () => {
  it('says grave, late and again, in this order', () => {
    // due on 8 November: twelve days ago
    expect(said({ grade: 'major', dueAt: new Date('2026-11-08T17:30:00+08:00'), recurrenceOfId: 'x', times: 3 })).toEqual(['MAJOR', 'OVERDUE 12', 'RECURS 3']);
  });

  it('says danger to people before all, and whether it is contained', () => {
    expect(said({ atRisk: true, grade: 'major' })).toEqual(['AT_RISK', 'MAJOR']);
    expect(said({ atRisk: true, containedAt: NOW, asks: true })).toEqual(['CONTAINED', 'EXTENSION']);
  });

  it('says what waits to be verified once the time to watch is over', () => {
    expect(said({ state: 'verifying', waitUntil: '2026-11-15' })).toEqual(['TO_VERIFY 5']);
    expect(said({ state: 'verifying', waitUntil: '2026-12-01' })).toEqual(['WATCHED 2026-12-01']);
  });

  it('says what does not move', () => {
    expect(said({ state: 'analysing', roots: 0, updatedAt: new Date('2026-11-01T10:00:00+08:00') })).toEqual(['NO_CAUSE', 'STILL 19']);
    expect(said({ actions: 2, unbegun: 2 })).toEqual(['NOT_BEGUN']);
    expect(said({ actions: 2, unbegun: 1 })).toEqual([]);
  });

  it('says what is due within a week and of what somebody was reminded', () => {
    expect(said({ dueAt: new Date('2026-11-20T17:30:00+08:00') })).toEqual(['DUE_SOON 0']);
    expect(said({ dueAt: new Date('2026-11-28T17:30:00+08:00') })).toEqual([]);
    expect(said({ reminders: 2, remindedAt: new Date('2026-11-18T09:00:00+08:00') })).toEqual(['REMINDED 2 2026-11-18']);
  });

  it('says of what has ended only that it had happened before', () => {
    expect(said({ endedAt: NOW, grade: 'major' })).toEqual([]);
    expect(said({ endedAt: NOW, recurrenceOfId: 'x', times: 2 })).toEqual(['RECURS 2']);
  });
});
