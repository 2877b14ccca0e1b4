import { day } from '../../lib/dates';
import type { ObjectiveFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePhone } from '../../lib/screen';
import { ticksOf } from '../../lib/ticks';
import { figure, withUnit } from './words';

const HEIGHT = 220;
const PAD = { left: 46, right: 14, top: 14, bottom: 26 };
const at = (value: string): number => Date.parse(`${value}T00:00:00Z`);
interface Point { on: string; value: number }

/** Values as a line, the way to the target dashed, the forecast dotted; its table stands below. */
export function Curve({ record }: { record: ObjectiveFragment }) {
  const phone = usePhone();
  const { course, values, forecast, unit } = record;
  const { start, end, latest } = course;
  if (!end || (!start && !latest)) return null;
  const width = phone ? 350 : 720;
  const shown: Point[] = [...values, end, ...(start ? [start] : []), ...(forecast ? [forecast.from, forecast.to] : [])];
  const times = shown.map(({ on }) => at(on));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const figures = shown.map(({ value }) => value);
  const spread = Math.max(...figures) - Math.min(...figures) || Math.abs(figures[0]!) || 1;
  const [low, high] = [Math.min(...figures) - spread * 0.08, Math.max(...figures) + spread * 0.08];
  const x = (on: string): number => PAD.left + ((at(on) - first) / (last - first || 1)) * (width - PAD.left - PAD.right);
  const y = (value: number): number => PAD.top + (1 - (value - low) / (high - low)) * (HEIGHT - PAD.top - PAD.bottom);
  const line = (points: readonly Point[]): string => points.map(({ on, value }, index) => `${index ? 'L' : 'M'}${x(on).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const begin = shown.reduce((one, other) => (at(other.on) < at(one.on) ? other : one)).on;
  const bad = course.standing === 'offCourse';
  const say = (value: number): string => withUnit(value, unit);
  return (
    <figure className="goal-curve">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={t('objective.curve', {
        start: start ? say(start.value) : '—', end: say(end.value), n: values.length, value: latest ? say(latest.value) : '—',
      })}>
        {ticksOf(low, high).map((tick) => (
          <g key={tick}>
            <path d={`M${PAD.left} ${y(tick)}H${width - PAD.right}`} stroke="var(--n-3)" />
            <text x={PAD.left - 8} y={y(tick) + 4} textAnchor="end">{figure(tick)}</text>
          </g>
        ))}
        <text x={x(begin)} y={HEIGHT - 6}>{day(begin)}</text>
        <text x={x(end.on)} y={HEIGHT - 6} textAnchor="end">{day(end.on)}</text>
        {start && <path d={line([start, end])} fill="none" stroke="var(--n-8)" strokeDasharray="6 4" strokeWidth="1.5" />}
        {forecast && <path d={line([forecast.from, forecast.to])} fill="none" stroke="var(--n-8)" strokeDasharray="1 4" strokeWidth="2" strokeLinecap="round" />}
        <path d={line(values)} fill="none" stroke="var(--n-12)" strokeWidth="2" strokeLinejoin="round" />
        {values.map((value) => <circle key={value.id} cx={x(value.on)} cy={y(value.value)} r="3.5" fill={bad && value.on === latest?.on ? 'var(--bad)' : 'var(--n-12)'} />)}
        <path d={`M${x(end.on) - 5} ${y(end.value)}l5 -5l5 5l-5 5z`} fill="var(--n-0)" stroke="var(--n-12)" strokeWidth="1.5" />
      </svg>
      <figcaption className="sm mut">
        <span><i className="ln" />{t('objective.actual')}</span>
        {start && <span><i className="ln dash" />{t('objective.targetLine')}</span>}
        {forecast && <span><i className="ln dot" />{t('objective.forecastLine')}</span>}
      </figcaption>
    </figure>
  );
}
