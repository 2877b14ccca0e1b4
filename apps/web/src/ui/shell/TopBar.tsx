import { Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { Link, NavLink, useLocation, useNavigate } from 'react-router';
import { dayAndWeekday, thisYear } from '../../lib/dates';
import { language, setLanguage } from '../../lib/i18n';
import { t } from '../../lib/messages';
import { unsent } from '../../lib/outbox/parcel';
import { useOutbox } from '../../lib/outbox/posting';
import { usePlace } from '../../lib/place';
import { usePhone } from '../../lib/screen';
import { useMe, useSession } from '../../lib/session';
import { Icon } from '../Icon';
import { Ring, StageGlyph, STAGES } from '../Ring';

const FULL = STAGES.map((stage) => ({ stage, fill: 1 }));
const NAV = [
  { to: '/plans', stage: 'plan', read: 'annual-plan:read', also: ['/plans', '/plan-templates', '/plan-table', '/risks', '/objectives', '/needs', '/service-items', '/commitments/plan'] },
  { to: '/activities', stage: 'do', read: 'activity:read', also: ['/activities', '/meetings', '/requests', '/consultations', '/publications', '/inspections', '/visits', '/rounds', '/findings', '/mediations', '/errands', '/rules', '/archive', '/papers', '/destructions', '/matters', '/emergency-plans', '/drills', '/supplies', '/incidents', '/recoveries', '/commitments/do'] },
  { to: '/complaints', stage: 'check', read: 'complaint:read', also: ['/assessments', '/complaints', '/star-ratings', '/supervisions', '/surveys', '/registers/feedback', '/evaluations', '/commitments/check'] },
  { to: '/nonconformities', stage: 'act', read: 'nonconformity:read', also: ['/nonconformities', '/actions', '/board', '/improvements', '/commitments/act'] },
] as const;

export function TopBar({ bell, find }: { bell: ReactNode; find: ReactNode }) {
  const phone = usePhone();
  const { pathname } = useLocation();
  const { may } = usePlace();
  return (
    <header className="top">
      <Link className="brand" to="/" aria-label={t('nav.home')}><Ring size={30} parts={FULL} /></Link>
      <PlaceSwitch />
      {phone ? <span className="top-day">{dayAndWeekday(new Date())}</span> : (
        <>
          <nav aria-label={t('nav.main')}>
            <NavLink to="/" end className={({ isActive }) => (isActive ? 'nav-i on' : 'nav-i')}>{t('nav.year')}</NavLink>
            {NAV.filter(({ read }) => may(read)).map(({ to, stage, also }) => {
              const on = also.some((path) => pathname.startsWith(path));
              return (
                <Link key={to} to={to} className={on ? 'nav-i on' : 'nav-i'} data-st={stage} aria-current={on ? 'page' : undefined}>
                  <StageGlyph stage={stage} size={15} />{t(`stage.${stage}`)}
                </Link>
              );
            })}
            <i className="nav-sep" />
            {may('register:read') && (
              <NavLink to="/registers" className={({ isActive }) => (isActive && !pathname.startsWith('/registers/feedback') ? 'nav-i on' : 'nav-i')}>{t('nav.resources')}</NavLink>
            )}
            {may('home:read') && <NavLink to="/insight/rings" className={pathname.startsWith('/insight') ? 'nav-i on' : 'nav-i'}>{t('insight.title')}</NavLink>}
            {may('conformity:read') && <NavLink to="/conformity" className={({ isActive }) => (isActive ? 'nav-i on' : 'nav-i')}>{t('conformity.nav')}</NavLink>}
            <NavLink to="/standards" className={({ isActive }) => (isActive ? 'nav-i on' : 'nav-i')}>{t('nav.standards')}</NavLink>
          </nav>
          {find}
        </>
      )}
      {!phone && <OutboxCount />}
      {bell}
      {!phone && <MeMenu />}
    </header>
  );
}

/** The way to what is not sent, where there is no line for it. */
function OutboxCount() {
  const n = unsent(useOutbox().parcels).length;
  return n ? <Link className="text-btn nowrap" to="/outbox">{t('outbox.title')} {n}</Link> : null;
}

/** Community and year: what every list and the ring speak of. */
function PlaceSwitch() {
  const me = useMe();
  const { community, year, go } = usePlace();
  const years = [thisYear() + 1, thisYear(), thisYear() - 1, thisYear() - 2];
  const items = [
    ...(me.communities.length > 1 ? [{
      type: 'group' as const, key: 'communities', label: t('nav.communities'),
      children: me.communities.map((one) => ({ key: `c:${one.id}`, label: one.name })),
    }] : []),
    {
      type: 'group' as const, key: 'years', label: t('nav.years'),
      children: years.map((one) => ({ key: `y:${one}`, label: String(one) })),
    },
  ];
  return (
    <Dropdown trigger={['click']} menu={{
      items, selectable: true, selectedKeys: [`c:${community?.id}`, `y:${year}`],
      onClick: ({ key }) => (key.startsWith('c:') ? go({ communityId: key.slice(2) }) : go({ year: Number(key.slice(2)) })),
    }}>
      <button className="org" type="button" aria-label={t('nav.switch', { community: community?.name ?? '', year })}>
        <b>{community?.name ?? t('nav.noCommunity')}</b><span>{year}</span><Icon name="down" />
      </button>
    </Dropdown>
  );
}

function MeMenu() {
  const me = useMe();
  const { can } = usePlace();
  const { signOut } = useSession();
  const navigate = useNavigate();
  const other = language() === 'en' ? 'zh-CN' : 'en';
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{
      items: [
        { key: '/me/notices', label: t('notice.settings') },
        { key: '/me/sessions', label: t('nav.sessions') },
        { key: '/me/calendar', label: t('nav.calendar') },
        { key: '/me/tokens', label: t('nav.tokens') },
        { key: '/me/password', label: t('nav.password') },
        ...(can('setting:change') ? [{ key: '/settings', label: t('nav.settings') }] : []),
        ...(me.administration.some((permission) => permission !== 'setting:change') ? [{ key: '/admin', label: t('admin.title') }] : []),
        { key: 'language', label: t('nav.otherLanguage') },
        { type: 'divider' as const },
        { key: 'out', label: t('nav.signOut') },
      ],
      onClick: ({ key }) => {
        if (key === 'language') setLanguage(other);
        else if (key === 'out') void signOut();
        else void navigate(key);
      },
    }}>
      <button className="me" type="button">{me.name}<Icon name="down" /></button>
    </Dropdown>
  );
}
