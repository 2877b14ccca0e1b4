import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { t } from '../../lib/messages';
import { usePhone } from '../../lib/screen';
import { PhoneTabs } from './PhoneTabs';
import { TopBar } from './TopBar';

/** White paper with one bar at the top; on a phone four tabs at the bottom. `bell` is the notices' own. */
export function Shell({ bell }: { bell: ReactNode }) {
  const phone = usePhone();
  return (
    <>
      <a className="skip" href="#main">{t('nav.skip')}</a>
      <TopBar bell={bell} />
      <Outlet />
      {phone && <PhoneTabs />}
    </>
  );
}
