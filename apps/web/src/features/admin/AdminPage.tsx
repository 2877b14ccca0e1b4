import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { t } from '../../lib/messages';
import { useMe } from '../../lib/session';
import { usePageTitle } from '../../ui/shell/title';
import { pagesFor } from './pages';

/** One page of the administration: the others stand in a row above its title. */
export function AdminPage({ title, lead, right, children }: { title: string; lead?: string; right?: ReactNode; children: ReactNode }) {
  const me = useMe();
  usePageTitle(title);
  return (
    <main className="page admin" id="main">
      <nav className="sub-nav" aria-label={t('admin.pages')}>
        {pagesFor(me).map(({ to, text }) => (
          <NavLink key={to} to={to} className={({ isActive }) => (isActive ? 'on' : '')}>{text}</NavLink>
        ))}
      </nav>
      <div className="list-head">
        <h1 className="h1">{title}</h1>
        {right && <div className="btn-row">{right}</div>}
      </div>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </main>
  );
}
