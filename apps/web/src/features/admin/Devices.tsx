import { useQuery } from 'urql';
import { agentText } from '../../lib/agent';
import { dayTime } from '../../lib/dates';
import { EndSessionsDocument, SessionsOfDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Button } from '../../ui/Button';
import { ADMIN, useSend } from './useSend';

/** Where somebody is signed in; one can be ended, or all. */
export function Devices({ personId }: { personId: string }) {
  const { send, busy } = useSend();
  const [{ data }] = useQuery({ query: SessionsOfDocument, variables: { personId }, context: ADMIN, requestPolicy: 'cache-and-network' });
  const sessions = data?.sessionsOf ?? [];
  const end = (sessionId: string | null) => void send(EndSessionsDocument, { personId, sessionId });
  return (
    <>
      <h3 className="sub-h">{t('adminPerson.sessions')}</h3>
      {data && !sessions.length && <p className="mut">{t('adminPerson.noSessions')}</p>}
      <ul className="plain-rows">
        {sessions.map((session) => (
          <li key={session.id}>
            <span><b title={session.agent}>{agentText(session.agent)}</b><small>{t('session.since', { from: dayTime(session.startedAt), seen: dayTime(session.seenAt) })}</small></span>
            <Button small busy={busy} onClick={() => end(session.id)}>{t('session.end')}</Button>
          </li>
        ))}
      </ul>
      {sessions.length > 1 && <div className="btn-row sec-p"><Button small busy={busy} onClick={() => end(null)}>{t('adminPerson.endAll')}</Button></div>}
    </>
  );
}
