import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '../lib/messages';
import { usePageTitle } from './shell/title';

/** A page whose work is not this person's: said before anything is asked for. */
export function NotYours({ title, children }: { title?: string; children?: ReactNode }) {
  usePageTitle(title ?? t('failure.notYours'));
  return (
    <main className="page" id="main">
      {children}
      <h1 className="h1">{title ?? t('failure.notYours')}</h1>
      <p className="lead">{title && t('failure.notYours')}{t('failure.forbidden')}</p>
      {!title && <p className="btn-row"><Link className="btn" to="/">{t('nav.year')}</Link></p>}
    </main>
  );
}
