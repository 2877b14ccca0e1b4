import { t } from '../../lib/messages';
import { usePageTitle } from '../../ui/shell/title';
import { OfflineLine } from '../../ui/OfflineLine';
import { OutboxLine } from '../../ui/outbox/OutboxLine';
import { Quick } from './Quick';

/** The phone's second tab. */
export default function LogPage() {
  usePageTitle(t('nav.tab.log'));
  return (
    <main className="phone-page" id="main">
      <OfflineLine />
      <div className="m-b">
        <OutboxLine />
        <h1 className="m-h1">{t('home.logWhat')}</h1>
        <div className="sec-p"><Quick all /></div>
      </div>
    </main>
  );
}
