import type { ReactNode } from 'react';
import { day } from '../../../lib/dates';
import type { PlanYearQuery } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';

type Line = PlanYearQuery['annualPlan']['progress']['items'][number];

export const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The place of a day in its year, 0–1200: every month is as wide as the next, as in the head. */
function at(year: number, on: string, end = false): number {
  if (on < `${year}-01-01`) return 0;
  if (on > `${year}-12-31`) return 1200;
  const [, month, date] = on.split('-').map(Number) as [number, number, number];
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return (month - 1 + (date - (end ? 0 : 1)) / length) * 100;
}

/** Quarters, and today. */
export function monthLines(year: number, asOf: string | null): ReactNode {
  const now = asOf && asOf.startsWith(String(year)) ? at(year, asOf) : null;
  return (
    <svg className="g-bar" viewBox="0 0 1200 30" preserveAspectRatio="none" aria-hidden="true">
      {MONTHS.slice(1).map((month) => <path key={month} d={`M${(month - 1) * 100} 0v30`} stroke={month % 3 === 1 ? 'var(--n-4)' : 'var(--n-2)'} vectorEffect="non-scaling-stroke" />)}
      {now !== null && <path d={`M${now} 0v30`} stroke="var(--n-12)" vectorEffect="non-scaling-stroke" />}
    </svg>
  );
}

/** One service through the year: when it falls, by when its deliveries are promised, and on which days something was done. */
export function GanttBar({ year, asOf, one: { stretches, days, work, standing } }: { year: number; asOf: string | null; one: Line }) {
  if (!stretches.length) return <span className="miss">{t('plan.noTime')}</span>;
  const late = standing === 'late' || standing === 'missed';
  const held = work.filter(({ done }) => done);
  const spans = stretches.map(({ from, to }) => t('progress.gantt.span', { from: day(from), to: day(to) })).join(t('list.comma'));
  return (
    <div className="g-line" role="img" aria-label={[spans, t('progress.gantt.held', { n: held.length, planned: days.length })].join(t('list.pause'))}>
      {monthLines(year, asOf)}
      {stretches.map(({ from, to }) => (
        <i key={from} className={late ? 'g-span late' : 'g-span'} style={{ left: `${at(year, from) / 12}%`, width: `${(at(year, to, true) - at(year, from)) / 12}%` }} />
      ))}
      {days.length <= 60 && days.map((on) => <i key={on} className="g-due" style={{ left: `${at(year, on, true) / 12}%` }} />)}
      {held.map(({ on }, index) => <i key={index} className="g-done" style={{ left: `${at(year, on) / 12}%` }} />)}
    </div>
  );
}
