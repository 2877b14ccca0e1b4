import { Link } from 'react-router';
import { dayTime } from '../../lib/dates';
import { t } from '../../lib/messages';
import { Button } from '../../ui/Button';
import { usePageTitle } from '../../ui/shell/title';

export interface SlipData { id: string; number: string; secret: string; title: string; community: string }

/** What the resident walks away with. The code is shown once: it is kept only as a hash. */
export function Slip({ slip, onAnother }: { slip: SlipData; onAnother: () => void }) {
  usePageTitle(slip.number);
  return (
    <main className="page form-page" id="main">
      <div className="slip">
        <h1 className="h1">{t('complaint.slipTitle')}</h1>
        <p>{slip.community}　{dayTime(new Date())}</p>
        <dl>
          <dt>{t('label.any.title')}</dt><dd>{slip.title}</dd>
          <dt>{t('complaint.number')}</dt><dd className="num b">{slip.number}</dd>
          {slip.secret && <><dt>{t('complaint.secret')}</dt><dd className="num b secret">{slip.secret}</dd></>}
          <dt>{t('complaint.where')}</dt><dd>{location.origin}/p</dd>
        </dl>
        <p className="mut">{t('complaint.slipNote')}</p>
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
