import { Link } from 'react-router';
import { dayTime } from '../../lib/dates';
import { t } from '../../lib/messages';
import { Button } from '../../ui/Button';
import { Qr } from '../../ui/Qr';
import { usePageTitle } from '../../ui/shell/title';

export interface SlipData { id: string; number: string; secret: string; title: string; community: string; phone: string }

/** The progress page of a slip. The secret stands behind the hash: it is sent to no server when the page opens. */
const progressUrl = ({ number, secret }: SlipData): string =>
  `${location.origin}/p/progress?number=${encodeURIComponent(number)}#${encodeURIComponent(secret)}`;

/** What the resident walks away with. The code is shown once: it is kept only as a hash. */
export function Slip({ slip, onAnother }: { slip: SlipData; onAnother: () => void }) {
  usePageTitle(slip.number);
  return (
    <main className="page form-page" id="main">
      <div className="slip with-qr">
        <div>
        <h1 className="h1">{t('complaint.slipTitle')}</h1>
        <p>{slip.community}　{dayTime(new Date())}</p>
        <dl>
          <dt>{t('label.any.title')}</dt><dd>{slip.title}</dd>
          <dt>{t('complaint.number')}</dt><dd className="num b">{slip.number}</dd>
          {slip.secret && <><dt>{t('complaint.secret')}</dt><dd className="num b secret">{slip.secret}</dd></>}
          <dt>{t('complaint.where')}</dt><dd>{location.origin}/p/progress</dd>
          {slip.phone && <><dt>{t('request.tel')}</dt><dd>{slip.phone}</dd></>}
        </dl>
        <p className="mut">{t('complaint.slipNote')}</p>
        </div>
        <figure><Qr text={progressUrl(slip)} label={t('request.scan')} size={148} /><figcaption className="sm">{t('request.scan')}</figcaption></figure>
      </div>
      <div className="btn-row no-print">
        <Button look="primary" onClick={() => window.print()}>{t('complaint.print')}</Button>
        <Link className="btn" to={`/complaints/${slip.id}`}>{t('complaint.toRecord')}</Link>
        <Button look="quiet" onClick={onAnother}>{t('complaint.another')}</Button>
      </div>
      <p className="mut no-print">{t('complaint.secretOnce')}</p>
    </main>
  );
}
