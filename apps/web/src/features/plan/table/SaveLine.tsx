import { clock } from '../../../lib/dates';
import { t } from '../../../lib/messages';
import { problemText } from '../../../lib/problem';
import { TextButton } from '../../../ui/Button';
import { Alarm, Icon } from '../../../ui/Icon';
import type { Head, Row } from './wire';
import type { View } from './view';

/** Whether what was written is saved, and if not, where it is and what becomes of it. */
export function SaveLine<H extends Head, R extends Row>({ view, onRetry, onDrop }: { view: View<H, R>; onRetry: () => void; onDrop: () => void }) {
  const { state, waiting, problem, savedAt, refused, conflicts } = view;
  const open = refused.length + conflicts.length;
  return (
    <span className="saved" role="status">
      {state === 'saved' && open === 0 && savedAt && <><Icon name="check" size={14} />{t('grid.saved', { at: clock(savedAt) })}</>}
      {state === 'saved' && open > 0 && <><Alarm />{t('grid.savedBut', { n: open })}</>}
      {(state === 'waiting' || state === 'sending') && t('grid.saving')}
      {state === 'offline' && <><Icon name="offline" size={14} />{t('grid.offline', { n: waiting })}<TextButton onClick={onRetry}>{t('grid.retry')}</TextButton></>}
      {state === 'failed' && <><Alarm />{t('grid.failed', { n: waiting, why: problemText(problem!) })}<TextButton onClick={onRetry}>{t('grid.retry')}</TextButton><TextButton onClick={onDrop}>{t('grid.drop')}</TextButton></>}
      {state === 'shut' && <><Alarm />{t('grid.shut', { n: waiting })}<TextButton onClick={onDrop}>{t('grid.drop')}</TextButton></>}
    </span>
  );
}
