import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { CheckInCodeDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemOf, problemText } from '../../lib/problem';
import { Icon } from '../../ui/Icon';
import { Qr } from '../../ui/Qr';
import { usePageTitle } from '../../ui/shell/title';

/** Shown on the organiser's phone: a code that changes by itself, and how many have come. */
export default function CheckInPage() {
  const { id = '' } = useParams();
  const [{ data, error }, ask] = useQuery({ query: CheckInCodeDocument, variables: { activityId: id }, requestPolicy: 'network-only' });
  usePageTitle(t('activity.codeTitle'));
  const nextAt = data?.checkInCode.nextAt;
  useEffect(() => {
    // asked anew every few seconds: the figure grows, and no code is shown longer than it lives
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), 5000);
    return () => clearInterval(timer);
  }, [ask, nextAt]);
  const beyond = data?.activity.capacity ? data.activity.registrationTally.came - data.activity.capacity : 0;
  return (
    <main className="phone-page" id="main">
      <div className="m-top">
        <Link className="m-back" to={`/activities/${id}`} aria-label={t('activity.codeBack')}><Icon name="back" size={24} /></Link>
        <h1>{t('activity.codeTitle')}</h1>
      </div>
      <div className="m-b check-in">
        {error && !data && <p className="form-problem" role="alert">{problemText(problemOf(error))}</p>}
        {!data && !error && <p className="mut">{t('activity.codeWaiting')}</p>}
        {data && (
          <>
            <h2>{data.activity.title}</h2>
            {error ? <p className="form-problem" role="alert">{problemText(problemOf(error))}</p>
              : <Qr text={`${location.origin}${data.checkInCode.path}`} label={t('activity.codeLabel')} size={300} />}
            <p className="came" role="status">{t('activity.codeCame', { n: data.activity.registrationTally.came })}</p>
            {beyond > 0 && <p className="is-bad">{t('activity.codeBeyond', { n: beyond })}</p>}
            <p className="mut">{t('activity.codeLead')}</p>
          </>
        )}
      </div>
    </main>
  );
}
