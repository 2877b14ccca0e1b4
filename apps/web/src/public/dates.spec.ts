import { expect, it } from '@jest/globals';
import { calendarDay, daysUntil, moment, span, thisYear } from './dates.js';

it('shows an instant as the wall clock in Shanghai, whatever the phone is set to', () => {
  expect(moment(`${thisYear()}-11-25T09:30:00Z`)).toBe('11月25日 17:30');
  expect(moment(`${thisYear()}-11-25T16:05:00Z`)).toBe('11月26日 0:05');
});

it('names the year when it is another one', () => {
  expect(calendarDay('2019-03-04')).toBe('2019年3月4日');
  expect(calendarDay(`${thisYear()}-03-04`)).toBe('3月4日');
});

it('names the last day of what ends on another day', () => {
  expect(span('2019-05-01T06:00:00Z', '2019-05-01T07:30:00Z')).toEqual({ day: '2019年5月1日 周三', time: '14:00 – 15:30' });
  expect(span('2019-05-01T06:00:00Z', '2019-05-02T06:00:00Z').time).toBe('14:00 – 2019年5月2日 14:00');
});

it('counts calendar days in Shanghai', () => {
  expect(daysUntil(new Date().toISOString())).toBe(0);
  expect(daysUntil(new Date(Date.now() + 86_400_000).toISOString())).toBe(1);
});
