import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { StarTableDocument, type StarTableQuery } from '../../lib/generated/graphql';
import { language } from '../../lib/i18n';
import { t } from '../../lib/messages';
import { usePhone } from '../../lib/screen';
import { useMe } from '../../lib/session';
import { kindText, stateText } from '../../lib/words';
import { Failure } from '../../ui/Failure';
import { Icon } from '../../ui/Icon';
import { Rows } from '../../ui/Loading';
import { usePageTitle } from '../../ui/shell/title';
import { pts, starsText } from './words';

type Row = StarTableQuery['starTable'][number];

/** The communities of a district or street with their stars, most first. */
export default function StarTablePage() {
  const me = useMe();
  const phone = usePhone();
  const [search, setSearch] = useSearchParams();
  const units = useMemo(() => {
    const own = me.memberships.filter(({ unit }) => unit.kind === 'district' || unit.kind === 'street').map(({ unit }) => unit);
    const streets = me.communities.map(({ street }) => street);
    return [...new Map([...own, ...streets].map(({ id, name }) => [id, { id, name }])).values()];
  }, [me]);
  const unit = units.find(({ id }) => id === search.get('unit')) ?? units[0];
  const [{ data, error }, execute] = useQuery({ query: StarTableDocument, variables: { unitId: unit?.id ?? '' }, pause: !unit, context: RECORDS });
  const rows = data?.starTable;
  usePageTitle(t('star.tableTitle'));
  return (
    <main className={phone ? 'phone-page stars' : 'page stars'} id="main">
      <div className="cf-head">
        <div className="t">
          <nav className="crumb" aria-label={t('record.where')}>
            <Link to="/star-ratings">{kindText('starRating')}</Link><Icon name="right" size={14} /><span>{unit?.name}</span>
          </nav>
          <h1 className="h1">{t('star.tableTitle')}</h1>
          {rows && <p className="lead">{t('star.tableLead', { n: rows.length, starred: rows.filter(({ stars }) => stars).length })}</p>}
        </div>
        {unit && <a className="btn" download href={`/units/${unit.id}/star-table?language=${language() === 'en' ? 'en' : 'zh'}`}>{t('star.excel')}</a>}
      </div>
      {units.length > 1 && (
        <div className="list-tools">
          <select className="in" aria-label={t('record.where')} value={unit?.id} onChange={(event) => setSearch({ unit: event.target.value }, { replace: true })}>
            {units.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        </div>
      )}
      {error && !rows ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} /> : !rows ? <Rows columns="1fr 120px 120px 160px" /> : phone ? <Lines rows={rows} /> : <Table rows={rows} />}
    </main>
  );
}

const starsOf = ({ stars }: Row): string => (stars ? starsText(stars) : t('star.noCertificate'));

function Running({ row }: { row: Row }) {
  if (!row.runningId) return null;
  const total = row.runningTotal === null ? '' : `　${t('star.points', { n: pts(row.runningTotal) })}`;
  return <Link to={`/star-ratings/${row.runningId}`}>{stateText('starRating', row.runningState!)}{total}</Link>;
}

function Table({ rows }: { rows: Row[] }) {
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th scope="col">{t('star.community')}</th><th scope="col">{t('label.starRating.stars')}</th><th scope="col" className="r">{t('star.pointsLabel')}</th>
          <th scope="col">{t('star.number')}</th><th scope="col">{t('label.starRating.validUntil')}</th><th scope="col">{t('star.running')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.communityId}>
            <td>{row.name}<div className="sm mut">{row.streetName}</div></td>
            <td className="nowrap">{row.certifiedId ? <Link to={`/star-ratings/${row.certifiedId}`}>{starsOf(row)}</Link> : <span className="mut">{starsOf(row)}</span>}</td>
            <td className="r">{row.points === null ? '' : pts(row.points)}</td>
            <td className="mut">{row.certificate}</td>
            <td className="nowrap">{day(row.validUntil)}</td>
            <td><Running row={row} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ rows }: { rows: Row[] }) {
  return (
    <ul className="star-lines">
      {rows.map((row) => (
        <li key={row.communityId}>
          <b>{row.name}</b>　{row.certifiedId ? <Link to={`/star-ratings/${row.certifiedId}`}>{starsOf(row)}</Link> : <span className="mut">{starsOf(row)}</span>}
          <div className="sm mut">{row.streetName}{row.validUntil && `　${t('star.until', { day: day(row.validUntil) })}`}</div>
          <Running row={row} />
        </li>
      ))}
    </ul>
  );
}
