import { t } from '../../lib/messages';
import { inOrder, stuck, unsent } from '../../lib/outbox/parcel';
import { outbox } from '../../lib/outbox/outbox';
import { useOutbox } from '../../lib/outbox/posting';
import { Button } from '../../ui/Button';
import { OfflineLine } from '../../ui/OfflineLine';
import { usePageTitle } from '../../ui/shell/title';
import { ParcelRow } from './ParcelRow';

/** What was written down here and has not arrived yet: waiting, on its way, refused, torn; and what went today. */
export default function OutboxPage() {
  const state = useOutbox();
  const left = unsent(state.parcels).length;
  const mend = stuck(state.parcels).length;
  const rows = inOrder(state.parcels).sort((a, b) => Number(a.state === 'sent') - Number(b.state === 'sent'));
  usePageTitle(t('outbox.title'));
  return (
    <>
      <OfflineLine />
      <main className="page form-page" id="main">
        <h1 className="h1">{mend ? t('outbox.mend', { n: mend }) : left ? t('outbox.waits', { n: left }) : t('outbox.none')}</h1>
        <p className="lead">{t(left ? 'outbox.lead' : 'outbox.noneLead')}</p>
        {left > mend && (
          <div className="btn-row">
            <Button look="primary" busy={state.sending !== null} onClick={() => void outbox.retry()}>{t('outbox.now')}</Button>
          </div>
        )}
        <ul className="outbox" aria-label={t('outbox.title')}>
          {rows.map((parcel) => <ParcelRow key={parcel.id} parcel={parcel} state={state} />)}
        </ul>
      </main>
    </>
  );
}
