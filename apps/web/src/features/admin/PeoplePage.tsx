import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { dayTime } from '../../lib/dates';
import { AccountsDocument, GivableRolesDocument, type AccountLineFragment, type AccountView } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePhone } from '../../lib/screen';
import { memberText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Failure } from '../../ui/Failure';
import { Icon } from '../../ui/Icon';
import { Rows } from '../../ui/Loading';
import { Pages } from '../../ui/Pages';
import { AdminPage } from './AdminPage';
import { ADMIN } from './useSend';

const SIZE = 20;
const VIEWS = ['current', 'left', 'all'] as const satisfies readonly AccountView[];

/** Everybody with a role in the person's units; the filter lives in the address. */
export default function PeoplePage() {
  const [search, setSearch] = useSearchParams();
  const phone = usePhone();
  const view = VIEWS.find((one) => one === search.get('view')) ?? 'current';
  const [role, text, page] = [search.get('role') ?? '', search.get('q') ?? '', Math.max(1, Number(search.get('page')) || 1)];
  const [typed, setTyped] = useState(text);
  const set = (patch: Record<string, string>) => setSearch((before) => {
    const next = new URLSearchParams(before);
    next.delete('page');
    for (const [key, value] of Object.entries(patch)) if (value) next.set(key, value); else next.delete(key);
    return next;
  }, { replace: true });
  const [{ data, error }, execute] = useQuery({
    query: AccountsDocument, context: ADMIN, requestPolicy: 'cache-and-network',
    variables: { filter: { view, role: role || null, text: text || null }, page: { limit: SIZE, offset: (page - 1) * SIZE } },
  });
  const [{ data: given }] = useQuery({ query: GivableRolesDocument });
  const people = data?.accounts.items;
  return (
    <AdminPage title={t('admin.people')} lead={t('adminPerson.lead')} right={<>
      <ButtonLink to="/admin/people/sheet">{t('adminPerson.sheet')}</ButtonLink>
      <ButtonLink to="/admin/people/new" look="primary">{t('adminPerson.add')}</ButtonLink>
    </>}>
      <div className="list-tools">
        <Choice value={view} onChange={(one) => set({ view: one === 'current' ? '' : one })} options={VIEWS.map((one) => ({ value: one, label: t(`adminPerson.view.${one}`) }))} />
        <select className="in" aria-label={t('adminPerson.role')} value={role} onChange={(event) => set({ role: event.target.value })}>
          <option value="">{t('adminPerson.anyRole')}</option>
          {given?.givableRoles.map((one) => <option key={one.role} value={one.role}>{memberText(one.role)}</option>)}
        </select>
        <form role="search" onSubmit={(event) => { event.preventDefault(); set({ q: typed.trim() }); }}>
          <label className="find">
            <Icon name="search" />
            <input value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={() => set({ q: typed.trim() })}
              placeholder={t('adminPerson.find')} aria-label={t('adminPerson.find')} />
          </label>
        </form>
      </div>
      {error && !data ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />
        : !people ? <Rows columns="120px 120px 1fr 120px" />
        : !people.length ? <div className="frame"><b className="nothing">{t('adminPerson.none')}</b><p className="mut">{t('adminPerson.noneText')}</p></div>
        : phone ? (
          <ul className="m-list">
            {people.map((person) => (
              <li key={person.id}><Link to={`/admin/people/${person.id}`}>{person.name}</Link><span>{rolesText(person)}</span><Icon name="right" size={18} /></li>
            ))}
          </ul>
        ) : (
          <table className="tbl">
            <thead><tr><th>{t('adminPerson.name')}</th><th>{t('adminPerson.account')}</th><th>{t('adminPerson.roles')}</th><th>{t('adminPerson.seen')}</th></tr></thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.id}>
                  <td><Link to={`/admin/people/${person.id}`}>{person.name}</Link></td>
                  <td className="num">{person.account}</td>
                  <td>{rolesText(person)}</td>
                  <td className="num">{person.seenAt ? dayTime(person.seenAt) : <span className="mut">{t('adminPerson.never')}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      <Pages page={page} size={SIZE} total={data?.accounts.total ?? 0} onPage={(one) => set({ page: String(one) })} />
    </AdminPage>
  );
}

function rolesText({ appointments }: AccountLineFragment): string {
  const now = appointments.filter(({ inForce }) => inForce);
  return now.map(({ unit, role }) => `${unit.name} ${memberText(role)}`).join(t('list.comma')) || t('adminPerson.noRole');
}
