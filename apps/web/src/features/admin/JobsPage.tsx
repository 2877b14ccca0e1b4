import { useQuery } from 'urql';
import { dayTime } from '../../lib/dates';
import { JobsDocument, RetryJobDocument } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Rows } from '../../ui/Loading';
import { Section } from '../../ui/Section';
import { FormProblem } from '../../ui/verb/VerbForm';
import { AdminPage } from './AdminPage';
import { ADMIN, useSend } from './useSend';

const nameOf = (name: string): string => code(`adminJobs.of.${name}`) ?? name;

/** What the platform does by itself; what failed for good can be tried again. */
export default function JobsPage() {
  const { send, problem, busy } = useSend();
  const [{ data, error }, execute] = useQuery({ query: JobsDocument, context: ADMIN, requestPolicy: 'cache-and-network' });
  const jobs = data?.jobs;
  return (
    <AdminPage title={t('admin.jobs')} lead={t('adminJobs.lead')}>
      {error && !jobs ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} /> : !jobs ? <Rows columns="1fr 60px 60px 60px 120px 120px" /> : (
        <>
          <table className="tbl jobs">
            <thead>
              <tr><th>{t('adminJobs.name')}</th><th className="r">{t('adminJobs.waiting')}</th><th className="r">{t('adminJobs.running')}</th><th className="r">{t('adminJobs.failed')}</th>
                <th className="wide">{t('adminJobs.last')}</th><th className="wide">{t('adminJobs.next')}</th></tr>
            </thead>
            <tbody>
              {jobs.kinds.map((kind) => (
                <tr key={kind.name}>
                  <td>{nameOf(kind.name)}</td><td className="r num">{kind.waiting}</td><td className="r num">{kind.running}</td>
                  <td className={kind.failed ? 'r num bad' : 'r num'}>{kind.failed}</td>
                  <td className="num wide">{kind.lastAt ? dayTime(kind.lastAt) : <span className="mut">{t('adminJobs.never')}</span>}</td>
                  <td className="num wide">{kind.nextAt ? dayTime(kind.nextAt) : <span className="mut">{t(kind.cron ? 'adminJobs.never' : 'adminJobs.onDemand')}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Section title={t('adminJobs.failures')} count={jobs.failures.length || undefined}>
            {problem && <FormProblem problem={problem} shown={[]} />}
            {!jobs.failures.length ? <p className="sec-p mut">{t('adminJobs.noFailures')}</p> : (
              <ul className="plain-rows">
                {jobs.failures.map((failure) => (
                  <li key={failure.id}>
                    <span><b>{nameOf(failure.name)}</b>
                      <small>{code(`adminJobs.code.${failure.code}`) ?? code(`error.${failure.code}`) ?? failure.code}</small>
                      <small>{t('adminJobs.at', { at: dayTime(failure.at), id: failure.id.slice(0, 8) })}，{t('adminJobs.tries', { n: failure.tries })}</small></span>
                    <Button small busy={busy} onClick={() => void send(RetryJobDocument, { id: failure.id })}>{t('adminJobs.retry')}</Button>
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
