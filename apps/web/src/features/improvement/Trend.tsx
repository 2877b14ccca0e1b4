import { day } from '../../lib/dates';
import { count, withUnit } from '../../lib/figures';
import type { BenchmarkQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePhone } from '../../lib/screen';
import { ticksOf } from '../../lib/ticks';
import { inText } from '../../lib/verdict';
import { Section } from '../../ui/Section';

type Found = BenchmarkQuery['benchmark'];
interface Point { on: string; value: number }

const HEIGHT = 200;
const PAD = { left: 46, right: 14, top: 14, bottom: 26 };
const at = (value: string): number => Date.parse(`${value}T00:00:00Z`);

/** How often it is looked up, told by the days themselves. */
function rhythm(trend: Found['trend']): string {
  const ends = trend.slice(0, -1).map(({ on }) => on.slice(5));
  if (ends.every((end) => end === '12-31')) return t('improvement.trendYear');
  return t(ends.every((end) => end === '12-31' || end === '06-30') ? 'improvement.trendHalf' : 'improvement.trendQuarter');
}

/** The figure over the years, here and in the middle of the others; its table below. */
export function Trend({ found: { trend, unit, perThousand } }: { found: Found }) {
  const shown = (value: number | null): string => (value === null ? '—' : withUnit(value, inText(unit)));
  const known = trend.filter(({ own, median }) => own !== null || median !== null);
  if (known.length < 2) return <Section title={t('improvement.trend')}><p className="mut">{t('improvement.trendNone')}</p></Section>;
  return (
    <Section title={t('improvement.trend')} count={t('improvement.trendLead')}>
      <p className="mut sm">{rhythm(trend)}{perThousand && t('improvement.trendPeople')}</p>
      <Lines trend={known} shown={shown} />
      <table className="tbl im-trend">
        <caption className="sr-only">{t('improvement.trend')}</caption>
        <thead><tr><th scope="col">{t('improvement.trendOn')}</th><th scope="col" className="r">{t('improvement.ownFigure')}</th><th scope="col" className="r">{t('improvement.median')}</th></tr></thead>
        <tbody>
          {trend.slice(trend.indexOf(known[0]!)).reverse().map(({ on, own, median, others }) => (
            <tr key={on}>
              <th scope="row">{day(on)}</th>
              <td className="r">{shown(own)}</td>
              <td className="r">{shown(median)} {median !== null && <small className="mut">{t('improvement.trendOthers', { n: others })}</small>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Lines({ trend, shown }: { trend: Found['trend']; shown: (value: number | null) => string }) {
  const width = usePhone() ? 350 : 720;
  const pick = (of: 'own' | 'median'): Point[] => trend.flatMap((point) => (point[of] === null ? [] : [{ on: point.on, value: point[of] }]));
  const [own, median] = [pick('own'), pick('median')];
  const [first, last] = [trend[0]!.on, trend.at(-1)!.on];
  const figures = [...own, ...median].map(({ value }) => value);
  const spread = Math.max(...figures) - Math.min(...figures) || Math.abs(figures[0]!) || 1;
  const [low, high] = [Math.min(...figures) - spread * 0.08, Math.max(...figures) + spread * 0.08];
  const x = (on: string): number => PAD.left + ((at(on) - at(first)) / (at(last) - at(first))) * (width - PAD.left - PAD.right);
  const y = (value: number): number => PAD.top + (1 - (value - low) / (high - low)) * (HEIGHT - PAD.top - PAD.bottom);
  const line = (points: readonly Point[]): string => points.map(({ on, value }, index) => `${index ? 'L' : 'M'}${x(on).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  return (
    <figure className="goal-curve">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={t('improvement.trendChart', { from: day(first), to: day(last), first: shown(own[0]?.value ?? null), last: shown(own.at(-1)?.value ?? null) })}>
        {ticksOf(low, high).map((tick) => (
          <g key={tick}>
            <path d={`M${PAD.left} ${y(tick)}H${width - PAD.right}`} stroke="var(--n-3)" />
            <text x={PAD.left - 8} y={y(tick) + 4} textAnchor="end">{count(tick)}</text>
          </g>
        ))}
        <text x={x(first)} y={HEIGHT - 6}>{day(first)}</text>
        <text x={x(last)} y={HEIGHT - 6} textAnchor="end">{day(last)}</text>
        <path d={line(median)} fill="none" stroke="var(--n-8)" strokeDasharray="6 4" strokeWidth="1.5" />
        <path d={line(own)} fill="none" stroke="var(--n-12)" strokeWidth="2" strokeLinejoin="round" />
        {median.map(({ on, value }) => <circle key={on} cx={x(on)} cy={y(value)} r="2" fill="var(--n-8)" />)}
        {own.map(({ on, value }) => <circle key={on} cx={x(on)} cy={y(value)} r="3.5" fill="var(--n-12)" />)}
      </svg>
      <figcaption className="sm mut"><span><i className="ln" />{t('improvement.ownFigure')}</span><span><i className="ln dash" />{t('improvement.median')}</span></figcaption>
    </figure>
  );
}
