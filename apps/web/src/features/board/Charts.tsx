import { Link } from 'react-router';
import type { BoardQuery } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { clauseName } from '../../lib/words';
import { Section } from '../../ui/Section';
import type { BoardAddress } from './address';
import { percent } from './reasons';

type Board = BoardQuery['board'];
const SHOWN = 8;

/** How long the open ones have been so; the late part in red. */
export function Ages({ ages, to }: { ages: Board['ages']; to: BoardAddress['to'] }) {
  const most = Math.max(1, ...ages.map(({ open }) => open));
  const all = ages.reduce((sum, { open }) => sum + open, 0);
  return (
    <Section title={t('board.ages')} right={t('board.openN', { n: all })}>
      <ul className="bars">
        {ages.map(({ band, open, overdue }) => (
          <li key={band}>
            <span className="k">{t(`board.age.${band}`)}</span>
            <Link className="b" to={to({ figure: 'open', age: band })} aria-label={t('board.ageLabel', { age: t(`board.age.${band}`), open, overdue })}>
              <i style={{ width: `${(open / most) * 72}%` }}><i style={{ width: open ? `${(overdue / open) * 100}%` : 0 }} /></i>
              <b>{open}</b>{overdue > 0 && <em className="bad">{t('board.late', { n: overdue })}</em>}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface Bar { key: string; count: number; cumulative: number; number: string; name: string; path: string }
interface ParetoProps { title: string; bars: Bar[]; none: string; note?: string }

/** What comes most often first, and the line of all up to each; the same as a table for who listens. */
function Pareto({ title, bars, none, note }: ParetoProps) {
  const first = bars.slice(0, SHOWN);
  const most = Math.max(1, ...first.map(({ count }) => count));
  const half = first.findIndex(({ cumulative }) => cumulative >= 0.7);
  const height = first.length * 34;
  const line = first.map(({ cumulative }, index) => `${cumulative * 100},${index * 34 + 17}`).join(' ');
  return (
    <Section title={title} right={t('board.cumulative')}>
      {bars.length === 0 ? <p className="mut sec-p">{none}</p> : (
        <div className="pareto">
          <table>
            <caption className="sr-only">{title}</caption>
            <thead className="sr-only"><tr><th scope="col">{title}</th><th scope="col">{t('board.count')}</th><th scope="col">{t('board.cumulative')}</th></tr></thead>
            <tbody>
              {first.map((bar, index) => (
                <tr key={bar.key} className={index === half && index < first.length - 1 ? 'cut' : undefined}>
                  <th scope="row">{bar.number && <b>{bar.number}</b>} <span>{bar.name}</span></th>
                  <td className="b"><Link to={bar.path} aria-label={t('board.barLabel', { name: `${bar.number} ${bar.name}`, n: bar.count })}><i className={index <= half || half < 0 ? 'on' : ''} style={{ width: `${(bar.count / most) * 78}%` }} /><b>{bar.count}</b></Link></td>
                  <td className="r">{percent(bar.cumulative)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <svg className="cum" viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" style={{ height }} aria-hidden="true"><polyline points={line} fill="none" stroke="var(--n-12)" strokeWidth="1.5" strokeDasharray="3 2" vectorEffect="non-scaling-stroke" /></svg>
        </div>
      )}
      {bars.length > SHOWN && <p className="sec-p mut">{t('board.moreBars', { n: bars.length - SHOWN })}</p>}
      {half >= 0 && half + 1 <= bars.length / 2 && <p className="sec-p mut">{t(half ? 'board.paretoSays' : 'board.paretoOne', { n: half + 1, share: percent(first[half]!.cumulative) })}</p>}
      {note && <p className="sec-p mut">{note}</p>}
    </Section>
  );
}

export function ByClause({ bars, to }: { bars: Board['clauses']; to: BoardAddress['to'] }) {
  return (
    <Pareto title={t('board.byClause')} none={t('board.noneOpen')} bars={bars.map(({ key, clause, ...bar }) => ({
      ...bar, key, number: clause?.number ?? '', name: clause ? clauseName(clause) : '', path: to({ figure: 'open', clause: key }),
    }))} />
  );
}

/** Of cases reported in the period: which bone their root causes hang from; those without a fishbone are told beneath. */
export function ByCause({ bars, to }: { bars: Board['causes']; to: BoardAddress['to'] }) {
  const sorted = bars.filter(({ key }) => key);
  const all = sorted.reduce((sum, { count }) => sum + count, 0);
  const unsorted = bars.find(({ key }) => !key)?.count ?? 0;
  let upTo = 0;
  return (
    <Pareto title={t('board.byCause')} none={t('board.noCauses')} note={sorted.length && unsorted ? t('board.unsorted', { n: unsorted }) : undefined} bars={sorted.map(({ key, count }) => ({
      key, count, cumulative: (upTo += count) / all, number: '', name: code(`fishbone.heading.${key}`) ?? key, path: to({ figure: 'reported', cause: key }),
    }))} />
  );
}

/** Who has how many, those of nobody last. */
export function Owners({ owners, to }: { owners: Board['owners']; to: BoardAddress['to'] }) {
  if (!owners.length) return null;
  return (
    <Section title={t('board.byOwner')}>
      <ul className="plain-rows owners">
        {owners.slice(0, SHOWN).map(({ person, open, overdue }) => (
          <li key={person?.id ?? ''}>
            <span>{person?.name ?? t('board.nobody')}</span>
            <span className="nowrap">{person ? <Link to={to({ figure: 'open', owner: person.id })}>{t('board.openN', { n: open })}</Link> : t('board.openN', { n: open })}
              {overdue > 0 && <em className="bad">　{t('board.late', { n: overdue })}</em>}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
