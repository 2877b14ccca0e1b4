import { t } from '../../lib/messages';
import { usePageTitle } from '../../ui/shell/title';
import { Quick } from './Quick';

/** The phone's second tab. */
export default function LogPage() {
  usePageTitle(t('nav.tab.log'));
  return (
    <main className="phone-page" id="main">
      <div className="m-b">
        <h1 className="m-h1">{t('home.logWhat')}</h1>
        <div className="sec-p"><Quick all /></div>
      </div>
    </main>
  );
}
