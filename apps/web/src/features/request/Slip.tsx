import { Link } from 'react-router';
import { day, dayTime } from '../../lib/dates';
import type { TakeServiceRequestMutation } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { stateText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Qr } from '../../ui/Qr';
import { usePageTitle } from '../../ui/shell/title';

type Taken = TakeServiceRequestMutation['takeServiceRequest'];

/** The progress page of a slip. The secret stands behind the hash: it is sent to no server when the page opens. */
const progressUrl = ({ number, secret }: Taken['slip']): string =>
  `${location.origin}/p/progress?number=${encodeURIComponent(number)}#${encodeURIComponent(secret)}`;

/** What the resident walks away with: on paper, large enough to be read, with a code for the phone. */
export function Slip({ taken: { request, slip }, onAnother }: { taken: Taken; onAnother: () => void }) {
  usePageTitle(slip.number);
  return (
    <main className="page form-page" id="main">
      <div className="slip with-qr">
        <div>
          <h1 className="h1">{t('request.slipTitle')}</h1>
          <p>{slip.community.name}　{dayTime(request.receivedAt)}</p>
          <dl>
            <dt>{t('label.serviceRequest.title')}</dt><dd>{request.title}</dd>
            <dt>{t('list.state')}</dt><dd>{stateText('serviceRequest', request.state)}</dd>
            {request.state === 'handling' && request.promisedAt && <><dt>{t('request.promised')}</dt><dd className="b">{dayTime(request.promisedAt)}</dd></>}
            {request.state === 'waiting' && (
              <>
                <dt>{t('request.bring')}</dt><dd><ul className="plain-list">{request.askedFor.map((paper) => <li key={paper}>{paper}</li>)}</ul></dd>
                <dt>{t('request.bringBy')}</dt><dd>{day(request.papersBy)}</dd>
              </>
            )}
            {request.state === 'replied' && <><dt>{t('label.serviceRequest.reply')}</dt><dd className="pre">{request.reply}</dd></>}
            <dt>{t('request.number')}</dt><dd className="num b">{slip.number}</dd>
            <dt>{t('request.secret')}</dt><dd className="num b secret">{slip.secret}</dd>
            <dt>{t('request.where')}</dt><dd>{location.origin}/p/progress</dd>
            {slip.community.complaintPhone && <><dt>{t('request.tel')}</dt><dd>{slip.community.complaintPhone}</dd></>}
          </dl>
          <p className="mut">{t('request.slipNote')}</p>
        </div>
        <figure><Qr text={progressUrl(slip)} label={t('request.scan')} size={148} /><figcaption className="sm">{t('request.scan')}</figcaption></figure>
      </div>
      <div className="btn-row no-print">
        <Button look="primary" onClick={() => window.print()}>{t('request.print')}</Button>
        <Button onClick={onAnother}>{t('request.another')}</Button>
        <Link className="btn quiet" to={`/requests/${request.id}`}>{t('request.toRecord')}</Link>
      </div>
      <p className="mut no-print">{t('request.secretOnce')}</p>
    </main>
  );
}
