import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import type { Meeting } from './meeting.entity.js';
import { meetingWorkflow as flow } from './meeting.workflow.js';

const STARTS = new Date('2026-11-24T06:00:00Z');
const BEFORE = new Date('2026-11-24T05:59:59Z');
const NOTHING = { files: 0, untold: 0 };

const aMeeting = (values: Partial<Meeting> = {}): Meeting => ({ state: 'called', startsAt: STARTS, minutes: '', ...values }) as Meeting;

const asker = (now: Date): Asker => ({ personId: 'someone', now, holds: () => true });

const reason = (verb: string, row: Meeting, facts = NOTHING, now = STARTS): object | null => flow.blockedBy(verb, row, facts, asker(now));

describe('the lifecycle of a meeting', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  // every state with the verbs that leave it or work in it; nothing else is open
  it.each([
    ['called', ['change', 'hold', 'cancel', 'void']],
    ['held', ['correct', 'decide', 'minute', 'feedBack', 'publish', 'conclude', 'void']],
    ['concluded', ['feedBack', 'publish']],
    ['cancelled', []],
    ['void', []],
  ])('from %s: %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(flow.table.verbs)) {
      if (!verbs.includes(verb)) expect(reason(verb, aMeeting({ state }))).toEqual({ code: 'WRONG_STATE', params: { state, verb } });
    }
  });

  it('is held from the moment at which it begins', () => {
    expect(reason('hold', aMeeting(), NOTHING, BEFORE)).toEqual({ code: 'NOT_YET_HELD', params: { at: STARTS.toISOString() } });
    expect(reason('hold', aMeeting())).toBeNull();
  });

  it.each([
    ['nothing', '', 0, 'MINUTES_MISSING'],
    ['written minutes', '同意安装电梯。', 0, undefined],
    ['attached minutes', '', 1, undefined],
  ])('with %s is published and concluded unless %s', (_word, minutes, files, code) => {
    for (const verb of ['publish', 'conclude']) {
      expect((reason(verb, aMeeting({ state: 'held', minutes }), { files, untold: 0 }) as { code?: string } | null)?.code).toBe(code);
    }
  });

  it('is concluded once residents were told of every decision', () => {
    const held = aMeeting({ state: 'held', minutes: '同意安装电梯。' });
    expect(reason('conclude', held, { files: 0, untold: 2 })).toEqual({ code: 'FEEDBACK_MISSING', params: { count: 2 } });
    expect(reason('publish', held, { files: 0, untold: 2 })).toBeNull();
    expect(reason('conclude', held)).toBeNull();
  });
});
