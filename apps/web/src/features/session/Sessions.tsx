import { useClient, useQuery } from 'urql';
import { agentText } from '../../lib/agent';
import { dayTime } from '../../lib/dates';
import { RevokeSessionDocument, SessionsDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Rows } from '../../ui/Loading';
import { usePageTitle } from '../../ui/shell/title';

/** Where this person is signed in; any can be ended from here. */
export default function Sessions() {
  const client = useClient();
  const [{ data, error }, execute] = useQuery({ query: SessionsDocument, requestPolicy: 'cache-and-network' });
  const again = () => execute({ requestPolicy: 'network-only' });
  usePageTitle(t('nav.sessions'));
  const end = async (id: string) => {
    await client.mutation(RevokeSessionDocument, { id }).toPromise();
    again();
  };
  return (
    <main className="page form-page" id="main">
      <h1 className="h1">{t('nav.sessions')}</h1>
      <p className="lead">{t('session.sessionsLead')}</p>
      {error && !data ? <Failure error={error} retry={again} /> : !data ? <Rows columns="1fr 120px 80px" rows={3} /> : (
        <ul className="plain-rows">
          {data.sessions.map((session) => (
            <li key={session.id}>
              <span>
                <b title={session.agent}>{agentText(session.agent)}</b>
                <small>{t('session.since', { from: dayTime(session.startedAt), seen: dayTime(session.seenAt) })}</small>
              </span>
              {session.current
                ? <span className="mut">{t('session.here')}</span>
                : <Button small onClick={() => void end(session.id)}>{t('session.end')}</Button>}
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
