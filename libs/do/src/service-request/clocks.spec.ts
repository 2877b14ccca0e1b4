import { describe, expect, it } from '@jest/globals';
import { atTime, WorkingCalendar } from '#kernel';
import { daysTaken } from './clocks.js';

const at = (text: string): Date => new Date(`${text}+08:00`);
const close = (day: string): Date => atTime(day, '17:30');
const calendar = new WorkingCalendar();

describe('the working days that a matter took', () => {
  it.each([
    ['done the same day', '2026-11-20T16:00', [], 0],
    ['over a weekend', '2026-11-23T10:00', [], 1],
    ['a week', '2026-11-27T10:00', [], 5],
    ['a week of which two closes of business were waited for papers', '2026-11-27T10:00', [['2026-11-23T12:00', '2026-11-25T09:00']], 3],
    ['a pause that is over before the close', '2026-11-27T10:00', [['2026-11-23T09:00', '2026-11-23T16:00']], 5],
    ['still waiting', '2026-11-27T10:00', [['2026-11-24T09:00', null]], 1],
  ] as const)('%s', (_word, done, pauses, days) => {
    const stood = pauses.map(([from, to]) => ({ from: at(from), to: to ? at(to) : null }));
    expect(daysTaken(calendar, at('2026-11-20T10:00'), at(done), stood, close)).toBe(days);
  });
});
