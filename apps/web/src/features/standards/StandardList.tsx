import { Link } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { StandardsDocument } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { inLanguage } from '../../lib/words';
import { Failure } from '../../ui/Failure';
import { Rows } from '../../ui/Loading';
import { usePageTitle } from '../../ui/shell/title';

export default function StandardList() {
  const { can } = usePlace();
  const [{ data, error }, execute] = useQuery({ query: StandardsDocument });
  usePageTitle(t('nav.standards'));
  return (
    <main className="page" id="main">
      <div className="list-head">
        <h1 className="h1">{t('nav.standards')}</h1>
        <div className="btn-row">
          <Link className="btn" to="/standards/adoption">{t('adoption.title')}</Link>
          <Link className="btn" to="/standards/compare">{t('compare.title')}</Link>
          {can('edition:import') && <Link className="btn" to="/standards/import">{t('exchange.title')}</Link>}
        </div>
      </div>
      <p className="lead">{t('standards.lead')}</p>
      {error && !data ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />
        : !data ? <Rows columns="180px 1fr 160px 120px" rows={3} /> : (
          <ul className="plain-rows standards">
            {data.standards.map((standard) => (
              <li key={standard.code}>
                <span>
                  <b><Link to={`/standards/browse/${encodeURIComponent(standard.code)}`}>{inLanguage(standard.title, standard.titleEn)}</Link></b>
                  <small>
                    {standard.code}　{code(`standardStatus.${standard.status}`) ?? standard.status}　{standard.issuer}
                    {standard.supersededBy.length > 0 && `　${t('adoption.replacedNote', { code: standard.supersededBy.join(t('list.comma')) })}`}
                    {standard.effectiveFrom && `　${t('standards.from', { day: day(standard.effectiveFrom) })}`}
                  </small>
                </span>
                <Link className="btn s" to={`/standards/map/${encodeURIComponent(standard.code)}`}>{t('standards.map')}</Link>
              </li>
            ))}
          </ul>
        )}
    </main>
  );
}
