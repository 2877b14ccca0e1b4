import { NavLink } from 'react-router';
import { t } from '../../lib/messages';
import { Icon } from '../Icon';

const TABS = [
  { to: '/', icon: 'home', key: 'today' }, { to: '/log', icon: 'plus', key: 'log' },
  { to: '/find', icon: 'search', key: 'find' }, { to: '/me', icon: 'person', key: 'me' },
] as const;

export function PhoneTabs() {
  return (
    <nav className="tabs" aria-label={t('nav.tabs')}>
      {TABS.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.to === '/'} className={({ isActive }) => (isActive ? 'on' : '')}>
          <Icon name={tab.icon} size={22} />{t(`nav.tab.${tab.key}`)}
        </NavLink>
      ))}
    </nav>
  );
}
