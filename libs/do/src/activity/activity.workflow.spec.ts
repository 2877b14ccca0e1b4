import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import type { Activity } from './activity.entity.js';
import { activityWorkflow as flow } from './activity.workflow.js';

const STARTS = new Date('2026-11-24T06:00:00Z');
const BEFORE = new Date('2026-11-24T05:59:59Z');

const anActivity = (values: Partial<Activity> = {}): Activity =>
  ({
    state: 'draft', form: 'own', host: '', goal: '会挂号', content: '手机挂号', method: '跟着做', safetyMeasures: '地面防滑',
    startsAt: STARTS, endsAt: new Date('2026-11-24T07:30:00Z'), summary: '', evaluation: '', evaluationScore: null, goalJudgements: [], answerDays: null, ...values,
  }) as Activity;

const asker = (now: Date): Asker => ({ personId: 'someone', now, holds: () => true });

const reason = (verb: string, row: Activity, now = STARTS): object | null => flow.blockedBy(verb, row, null, asker(now));

describe('the lifecycle of an activity', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  // every state with the verbs that leave it or work in it; nothing else is open
  it.each([
    ['draft', ['change', 'repeat', 'publish', 'cancel', 'void']],
    ['published', ['change', 'repeat', 'enrol', 'checkIn', 'askParticipants', 'hold', 'cancel', 'void']],
    ['held', ['repeat', 'askParticipants', 'summarise', 'archive', 'void']],
    ['archived', ['repeat']],
    ['cancelled', ['repeat']],
    ['void', []],
  ])('from %s: %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(flow.table.verbs)) {
      if (verbs.includes(verb)) continue;
      const told = reason(verb, anActivity({ state }));
      // whoever stands at the door is told of times
      if (verb === 'enrol') expect(told).toMatchObject({ code: 'REGISTRATION_CLOSED' });
      else if (verb === 'checkIn') expect(told).toMatchObject({ code: state === 'draft' ? 'NOT_YET_HELD' : 'CHECK_IN_OVER' });
      else expect(told).toEqual({ code: 'WRONG_STATE', params: { state, verb } });
    }
  });

  it.each([
    ['own', { goal: '', method: '' }, ['goal', 'method']],
    ['own', { content: '' }, ['content']],
    ['joined', {}, ['host']],
    ['joined', { host: '街道文化站', method: '' }, null],
  ])('is published, when %s and %j, if nothing is left out of the plan', (form, values, fields) => {
    const row = anActivity({ form, ...values } as Partial<Activity>);
    expect(reason('publish', row)).toEqual(fields && { code: 'PLAN_FIELDS_MISSING', params: { fields } });
  });

  it.each([
    ['2026-11-24T03:59:59Z', 'NOT_YET_HELD'], ['2026-11-24T04:00:00Z', undefined],
    ['2026-11-24T09:30:00Z', undefined], ['2026-11-24T09:30:01Z', 'CHECK_IN_OVER'],
  ])('lets in from two hours before it begins until two hours after its end: %s', (now, code) => {
    expect((reason('checkIn', anActivity({ state: 'published' }), new Date(now)) as { code: string } | null)?.code).toBe(code);
  });

  it('takes people on its list until it ends', () => {
    expect(reason('enrol', anActivity({ state: 'published' }), new Date('2026-11-24T07:29:59Z'))).toBeNull();
    expect(reason('enrol', anActivity({ state: 'published' }), new Date('2026-11-24T07:30:00Z'))).toMatchObject({ code: 'REGISTRATION_CLOSED' });
  });

  it('is published with its safety measures only', () => {
    expect(reason('publish', anActivity({ safetyMeasures: '' }))).toEqual({ code: 'SAFETY_MISSING', params: {} });
    expect(reason('publish', anActivity())).toBeNull();
  });

  it('changes while it is a draft, whatever the date, and once published until it begins', () => {
    expect(reason('change', anActivity())).toBeNull();
    expect(reason('change', anActivity({ state: 'published' }), BEFORE)).toBeNull();
    expect(reason('change', anActivity({ state: 'published' }))).toEqual({ code: 'ALREADY_STARTED', params: { at: STARTS.toISOString() } });
  });

  it('is held from the moment at which it begins', () => {
    expect(reason('hold', anActivity({ state: 'published' }), BEFORE)).toEqual({ code: 'NOT_YET_HELD', params: { at: STARTS.toISOString() } });
    expect(reason('hold', anActivity({ state: 'published' }))).toBeNull();
  });

  it.each([
    [{ summary: '来了 23 人' }, 'SUMMARY_MISSING'],
    [{ evaluation: '投影字太小' }, 'SUMMARY_MISSING'],
    [{ summary: '来了 23 人', evaluation: '投影字太小', evaluationScore: 4 }, 'GOALS_UNJUDGED'],
    [{ summary: '来了 23 人', evaluation: '投影字太小', evaluationScore: 4, goalJudgements: [{ goal: '会挂号', verdict: 'missed', note: '' }] as never }, undefined],
  ])('with %j is archived unless %s', (values, code) => {
    expect((reason('archive', anActivity({ state: 'held', ...values })) as { code?: string } | null)?.code).toBe(code);
  });
});
