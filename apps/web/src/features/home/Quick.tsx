import { Link } from 'react-router';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { Icon, type IconName } from '../../ui/Icon';

const QUICK: { to: string; icon: IconName; key: 'activity' | 'finding' | 'round' | 'request' | 'visit' | 'incident' | 'meeting' | 'complaint' | 'problem'; permission: string; seldom?: true }[] = [
  { to: '/activities/log', icon: 'note', key: 'activity', permission: 'activity:draft' },
  { to: '/findings/log', icon: 'camera', key: 'finding', permission: 'grid-finding:log', seldom: true },
  { to: '/rounds/log', icon: 'check', key: 'round', permission: 'grid-round:walk', seldom: true },
  { to: '/requests/take', icon: 'person', key: 'request', permission: 'service-request:take' },
  { to: '/visits/log', icon: 'home', key: 'visit', permission: 'home-visit:visit', seldom: true },
  { to: '/incidents/new', icon: 'bell', key: 'incident', permission: 'incident:report', seldom: true },
  { to: '/meetings/log', icon: 'person', key: 'meeting', permission: 'meeting:hold', seldom: true },
  { to: '/complaints/take', icon: 'speech', key: 'complaint', permission: 'complaint:take' },
  { to: '/nonconformities/new', icon: 'alert', key: 'problem', permission: 'nonconformity:report' },
];

/** What can be begun here and now; only what this person may begin. What is seldom begun has its place on the page of all. */
export function Quick({ all = false }: { all?: boolean }) {
  const { inGrid } = usePlace();
  const may = QUICK.filter((one) => inGrid(one.permission) && (all || !one.seldom));
  if (!may.length) return <p className="mut">{t('home.mayBegin')}</p>;
  return (
    <div className="quick">
      {may.map((one) => <Link key={one.to} to={one.to}><Icon name={one.icon} size={26} />{t(`home.quick.${one.key}`)}</Link>)}
    </div>
  );
}
