import { useSession } from '../lib/session';
import { t } from '../lib/messages';
import { PlaceProvider } from '../lib/place';
import { ClauseSideProvider } from '../ui/clause/ClauseSide';
import { Failure } from '../ui/Failure';
import { Modal } from '../ui/Modal';
import { Shell } from '../ui/shell/Shell';
import { VerbsContext } from '../ui/verb/registry';
import { FindBox } from '../features/find/FindBox';
import { NoticeBell } from '../features/notices/NoticeBell';
import ChangePassword from '../features/session/ChangePassword';
import { SignIn, SignInForm } from '../features/session/SignIn';
import { Leaving } from './Leaving';
import { Queue } from './Queue';
import { loadVerbs } from './verbs';

/** Behind the gate there is a session with a password of the person's own. */
export function Gate() {
  const { me, loading, error, expired, refresh } = useSession();
  if (loading) return null;
  if (error && !me) return <main className="page" id="main"><Failure error={error} retry={refresh} /></main>;
  if (!me) return <SignIn />;
  if (me.mustChangePassword) return <ChangePassword forced />;
  return (
    <PlaceProvider>
      <VerbsContext value={loadVerbs}>
        <ClauseSideProvider>
          <Shell bell={<NoticeBell />} find={<FindBox />} />
          <Queue />
          <Leaving />
          <Modal open={expired} title={t('session.expired')}>
            <p className="mut">{t('session.expiredLead')}</p>
            <SignInForm onDone={refresh} />
          </Modal>
        </ClauseSideProvider>
      </VerbsContext>
    </PlaceProvider>
  );
}
