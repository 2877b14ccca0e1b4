import { t } from '../../../lib/messages';
import { monthsText } from '../parts';
import { runs } from './typed';

/** An item in the year: bars for its months, a thin line for all of them, a dot a month where it recurs. */
export function Bar({ months, recurs = false, words }: { months: readonly number[]; recurs?: boolean; words?: string }) {
  if (!months.length) return null;
  const spans = recurs ? months.map((month) => [month, month] as const) : runs(months);
  const whole = !recurs && months.length === 12;
  const inset = recurs ? 4 : 1;
  return (
    <svg className="bar" viewBox="0 0 180 32" preserveAspectRatio="none" role="img" aria-label={[monthsText(months), words].filter(Boolean).join(t('list.pause'))}>
      {words && <title>{words}</title>}
      <path d="M45 0v32M90 0v32M135 0v32" stroke="var(--n-2)" />
      {spans.map(([from, to]) => (
        <rect key={from} x={(from - 1) * 15 + inset} y={whole ? 15 : recurs ? 13 : 11.5} width={(to - from + 1) * 15 - 2 * inset} height={whole ? 3 : recurs ? 7 : 10} rx={whole ? 1 : recurs ? 3.5 : 2}
          fill="var(--plan-fill)" />
      ))}
    </svg>
  );
}

/** How many items run at once in each month; the fullest months darker. */
export function Load({ counts }: { counts: readonly number[] }) {
  const most = Math.max(...counts, 1);
  const words = counts.map((n, index) => t('plan.monthLoad', { month: index + 1, n })).join(t('list.comma'));
  return (
    <>
      <span className="load" role="img" aria-label={words}>
        {counts.map((n, index) => <i key={index} className={n === most && most > 1 ? 'hi' : ''} style={{ height: `${(n / most) * 100}%` }} title={t('plan.monthLoad', { month: index + 1, n })} />)}
      </span>
      <span className="months" aria-hidden="true">{counts.map((_, index) => <span key={index}>{index % 3 === 0 ? index + 1 : ''}</span>)}</span>
    </>
  );
}
