import { day } from '../../lib/dates';
import { t } from '../../lib/messages';
import { actualText, figure, inText, shownOf, shownText } from '../../lib/verdict';
import type { Curve, Rule } from './pairs';

const [WIDTH, HEIGHT, LEFT, TOP] = [124, 30, 2, 4];
const at = (value: string): number => Date.parse(`${value}T00:00:00Z`);

/** The year's figure as a line of steps, what is required as a dashed one; days of which nothing is known are gaps. */
export function CurveLine({ rule, curve }: { rule: Rule; curve: Curve }) {
  const points = curve.filter((point) => point.actual !== null);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const begin = at(`${last.to.slice(0, 4)}-01-01`);
  const end = at(`${last.to.slice(0, 4)}-12-31`);
  const values = points.flatMap(({ actual, required }) => [actual!, ...(required === null ? [] : [required])]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (value: string): number => LEFT + ((at(value) - begin) / (end - begin)) * (WIDTH - 2 * LEFT);
  const y = (value: number): number => (high === low ? HEIGHT / 2 : TOP + (1 - (value - low) / (high - low)) * (HEIGHT - 2 * TOP));
  const steps = (of: 'actual' | 'required'): string => points.map((point, index) => {
    const value = point[of];
    if (value === null) return '';
    const before = points[index - 1];
    const joined = before && before[of] !== null && at(point.from) - at(before.to) <= 86_400_000;
    return `${joined ? 'L' : 'M'}${x(point.from).toFixed(1)} ${y(value).toFixed(1)}L${x(point.to).toFixed(1)} ${y(value).toFixed(1)}`;
  }).join('');
  const bad = shownOf(rule) === 'notMet';
  const say = (value: number): string => actualText({ actual: value, unit: rule.unit });
  return (
    <svg className="curve" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img"
      aria-label={t('conformity.curveSum', { from: day(first.from), first: say(first.actual!), to: day(last.to), last: say(last.actual!) })}>
      <path d={steps('required')} fill="none" stroke="var(--n-6)" strokeDasharray="2 3" />
      <path d={steps('actual')} fill="none" stroke="var(--n-8)" strokeWidth="1.5" strokeLinejoin="round" />
      <circle cx={x(last.to)} cy={y(last.actual!)} r="3" fill={bad ? 'var(--bad)' : 'var(--n-12)'} />
    </svg>
  );
}

/** The same for who reads it: each stretch of days with its verdict and figures. */
export function CurveTable({ rule, curve }: { rule: Rule; curve: Curve }) {
  if (!curve.length) return <p className="mut sm">{t('conformity.curveNone')}</p>;
  return (
    <table className="tbl curve-t">
      <caption className="sr-only">{t('conformity.curveOf', { title: inText(rule.title) })}</caption>
      <tbody>
        {[...curve].reverse().map((point) => (
          <tr key={point.from}>
            <th scope="row">{t('conformity.curveRow', { from: day(point.from), to: day(point.to) })}</th>
            <td>{shownText(shownOf({ verdict: point.verdict, modality: rule.modality }))}</td>
            <td className="r">{actualText({ actual: point.actual, unit: rule.unit })}</td>
            <td className="r mut">{point.required !== null && `/ ${figure(point.required)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
