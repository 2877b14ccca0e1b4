import { Link } from 'react-router';
import { language, setLanguage } from '../../lib/i18n';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { useMe, useSession } from '../../lib/session';
import { kindText, memberText } from '../../lib/words';
import { Icon } from '../../ui/Icon';
import { usePageTitle } from '../../ui/shell/title';
import { useLooksAfterMany } from '../../ui/unit/units';

/** The phone's fourth tab: who I am here, and the way to everything that has no tab of its own. */
export default function MePage() {
  const me = useMe();
  const { signOut } = useSession();
  const { can, may } = usePlace();
  const many = useLooksAfterMany();
  usePageTitle(me.name);
  const links = [
    ['/notices', t('notice.title')], ['/outbox', t('outbox.title')],
    ...(may('annual-plan:read') ? [['/plans', kindText('annualPlan')]] : []), ...(may('objective:read') ? [['/objectives', kindText('objective')]] : []), ...(may('risk:read') ? [['/risks', kindText('risk')]] : []), ...(may('activity:read') ? [['/activities', kindText('activity')]] : []),
    ...(may('resident-need:read') ? [['/needs', kindText('residentNeed')]] : []),
    ...(may('meeting:read') ? [['/meetings', kindText('meeting')]] : []),
    ...(may('emergency-plan:read') ? [['/emergency-plans/call-list', t('callList.title')], ['/emergency-plans', t('emergency.nav')]] : []),
    ...(may('complaint:read') ? [['/complaints', kindText('complaint')]] : []),
    ...(may('nonconformity:read') ? [['/nonconformities', kindText('nonconformity')]] : []),
    ...(may('nonconformity:read') && many ? [['/board', t('board.title')]] : []), ...(may('home:read') ? [['/insight/rings', t('insight.title')]] : []), ...(may('conformity:read') ? [['/conformity', t('conformity.nav')]] : []),
    ...(may('register:read') ? [['/registers', t('nav.resources')]] : []),
    ['/standards', t('nav.standards')],
    ...(can('setting:change') ? [['/settings', t('nav.settings')]] : []),
    ...(me.administration.some((permission) => permission !== 'setting:change') ? [['/admin', t('admin.title')]] : []),
    ['/me/notices', t('notice.settings')], ['/me/sessions', t('nav.sessions')], ['/me/calendar', t('nav.calendar')], ['/me/tokens', t('nav.tokens')], ['/me/password', t('nav.password')],
  ] as const;
  return (
    <main className="page form-page" id="main">
      <h1 className="h1">{me.name}</h1>
      <p className="lead">{me.memberships.map((one) => `${one.unit.name} ${memberText(one.role)}`).join(t('list.comma'))}</p>
      <ul className="m-list">
        {links.map(([to, text]) => (
          <li key={to}><Link to={to!}>{text}</Link><Icon name="right" size={18} /></li>
        ))}
      </ul>
      <div className="stack">
        <button type="button" className="m-btn" onClick={() => setLanguage(language() === 'en' ? 'zh-CN' : 'en')}>{t('nav.otherLanguage')}</button>
        <button type="button" className="m-btn" onClick={() => void signOut()}>{t('nav.signOut')}</button>
      </div>
    </main>
  );
}
