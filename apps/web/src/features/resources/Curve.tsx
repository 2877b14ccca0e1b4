import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { count } from '../../lib/figures';
import { RegisterEntriesDocument } from '../../lib/generated/graphql';
import { usePlace } from '../../lib/place';
import { ENTRIES, figuresOf, inWords, type Column, type Register } from './describe';
import { valuesOf } from './values';

const WIDTH = 220;
const HEIGHT = 56;
const EDGE = 6;

interface Point { on: string; value: number }

/** Figures that are told by date, each as a small curve; the list below is the table of it. */
export function Curves({ register }: { register: Register }) {
  const { community } = usePlace();
  const [{ data }] = useQuery({
    query: RegisterEntriesDocument, context: ENTRIES, pause: !community,
    variables: { register: register.name, communityId: community?.id ?? '', sort: '-fromOn', page: { limit: 24, offset: 0 } },
  });
  const entries = [...(data?.registerEntries.items ?? [])].reverse();
  if (entries.length < 2) return null;
  return (
    <ul className="curves">
      {figuresOf(register).map((column) => {
        const points = entries.flatMap((entry): Point[] => {
          const value = valuesOf(entry)[column.name];
          return typeof value === 'number' ? [{ on: entry.fromOn, value }] : [];
        });
        return points.length < 2 ? null : <Curve key={column.name} column={column} points={points} />;
      })}
    </ul>
  );
}

function Curve({ column, points }: { column: Column; points: Point[] }) {
  const first = points[0]!;
  const last = points.at(-1)!;
  const times = points.map(({ on }) => Date.parse(on));
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (index: number): number => EDGE + ((times[index]! - times[0]!) / (times.at(-1)! - times[0]! || 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number): number => (high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / (high - low)) * (HEIGHT - 2 * EDGE));
  const line = points.map(({ value }, index) => `${index ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const change = last.value - first.value;
  return (
    <li>
      <span className="mut sm">{inWords(column.label)}</span>
      <b>{count(last.value)} <small>{inWords(column.unit)}</small></b>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <path d={line} fill="none" stroke="var(--n-8)" strokeWidth="1.5" strokeLinejoin="round" />
        {points.map(({ on, value }, index) => (
          <circle key={on} cx={x(index)} cy={y(value)} r={index === points.length - 1 ? 3 : 1.5} fill="var(--n-12)" />
        ))}
      </svg>
      <small className="mut">{day(first.on)} – {day(last.on)}{change !== 0 && `　${change > 0 ? '+' : '−'}${count(Math.abs(change))}`}</small>
    </li>
  );
}
