import type { PlanProgressQuery } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { usePhone } from '../../../lib/screen';
import { ticksOf } from '../../../lib/ticks';

type Months = PlanProgressQuery['annualPlan']['progress']['months'];

const HEIGHT = 220;
const PAD = { left: 40, right: 88, top: 16, bottom: 26 };

/** Deliveries promised and done, each as a sum since January: the promise dashed, what is done as a line. */
export function MonthCurve({ months }: { months: Months }) {
  const width = usePhone() ? 350 : 720;
  const most = Math.max(...months.map(({ planned, done }) => Math.max(planned, done ?? 0)), 1);
  const x = (month: number): number => PAD.left + (month / 12) * (width - PAD.left - PAD.right);
  const y = (value: number): number => PAD.top + (1 - value / most) * (HEIGHT - PAD.top - PAD.bottom);
  const line = (values: readonly number[]): string => [0, ...values].map((value, index) => `${index ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const done = months.flatMap((one) => (one.done === null ? [] : [one.done]));
  const last = months.at(-1)!;
  const now = done.at(-1);
  const behind = now !== undefined && now < months[done.length - 1]!.planned;
  return (
    <figure className="goal-curve">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={t('progress.curve', { planned: last.planned, done: now ?? 0, month: done.length })}>
        {ticksOf(0, most).filter(Number.isInteger).map((tick) => (
          <g key={tick}>
            <path d={`M${PAD.left} ${y(tick)}H${width - PAD.right}`} stroke="var(--n-3)" />
            <text x={PAD.left - 8} y={y(tick) + 4} textAnchor="end">{tick}</text>
          </g>
        ))}
        {months.map(({ month }) => <text key={month} x={x(month - 0.5)} y={HEIGHT - 6} textAnchor="middle">{month}</text>)}
        <path d={line(months.map(({ planned }) => planned))} fill="none" stroke="var(--n-8)" strokeDasharray="6 4" strokeWidth="1.5" />
        <text x={x(12) + 6} y={y(last.planned) + 4}>{t('progress.plannedShort')} {last.planned}</text>
        {now !== undefined && (
          <>
            <path d={line(done)} fill="none" stroke="var(--n-12)" strokeWidth="2" strokeLinejoin="round" />
            <circle cx={x(done.length)} cy={y(now)} r="3.5" fill={behind ? 'var(--bad)' : 'var(--n-12)'} />
            {/* where both lines end together one label says enough */}
            {Math.abs(y(now) - y(last.planned)) > 14 && <text x={x(done.length) + 7} y={y(now) + (done.length === 12 ? 4 : 16)}>{t('progress.doneShort')} {now}</text>}
          </>
        )}
      </svg>
      <figcaption className="sm mut">
        <span><i className="ln dash" />{t('progress.plannedLine')}</span><span><i className="ln" />{t('progress.doneLine')}</span>
      </figcaption>
    </figure>
  );
}

/** The same in figures. */
export function MonthTable({ months }: { months: Months }) {
  return (
    <div className="scroll-x">
      <table className="tbl month-t">
        <caption className="sr-only">{t('progress.byMonth')}</caption>
        <thead><tr><td />{months.map(({ month }) => <th key={month} scope="col" className="r">{t('progress.month', { month })}</th>)}</tr></thead>
        <tbody>
          <tr><th scope="row">{t('progress.plannedLine')}</th>{months.map(({ month, planned }) => <td key={month} className="r">{planned}</td>)}</tr>
          <tr>
            <th scope="row">{t('progress.doneLine')}</th>
            {months.map(({ month, planned, done }) => <td key={month} className={done !== null && done < planned ? 'r bad' : 'r'}>{done ?? ''}</td>)}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
