import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { dayTime } from '../../lib/dates';
import { EmergencyCallListDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Section } from '../../ui/Section';
import { usePageTitle } from '../../ui/shell/title';
import { keepList, keptList, type CallList } from './kept-list';
import { download } from './list-file';
import { PhoneLink } from './PhoneLink';

const LINES = [['police', '110'], ['fire', '119'], ['rescue', '120']] as const;

/** Whom to call and where things lie: the latest when there is a network, else what this device kept. */
export default function CallListPage() {
  const { community } = usePlace();
  const communityId = community?.id ?? '';
  const [{ data, error }, execute] = useQuery({ query: EmergencyCallListDocument, variables: { communityId }, pause: !community, requestPolicy: 'network-only' });
  const [kept, setKept] = useState<CallList | null>(null);
  usePageTitle(t('callList.title'));
  useEffect(() => { setKept(communityId ? keptList(communityId) : null); }, [communityId]);
  const fresh = data?.emergencyCallList;
  useEffect(() => {
    if (fresh && communityId) keepList(communityId, fresh);
  }, [fresh, communityId]);
  const list = fresh ?? (error ? kept : null);
  const offline = Boolean(error?.networkError);
  return (
    <main className="page em-call" id="main">
      <nav className="crumb no-print" aria-label={t('record.where')}><Link to="/emergency-plans">{kindText('emergencyPlan')}</Link></nav>
      <div className="list-head">
        <h1 className="h1">{list?.communityName} {t('callList.title')}</h1>
        {list && (
          <div className="btn-row no-print">
            <Button look="primary" onClick={() => download(list)}>{t('callList.keep')}</Button>
            <Button onClick={() => window.print()}>{t('callList.print')}</Button>
          </div>
        )}
      </div>
      <p className="lead no-print">{t('callList.lead')}</p>
      {!fresh && offline && kept && <p className="form-problem" role="status">{t('callList.offline', { at: dayTime(kept.at) })}</p>}
      {!list && offline && <p className="form-problem" role="alert">{t('callList.notKept')}</p>}
      {!list && error && !offline && <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />}
      <ul className="em-lines" aria-label={t('callList.publicLines')}>
        {LINES.map(([what, number]) => <li key={what}>{t(`callList.${what}`)} <PhoneLink name={t(`callList.${what}`)} phone={number} /></li>)}
      </ul>
      {list && !list.plans.length && <p className="mut">{t('callList.empty')}</p>}
      {list?.plans.map((plan) => (
        <Section key={plan.id} title={<Link to={`/emergency-plans/${plan.id}`}>{plan.title}</Link>}>
          <ul className="em-people">
            {plan.contacts.map((one) => (
              <li key={one.id}><span className="tag soft">{t(`emergency.partOf.${one.part}`)}</span><b>{one.name}</b><PhoneLink name={one.name} phone={one.phone} /><span className="mut">{one.duty}</span></li>
            ))}
            {plan.teams.map((one) => (
              <li key={one.id}>
                <span className="tag soft">{t('emergency.teams')}</span><b>{one.name}</b><PhoneLink name={one.leader} phone={one.phone} said />
                <span className="mut">{[t('emergency.people', { n: one.members }), one.duty].filter(Boolean).join(t('list.comma'))}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {list && list.supplies.length > 0 && (
        <Section title={t('callList.where')}>
          <ul className="em-people">
            {list.supplies.map((one) => (
              <li key={one.id}>
                <span className="tag soft">{t('supply.of', { n: one.quantity, unit: one.unit })}</span><b>{one.title}{one.expired && <span className="tag bad in-row">{t('supply.expired')}</span>}</b>
                <PhoneLink name={one.keeper} phone={one.keeperPhone} said /><span className="mut">{one.place}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {list && <p className="mut sm">{t('callList.at', { at: dayTime(list.at) })}{t('list.comma')}<span className="no-print">{t('callList.wiped')}</span></p>}
    </main>
  );
}
