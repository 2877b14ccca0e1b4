import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { StarCertificatePageDocument, type StarCertificatePageQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { useRecordPlace } from '../../lib/place';
import { kindText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Qr } from '../../ui/Qr';
import { Loaded } from '../../ui/record/Loaded';
import { usePageTitle } from '../../ui/shell/title';
import { pts, starsText } from './words';

type Rating = StarCertificatePageQuery['starRating'];

export default function CertificatePage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: StarCertificatePageDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  return (
    <Loaded data={data?.starRating.id === id ? data.starRating : null} error={error} retry={() => execute({ requestPolicy: 'network-only' })}>
      {(record) => <Page record={record} />}
    </Loaded>
  );
}

/** A certificate for the printer; its code leads anybody to the page that says whether it holds. */
function Page({ record }: { record: Rating }) {
  const { certificate } = record;
  useRecordPlace(record.community.id);
  usePageTitle(t('star.certTitle'));
  return (
    <main className="page" id="main">
      <nav className="crumb no-print" aria-label={t('record.where')}>
        <Link to="/star-ratings">{kindText('starRating')}</Link><Icon name="right" size={14} /><Link to={`/star-ratings/${record.id}`}>{record.number}</Link><Icon name="right" size={14} /><span>{t('star.certificate')}</span>
      </nav>
      {certificate && (
        <>
          <div className="btn-row no-print sec-p">
            <Button look="primary" onClick={() => print()}>{t('star.print')}</Button>
            <a className="btn" href={`/star-ratings/${record.id}/certificate-document`} download>{t('star.word')}</a>
          </div>
          {certificate.standing !== 'valid' && <p className="form-problem no-print" role="alert">{t('star.invalid')}（{t(`star.standing.${certificate.standing}`)}）</p>}
          <article className="star-cert" lang="zh-CN">
            <h1>{t('star.certTitle')}</h1>
            <p className="who">{certificate.districtName}{certificate.streetName}{certificate.communityName}</p>
            <p>{t('star.certBody', { code: certificate.standardCode, points: pts(certificate.points), outOf: pts(certificate.outOf) })}</p>
            <p className="rank">{starsText(certificate.stars)}</p>
            <dl>
              <div><dt>{t('star.number')}</dt><dd>{certificate.number}</dd></div>
              <div><dt>{t('star.valid')}</dt><dd>{t('star.certFrom', { from: certificate.certifiedOn, until: certificate.validUntil })}</dd></div>
            </dl>
            <div className="sign">
              <figure><Qr text={`${location.origin}/p/${certificate.communityCode}/stars/${record.number}`} label={t('star.checkIt')} size={112} /><figcaption>{t('star.checkIt')}</figcaption></figure>
              <p>{certificate.districtName}<br />{certificate.certifiedOn}</p>
            </div>
          </article>
        </>
      )}
    </main>
  );
}
