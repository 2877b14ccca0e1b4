import { NavLink } from 'react-router';
import type { MyselfFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { useMe } from '../../lib/session';

/** The pages of the administration that are somebody's, in the order in which they are needed. */
export function adminPages(me: Pick<MyselfFragment, 'administration' | 'wholePlatform'>): { to: string; text: string }[] {
  const has = (permission: string) => me.administration.includes(permission);
  const pages = [
    has('unit:administer') && { to: '/admin/units', text: t('admin.units') },
    has('person:administer') && { to: '/admin/people', text: t('admin.people') },
    has('audit:read') && { to: '/admin/audit', text: t('admin.audit') },
    has('setting:change') && { to: '/settings', text: t('admin.settings') },
    has('setting:change') && { to: '/settings/telling', text: t('admin.telling') },
    me.wholePlatform && { to: '/admin/calendar', text: t('admin.calendar') },
    me.wholePlatform && { to: '/admin/jobs', text: t('admin.jobs') },
    me.wholePlatform && { to: '/admin/deliveries', text: t('admin.deliveries') },
    has('storage:read') && { to: '/admin/storage', text: t('admin.storage') },
  ];
  return pages.filter((page) => page !== false);
}

/** In a row above the title of each; nothing where there is only one. */
export function AdminNav() {
  const pages = adminPages(useMe());
  if (pages.length < 2) return null;
  return (
    <nav className="sub-nav" aria-label={t('admin.pages')}>
      {pages.map(({ to, text }) => (
        <NavLink key={to} to={to} end={to === '/settings'} className={({ isActive }) => (isActive ? 'on' : '')}>{text}</NavLink>
      ))}
    </nav>
  );
}
