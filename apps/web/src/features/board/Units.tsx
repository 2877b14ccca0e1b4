import { Link } from 'react-router';
import type { BoardFiguresFragment, RingsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { stateText } from '../../lib/words';
import { Ring, type CycleStage } from '../../ui/Ring';
import { Section } from '../../ui/Section';
import { STATES, type BoardAddress } from './address';
import { inDays, percent } from './reasons';

type Rings = RingsQuery['rings']['rows'];
interface Props { rows: BoardFiguresFragment[]; total: BoardFiguresFragment; rings: Rings | undefined; address: BoardAddress; by: string }

const SHADES = ['', 'var(--n-2)', 'var(--n-3)', 'var(--n-4)'];
const countOf = (row: BoardFiguresFragment, state: string): number => row.states.find((one) => one.state === state)?.count ?? 0;
const SORTS: Record<string, (row: BoardFiguresFragment) => number> = {
  perThousand: (row) => row.perThousand ?? -1, overdue: (row) => row.overdue, open: (row) => row.open,
};

/** Each unit one step below: where its cases stand, how many for its size, how fast and how well they are closed. */
export function Units({ rows, total, rings, address, by }: Props) {
  const states = STATES.filter((state) => state !== 'approving' || countOf(total, state) > 0);
  const most = Math.max(1, ...rows.flatMap((row) => states.map((state) => countOf(row, state))));
  const sorted = SORTS[by] ? [...rows].sort((a, b) => SORTS[by]!(b) - SORTS[by]!(a)) : rows;
  const street = rows[0]?.unit.kind === 'street';
  const line = (row: BoardFiguresFragment, whole: boolean) => {
    const to = (patch: Record<string, string>) => address.to({ ...(!whole && { unit: row.unit.code }), ...patch });
    const figure = (n: number, patch: Record<string, string>, text = String(n)) => (n ? <Link to={to(patch)}>{text}</Link> : <span className="z">{text}</span>);
    const ring = rings?.find(({ unit }) => unit.id === row.unit.id);
    return (
      <>
        <th scope="row">
          {whole ? t('board.whole', { name: row.unit.name }) : (
            <Link className="cm" to={`?unit=${row.unit.code}`}>
              {ring ? <Ring size={24} parts={ring.stages.filter(({ total: all }) => all > 0).map((one) => ({ stage: one.stage as CycleStage, fill: one.done / one.total }))} /> : !street && <span className="ring-gap" />}{row.unit.name}
            </Link>
          )}
        </th>
        {states.map((state) => {
          const n = countOf(row, state);
          return <td key={state} className="h" style={!whole && n ? { background: SHADES[Math.min(3, Math.ceil((n / most) * 3))] } : undefined}>{figure(n, { state })}</td>;
        })}
        <td className="sep b">{figure(row.open, { figure: 'open' })}</td>
        <td className={row.overdue ? 'bad b' : ''}>{figure(row.overdue, { figure: 'overdue' })}</td>
        <td>{figure(row.dueSoon, { figure: 'dueSoon' })}</td>
        <td>{row.perThousand ?? t('board.none')}</td>
        <td className="sep">{row.closed ? <Link to={to({ figure: 'closed' })}>{inDays(row.medianDays)}</Link> : t('board.none')}</td>
        <td>{row.closed ? <Link to={to({ figure: 'closed' })}>{inDays(row.ninetiethDays)}</Link> : t('board.none')}</td>
        <td>{row.judged ? <Link to={to({ figure: 'judged' })}>{percent(row.effectiveShare)}</Link> : t('board.none')}</td>
        <td>{figure(row.recurred, { figure: 'recurred' })}</td>
      </>
    );
  };
  return (
    <Section id="units" title={t(street ? 'board.streets' : 'board.communities')} right={(
      <label className="units-sort">{t('board.sortBy')} <select className="in" value={by} onChange={(event) => address.set({ by: event.target.value })}>
        <option value="">{t('board.sort.code')}</option>
        {Object.keys(SORTS).map((key) => <option key={key} value={key}>{t(`board.sort.${key as 'open'}`)}</option>)}
      </select></label>
    )}>
      <div className="wide-t" tabIndex={0} role="region" aria-label={t('board.communities')}>
        <table className="units-t">
          <thead>
            <tr>
              <th scope="col">{t(street ? 'board.street' : 'board.community')}</th>
              {states.map((state) => <th scope="col" key={state}>{stateText('nonconformity', state)}</th>)}
              <th scope="col" className="sep">{t('board.figure.open')}</th><th scope="col">{t('board.figure.overdue')}</th><th scope="col">{t('board.figure.dueSoon')}</th><th scope="col">{t('board.perThousand')}</th>
              <th scope="col" className="sep">{t('board.median')}</th><th scope="col">{t('board.ninetieth')}</th><th scope="col">{t('board.effective')}</th><th scope="col">{t('board.figure.recurred')}</th>
            </tr>
          </thead>
          <tbody>{sorted.map((row) => <tr key={row.unit.id}>{line(row, false)}</tr>)}</tbody>
          {rows.length > 1 && <tfoot><tr>{line(total, true)}</tr></tfoot>}
        </table>
      </div>
      <p className="sec-p mut sm">{t('board.unitsSays')}</p>
    </Section>
  );
}
