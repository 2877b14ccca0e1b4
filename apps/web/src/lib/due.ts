import { clock, day, daysUntil, nearDay } from './dates';
import { t } from './messages';

export interface Due { main: string; sub: string; late: boolean }

/**
 * A deadline as two short lines: 逾期 3 天 / 11月16日, 今天 / 17:30 前, 下周二 / 11月24日.
 * The API may say how late in `given`; else the calendar days count.
 */
export function dueWords(dueAt: string | null, given?: { late: boolean; daysLate: number }): Due {
  if (!dueAt) return { main: t('due.none'), sub: '', late: false };
  const ahead = daysUntil(dueAt);
  const late = given ? given.late : new Date(dueAt).getTime() < Date.now();
  if (late) {
    const days = given?.daysLate || -ahead;
    return days > 0
      ? { main: t('due.late', { n: days }), sub: day(dueAt), late }
      : { main: t('due.lateToday'), sub: t('due.at', { clock: clock(dueAt) }), late };
  }
  if (ahead === 0) return { main: nearDay(dueAt), sub: t('due.before', { clock: clock(dueAt) }), late };
  const near = nearDay(dueAt);
  return near === day(dueAt)
    ? { main: near, sub: t('due.inDays', { n: ahead }), late }
    : { main: near, sub: day(dueAt), late };
}
