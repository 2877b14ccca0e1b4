import { Link } from 'react-router';
import { t } from '../../lib/messages';
import { stuck, unsent } from '../../lib/outbox/parcel';
import { useOutbox } from '../../lib/outbox/posting';
import { Icon } from '../Icon';

/** The way to what is on this device only, as long as there is some. */
export function OutboxLine() {
  const { parcels } = useOutbox();
  const [left, mend] = [unsent(parcels).length, stuck(parcels).length];
  if (!left) return null;
  return (
    <Link className={mend ? 'outbox-line bad' : 'outbox-line'} to="/outbox">
      <Icon name={mend ? 'alert' : 'offline'} size={20} />
      <span>{mend ? t('outbox.lineMend', { n: mend }) : t('outbox.line', { n: left })}</span>
      <Icon name="right" size={18} />
    </Link>
  );
}
