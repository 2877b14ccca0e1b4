import { Link } from 'react-router';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';

const PAGES = [
  { to: '/board', name: 'board.title', read: 'nonconformity:read' },
  { to: '/insight/rings', name: 'insight.rings', read: 'home:read' },
  { to: '/insight/map', name: 'insight.map', read: 'home:read' },
  { to: '/insight/compare', name: 'insight.compare', read: 'conformity:read' },
  { to: '/insight/review', name: 'insight.review', read: 'nonconformity:read' },
] as const;

/** From one way of looking over many to the others. */
export function Insights({ here }: { here: (typeof PAGES)[number]['to'] }) {
  const { may } = usePlace();
  return (
    <nav className="siblings" aria-label={t('insight.title')}>
      {PAGES.filter(({ read }) => may(read)).map(({ to, name }) => <Link key={to} to={to} aria-current={to === here ? 'page' : undefined}>{t(name)}</Link>)}
    </nav>
  );
}
