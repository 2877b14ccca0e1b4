import { Link } from 'react-router';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { Icon, type IconName } from '../../ui/Icon';

type Key = 'activity' | 'finding' | 'round' | 'request' | 'visit' | 'incident' | 'meeting' | 'complaint' | 'problem' | 'mediation' | 'errand';
interface Entry { to: string; icon: IconName; key: Key; permission: string; seldom?: true }

const QUICK: Entry[] = [
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
/** Of whoever works in a grid: what a day in the street brings comes first. */
const IN_GRID: Entry[] = [
  { to: '/rounds/log', icon: 'check', key: 'round', permission: 'grid-round:walk' },
  { to: '/findings/log', icon: 'camera', key: 'finding', permission: 'grid-finding:log' },
  { to: '/visits/log', icon: 'home', key: 'visit', permission: 'home-visit:visit' },
  { to: '/activities/log', icon: 'note', key: 'activity', permission: 'activity:draft' },
  { to: '/mediations/log', icon: 'speech', key: 'mediation', permission: 'mediation:mediate', seldom: true },
  { to: '/errands/take', icon: 'person', key: 'errand', permission: 'errand:run', seldom: true },
  { to: '/requests/take', icon: 'person', key: 'request', permission: 'service-request:take', seldom: true },
  { to: '/incidents/new', icon: 'bell', key: 'incident', permission: 'incident:report', seldom: true },
  { to: '/nonconformities/new', icon: 'alert', key: 'problem', permission: 'nonconformity:report', seldom: true },
];

/** What can be begun here and now; only what this person may begin. What is seldom begun has its place on the page of all. */
export function Quick({ all = false }: { all?: boolean }) {
  const { can, inGrid } = usePlace();
  const street = inGrid('grid-round:walk') && !can('grid-round:walk');
  const may = (street ? IN_GRID : QUICK).filter((one) => inGrid(one.permission) && (all || !one.seldom));
  if (!may.length) return <p className="mut">{t('home.mayBegin')}</p>;
  return (
    <div className="quick">
      {may.map((one) => <Link key={one.to} to={one.to}><Icon name={one.icon} size={26} />{t(`home.quick.${one.key}`)}</Link>)}
    </div>
  );
}
