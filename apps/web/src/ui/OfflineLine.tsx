import { useSyncExternalStore } from 'react';
import { t } from '../lib/messages';
import { Icon } from './Icon';

const online = () => navigator.onLine;
const watch = (changed: () => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => { removeEventListener('online', changed); removeEventListener('offline', changed); };
};

/** Tells that the signal is gone and that what is being written is safe. */
export function OfflineLine() {
  const on = useSyncExternalStore(watch, online);
  if (on) return null;
  return <div className="m-off" role="status"><Icon name="offline" size={20} /><span>{t('home.offline')}</span></div>;
}
