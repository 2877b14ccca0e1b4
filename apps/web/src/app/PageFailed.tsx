import { t } from '../lib/messages';
import { Button } from '../ui/Button';

/** A page that could not be drawn or fetched: what was typed lies in its drafts, so reloading is safe. */
export function PageFailed() {
  return (
    <main className="page" id="main">
      <div className="failure" role="alert">
        <b>{t('failure.page')}</b>
        <p className="mut">{t('failure.pageLead')}</p>
        <Button look="primary" onClick={() => location.reload()}>{t('action.retry')}</Button>
      </div>
    </main>
  );
}
