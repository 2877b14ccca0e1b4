import { useQuery } from 'urql';
import { dayTime } from '../../lib/dates';
import { DeliveriesDocument, RetryDeliveryDocument } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { useSending } from '../../lib/send';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Rows } from '../../ui/Loading';
import { Section } from '../../ui/Section';
import { FormProblem } from '../../ui/verb/VerbForm';
import { AdminPage } from './AdminPage';

const DELIVERIES = { additionalTypenames: ['DeliveryOverview'] };
const wayOf = (channel: string): string => code(`delivery.channel.${channel}`) ?? channel;
const whyOf = (problem: string): string => code(`delivery.why.${problem}`) ?? problem;

/** Whether what the platform sends arrives; what was given up can be tried again. */
export default function DeliveriesPage() {
  const { send, problem, busy } = useSending(DELIVERIES);
  const [{ data, error }, execute] = useQuery({ query: DeliveriesDocument, context: DELIVERIES, requestPolicy: 'cache-and-network' });
  const deliveries = data?.deliveries;
  return (
    <AdminPage title={t('admin.deliveries')} lead={t('delivery.lead')}>
      {error && !deliveries ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} /> : !deliveries ? <Rows columns="1fr 60px 60px 60px 120px" /> : (
        <>
          <table className="tbl jobs">
            <thead>
              <tr><th>{t('delivery.name')}</th><th className="r">{t('delivery.waiting')}</th><th className="r">{t('delivery.sent')}</th><th className="r">{t('delivery.givenUp')}</th>
                <th className="wide">{t('delivery.last')}</th></tr>
            </thead>
            <tbody>
              {deliveries.channels.map((one) => (
                <tr key={one.channel}>
                  <td>{wayOf(one.channel)}{one.problem && one.configured && <small className="bad"> {t('delivery.problem', { why: whyOf(one.problem) })}</small>}</td>
                  {one.configured ? (
                    <>
                      <td className="r num">{one.waiting}</td><td className="r num">{one.sent}</td>
                      <td className={one.givenUp ? 'r num bad' : 'r num'}>{one.givenUp}</td>
                      <td className="num wide">{one.lastAt ? dayTime(one.lastAt) : <span className="mut">{t('adminJobs.never')}</span>}</td>
                    </>
                  ) : <td colSpan={4} className="mut">{t('delivery.off')}</td>}
                </tr>
              ))}
            </tbody>
          </table>
          <Section title={t('delivery.failures')} count={deliveries.failures.length || undefined}>
            {problem && <FormProblem problem={problem} shown={[]} />}
            {!deliveries.failures.length ? <p className="sec-p mut">{t('delivery.none')}</p> : (
              <ul className="plain-rows">
                {deliveries.failures.map((failure) => (
                  <li key={failure.id}>
                    <span><b>{wayOf(failure.channel)}</b><small>{whyOf(failure.problem)}</small>
                      <small>{dayTime(failure.at)}{t('list.pause')}{t('delivery.tries', { n: failure.tries })}</small></span>
                    <Button small busy={busy} onClick={() => void send(RetryDeliveryDocument, { id: failure.id })}>{t('delivery.retry')}</Button>
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </>
      )}
    </AdminPage>
  );
}
