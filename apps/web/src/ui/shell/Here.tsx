import { Outlet, useLocation } from 'react-router';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { useMe } from '../../lib/session';
import { ButtonLink } from '../Button';
import { Empty } from '../Empty';
import { adminPages } from './AdminNav';
import { usePageTitle } from './title';

/** Pages that speak of no community of one's own. */
const ANYWHERE = /^\/(admin|settings|standards|me|notices|find|conformity\/street)(\/|$)/;

/** The page of the address; or why there is nothing to see yet, as on an installation that has only its first administrator. */
export function Here() {
  const { community } = usePlace();
  const { pathname } = useLocation();
  return community || ANYWHERE.test(pathname) ? <Outlet /> : <NoCommunity />;
}

function NoCommunity() {
  const page = adminPages(useMe())[0];
  usePageTitle(t('nav.noCommunity'));
  return (
    <main className="page" id="main">
      <Empty title={t('nav.noCommunityTitle')} text={t(page ? 'nav.addCommunity' : 'nav.askForCommunity')}>
        {page && <ButtonLink look="primary" to={page.to}>{page.text}</ButtonLink>}
        <ButtonLink to="/standards">{t('nav.standards')}</ButtonLink>
      </Empty>
    </main>
  );
}
