import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { day, dayTime } from '../../lib/dates';
import {
  AccountDocument, RenamePersonDocument, ResetPasswordDocument, UnlockAccountDocument, type AccountQuery, type ResetPasswordMutation,
} from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { useMe } from '../../lib/session';
import { memberText } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { TextField } from '../../ui/form/Field';
import { Rows } from '../../ui/Loading';
import { Facts, Section } from '../../ui/Section';
import { FormProblem } from '../../ui/verb/VerbForm';
import { AdminPage } from './AdminPage';
import { Appointments } from './Appointments';
import { Devices } from './Devices';
import { OneTime } from './OneTime';
import { ADMIN, useSend } from './useSend';

type Person = AccountQuery['account'];

/** Everything about one account that who looks after it can see and change. */
export default function PersonPage() {
  const { id = '' } = useParams();
  const me = useMe();
  const [{ data, error }, execute] = useQuery({ query: AccountDocument, variables: { id }, context: ADMIN, requestPolicy: 'cache-and-network' });
  const person = data?.account;
  if (!person) {
    return <AdminPage title={t('admin.people')}>{error ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} /> : <Rows columns="120px 1fr" />}</AdminPage>;
  }
  const own = me.id === person.id;
  return (
    <AdminPage title={person.name} right={me.administration.includes('audit:read') && <ButtonLink to={`/admin/audit?person=${person.id}`}>{t('adminPerson.audit')}</ButtonLink>}>
      {!person.canChange && <p className="sec-p mut">{t(own ? 'adminPerson.self' : 'adminPerson.notYours')}</p>}
      <Facts facts={[
        { label: t('adminPerson.account'), value: <span className="num">{person.account}</span> },
        { label: t('adminPerson.seen'), value: person.seenAt ? dayTime(person.seenAt) : t('adminPerson.never') },
        { label: t('adminPerson.created'), value: day(person.createdAt) },
        person.mustChangePassword && { label: t('session.password'), value: t('adminPerson.mustChange') },
      ]} />
      <Appointments person={person} own={own} />
      {person.canChange && <>
        <SignIn person={person} />
        <Section title={t('adminPerson.work')}>
          <p className="sec-p">{t('adminPerson.workSays')} <Link to={`/admin/people/${person.id}/hand-over`}>{t('adminPerson.handOver')}</Link></p>
        </Section>
      </>}
      <Section title={t('adminPerson.history')}>
        {!person.administration.length ? <p className="sec-p mut">{t('adminPerson.noHistory')}</p> : (
          <ul className="plain-rows">
            {person.administration.map((entry) => (
              <li key={entry.id}>
                <span>{entry.by} {code(`adminLog.did.${entry.verb}`, { count: entry.count }) ?? entry.verb}{entry.role && `${t('list.colon')}${entry.unit ?? ''} ${memberText(entry.role)}`}</span>
                <span className="num mut">{dayTime(entry.at)}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </AdminPage>
  );
}

/** The way in: a new password, an end to waiting, another name, the devices. */
function SignIn({ person }: { person: Person }) {
  const { send, problem, errors, busy, forget } = useSend();
  const [doing, setDoing] = useState<'reset' | 'rename' | null>(null);
  const [given, setGiven] = useState<ResetPasswordMutation['resetPassword'] | null>(null);
  const [name, setName] = useState(person.name);
  const reset = async () => {
    const done = await send(ResetPasswordDocument, { personId: person.id });
    if (done) { setGiven(done.resetPassword); setDoing(null); }
  };
  const rename = async () => {
    if (await send(RenamePersonDocument, { input: { personId: person.id, name } })) setDoing(null);
  };
  const leave = () => { setDoing(null); forget(); };
  return (
    <Section title={t('adminPerson.signIn')}>
      {given && <OneTime name={person.name} account={person.account} password={given.password} onDone={() => setGiven(null)} />}
      {person.lockedUntil && <p className="sec-p">{t('adminPerson.locked', { until: dayTime(person.lockedUntil) })}</p>}
      <div className="btn-row sec-p">
        <Button onClick={() => setDoing('reset')}>{t('adminPerson.reset')}</Button>
        {person.lockedUntil && <Button busy={busy} onClick={() => void send(UnlockAccountDocument, { personId: person.id })}>{t('adminPerson.unlock')}</Button>}
        <Button look="quiet" onClick={() => setDoing('rename')}>{t('adminPerson.rename')}</Button>
      </div>
      {doing === 'reset' && (
        <div className="inplace">
          <b className="inplace-h">{t('adminPerson.reset')}</b>
          <p className="mut">{t('adminPerson.resetSays')}</p>
          {problem && <FormProblem problem={problem} shown={[]} />}
          <div className="btn-row"><Button look="primary" busy={busy} onClick={() => void reset()}>{t('adminPerson.reset')}</Button><Button look="quiet" onClick={leave}>{t('action.leave')}</Button></div>
        </div>
      )}
      {doing === 'rename' && (
        <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void rename(); }}>
          <div className="fields"><TextField label={t('adminPerson.name')} value={name} error={errors.name} autoFocus onChange={setName} /></div>
          {problem && <FormProblem problem={problem} shown={['name']} />}
          <div className="btn-row"><Button look="primary" type="submit" busy={busy}>{t('action.save')}</Button><Button look="quiet" onClick={leave}>{t('action.leave')}</Button></div>
        </form>
      )}
      <Devices personId={person.id} />
    </Section>
  );
}
