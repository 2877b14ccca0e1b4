import { useNavigate } from 'react-router';
import { t } from '../lib/messages';
import { useSession } from '../lib/session';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

/** Signing out clears this device: asked first where something is on it only. */
export function Leaving() {
  const { leaving, leave, stay } = useSession();
  const navigate = useNavigate();
  const offline = leaving === 'no-signal';
  const n = leaving && !offline ? leaving.unsent : 0;
  return (
    <Modal open={leaving !== null} title={offline ? t('outbox.leaveOffline') : t('outbox.leaveUnsent', { n })} onClose={stay}>
      <p>{t(offline ? 'outbox.leaveOfflineSays' : 'outbox.leaveUnsentSays')}</p>
      <div className="btn-row">
        {!offline && <Button look="primary" onClick={() => { stay(); void navigate('/outbox'); }}>{t('outbox.leaveSend')}</Button>}
        {!offline && <Button onClick={() => void leave()}>{t('outbox.leaveDrop')}</Button>}
        <Button look={offline ? 'primary' : 'quiet'} onClick={stay}>{t('outbox.leaveStay')}</Button>
      </div>
    </Modal>
  );
}
