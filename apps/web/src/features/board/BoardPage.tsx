import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day, fullNow } from '../../lib/dates';
import { BoardDocument, RingsDocument, type BoardQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { Failure } from '../../ui/Failure';
import { Insights } from '../../ui/insight/Insights';
import { Rows } from '../../ui/Loading';
import { NotYours } from '../../ui/NotYours';
import { usePageTitle } from '../../ui/shell/title';
import { useBoardAddress, type BoardAddress } from './address';
import { Ages, ByCause, ByClause, Owners } from './Charts';
import { Complaints } from './Complaints';
import { Narrow, sheetHref } from './Narrow';
import { inDays, percent } from './reasons';
import { TenList } from './Ten';
import { Units } from './Units';
import { Views } from './Views';

/** All cases of a street at a glance: the ten to act on, where they pile up, and each community beside the others. */
export default function BoardPage({ waiting }: { waiting?: ReactNode }) {
  const address = useBoardAddress();
  const { year, may } = usePlace();
  const { filter, unit } = address;
  const [{ data, error }, execute] = useQuery({ query: BoardDocument, variables: { filter: filter! }, pause: !filter, requestPolicy: 'cache-and-network', context: RECORDS });
  const [{ data: rings }] = useQuery({ query: RingsDocument, variables: { unitId: unit?.id ?? '', year }, pause: !unit || unit.kind === 'district', context: RECORDS });
  usePageTitle(t('board.title'));
  const board = data?.board.unit.id === unit?.id ? data?.board : undefined;
  const again = () => execute({ requestPolicy: 'network-only' });
  if (!may('nonconformity:read')) return <NotYours title={t('board.title')}><Insights here="/board" /></NotYours>;
  if (!unit) return <main className="page" id="main"><h1 className="h1">{t('board.title')}</h1><p className="lead">{t('home.notHere')}</p></main>;
  return (
    <main className="page board" id="main">
      {!waiting && <Insights here="/board" />}
      <div className="board-head">
        <div>
          <h1 className="h1">{board ? <Headline board={board} to={address.to} /> : t('board.title')}</h1>
          <p className="lead">{unit.name}　{fullNow()}{board && board.total.closed > 0 && <>　{t('board.lead', { since: day(board.since), median: inDays(board.total.medianDays), share: percent(board.total.effectiveShare) })}</>}</p>
        </div>
        <div className="list-tools">
          <Narrow address={address} clauses={board?.clauses} owners={board?.owners} />
          {filter && <a className="btn" download href={sheetHref({ ...filter, figure: 'open' })}>{t('board.excel')}</a>}
        </div>
        <Views address={address} path="/board" />
      </div>
      {error && !board ? <Failure error={error} retry={again} /> : !board ? <Rows columns="40px 96px 1fr 112px" /> : (
        <>
          <div className="board-two">
            <div>
              <TenList ten={board.ten} onDone={again} />
              <Complaints complaints={board.complaints} />
              {waiting}
            </div>
            <div>
              <Ages ages={board.ages} to={address.to} />
              <ByClause bars={board.clauses} to={address.to} />
              <ByCause bars={board.causes} to={address.to} />
              <Owners owners={board.owners} to={address.to} />
            </div>
          </div>
          <Units rows={board.rows} total={board.total} rings={rings?.rings.rows} address={address} by={address.get('by')} />
        </>
      )}
    </main>
  );
}

/** The headline is the answer: how many are open, late, and wait to be verified; each opens its list. */
function Headline({ board: { total }, to }: { board: BoardQuery['board']; to: BoardAddress['to'] }) {
  if (!total.open) return <>{t('board.clear')}</>;
  const parts = [
    <Link key="open" to={to({ figure: 'open' })}>{t('board.head.open', { n: total.open })}</Link>,
    total.overdue > 0 && <Link key="late" className="bad" to={to({ figure: 'overdue' })}>{t('board.head.overdue', { n: total.overdue })}</Link>,
    total.toVerify > 0 && <Link key="verify" to={to({ figure: 'toVerify' })}>{t('board.head.toVerify', { n: total.toVerify })}</Link>,
  ].filter(Boolean);
  return <span className="head-links">{parts.flatMap((part, index) => (index ? [t('list.comma'), part] : [part]))}</span>;
}
