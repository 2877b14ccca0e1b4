import type { ReactNode } from 'react';
import { t } from '../../lib/messages';
import { usePhone } from '../../lib/screen';
import { Here } from './Here';
import { PhoneTabs } from './PhoneTabs';
import { TopBar } from './TopBar';

/** White paper with one bar at the top; on a phone four tabs at the bottom. `bell` and `find` are the notices' and the search's own. */
export function Shell({ bell, find }: { bell: ReactNode; find: ReactNode }) {
  const phone = usePhone();
  return (
    <>
      <a className="skip" href="#main">{t('nav.skip')}</a>
      <TopBar bell={bell} find={find} />
      <Here />
      {phone && <PhoneTabs />}
    </>
  );
}
