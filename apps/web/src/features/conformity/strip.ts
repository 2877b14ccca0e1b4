import { day } from '../../lib/dates';
import type { DutyStripFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';

export type Duty = DutyStripFragment;
export type Period = Duty['periods'][number];

const DAYS = 86_400_000;
const at = (value: string): number => Date.parse(`${value}T00:00:00Z`);

/** Where a day stands in its year, in hundredths of its width. */
export function placeOf(value: string, year: number): number {
  const begin = Date.UTC(year, 0, 1);
  return Math.min(100, Math.max(0, ((at(value) - begin) / (Date.UTC(year + 1, 0, 1) - begin)) * 100));
}

/** The day after, so that a bar ends where its last day does. */
export const dayAfter = (value: string): string => new Date(at(value) + DAYS).toISOString().slice(0, 10);

export const missedOf = (duty: Duty): Period[] => duty.periods.filter(({ state }) => state === 'missed');

/** A period by what it is called: the third quarter, March, the first half-year; else its days. */
export function periodName({ startsOn, endsOn }: Pick<Period, 'startsOn' | 'endsOn'>): string {
  const [from, to] = [Number(startsOn.slice(5, 7)), Number(endsOn.slice(5, 7))];
  const months = to - from + 1;
  if (months === 1) return t('duty.month', { n: from });
  if (months === 3 && from % 3 === 1) return t('duty.quarter', { n: code(`cause.nth.${(from + 2) / 3}`) ?? (from + 2) / 3 });
  if (months === 6 && (from === 1 || from === 7)) return t(from === 1 ? 'duty.half1' : 'duty.half2');
  return months === 12 ? t('duty.year') : t('duty.span', { from: day(startsOn), to: day(endsOn) });
}

/** How often, and who sees to it. */
export function oftenText(duty: Duty): string {
  const who = duty.periods.find(({ assignee, endedAt }) => assignee && !endedAt)?.assignee?.name ?? duty.periods.at(-1)?.assignee?.name;
  const often = duty.every ? t('duty.oftenOf', { per: code(`duty.per.${duty.every}`) ?? duty.every, n: duty.times }) : t(duty.per === 'term' ? 'duty.term' : 'duty.notSet');
  const each = duty.each && (code(`duty.each.${duty.each}`) ?? null);
  return [each ? t('duty.eachOf', { each, often }) : often, who].filter(Boolean).join(t('list.pause'));
}

/** Where it stands now, in a few words; red where a period was missed. */
export function standingText(duty: Duty, today: string): { text: string; bad: boolean } {
  const missed = missedOf(duty);
  if (missed.length) return { text: t('duty.missedOf', { what: missed.map(periodName).join(t('list.comma')) }), bad: true };
  if (!duty.periods.length) return { text: duty.every ? t('duty.noneYet') : t('duty.open'), bad: false };
  const open = duty.periods.find(({ endedAt, endsOn }) => !endedAt && endsOn >= today);
  if (!open) return { text: t('duty.allDone'), bad: false };
  if (open.startsOn > today) return { text: t('duty.later', { day: day(open.startsOn) }), bad: false };
  return { text: t('duty.left', { n: Math.max(1, open.times - open.fulfilments.length), day: day(open.endsOn) }), bad: false };
}
