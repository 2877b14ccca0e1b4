import { useState } from 'react';
import { useQuery } from 'urql';
import { day, inputDay } from '../../lib/dates';
import {
  AccountsDocument, AppointDocument, EndAppointmentDocument, type AccountLineFragment, type AppointmentLineFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { memberText } from '../../lib/words';
import { Button, TextButton } from '../../ui/Button';
import { CheckField, DayField, SelectField } from '../../ui/form/Field';
import { focusFirstError } from '../../ui/form/FormPage';
import { Section } from '../../ui/Section';
import { FormProblem } from '../../ui/verb/VerbForm';
import { RoleFields } from './RoleFields';
import { ADMIN, useSend } from './useSend';

/** Roles held, to come and past; each can be ended with a day, another one added. */
export function Appointments({ person, own }: { person: AccountLineFragment; own: boolean }) {
  const [adding, setAdding] = useState(false);
  return (
    <Section title={t('adminPerson.roles')} right={!own && !adding && <TextButton onClick={() => setAdding(true)}>{t('adminPerson.appoint')}</TextButton>}>
      {adding && <AppointForm personId={person.id} onDone={() => setAdding(false)} />}
      <ul className="plain-rows">{person.appointments.map((one) => <Row key={one.id} one={one} />)}</ul>
      {!person.appointments.length && <p className="sec-p mut">{t('adminPerson.noRole')}</p>}
    </Section>
  );
}

function Row({ one }: { one: AppointmentLineFragment }) {
  const { send, problem, errors, busy } = useSend();
  const [ending, setEnding] = useState(false);
  const [lastDay, setLastDay] = useState(one.to ?? inputDay());
  const past = !one.inForce && one.to !== null && one.to < inputDay();
  const end = async (on: string) => {
    if (await send(EndAppointmentDocument, { input: { id: one.id, lastDay: on } })) setEnding(false);
  };
  const span = one.to === null ? t('adminPerson.since', { from: day(one.from) }) : t('adminPerson.span', { from: day(one.from), to: day(one.to) });
  return (
    <li className={past ? 'mut' : undefined}>
      <span>
        <b>{memberText(one.role)}</b>　{one.unit.name}{one.deputyFor && <>，{t('adminPerson.standsIn', { name: one.deputyFor.name })}</>}
        <small>{span}{past ? `，${t('adminPerson.ended')}` : !one.inForce ? `，${t('adminPerson.later')}` : ''}</small>
        {ending && (
          <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void end(lastDay); }}>
            <p className="mut">{t('adminPerson.endSays')}</p>
            <div className="fields"><DayField label={t('adminPerson.lastDay')} value={lastDay} error={errors.lastDay} onChange={setLastDay} /></div>
            {problem && <FormProblem problem={problem} shown={['lastDay']} />}
            <div className="btn-row">
              <Button look="primary" type="submit" busy={busy}>{t('adminPerson.end')}</Button>
              <Button onClick={() => void end(inputDay(new Date(Date.now() - 86_400_000)))}>{t('adminPerson.endNow')}</Button>
              <Button look="quiet" onClick={() => setEnding(false)}>{t('action.leave')}</Button>
            </div>
          </form>
        )}
      </span>
      {one.canEnd && !past && !ending && <Button small onClick={() => setEnding(true)}>{t('adminPerson.end')}</Button>}
    </li>
  );
}

function AppointForm({ personId, onDone }: { personId: string; onDone: () => void }) {
  const { send, problem, errors, busy } = useSend();
  const [values, setValues] = useState({ role: '', unitId: '', from: inputDay(), to: '', deputyForId: '' });
  const [deputy, setDeputy] = useState(false);
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const [{ data }] = useQuery({
    query: AccountsDocument, pause: !deputy || !values.role || !values.unitId, context: ADMIN,
    variables: { filter: { role: values.role, unitId: values.unitId, view: 'current' }, page: { limit: 100, offset: 0 } },
  });
  const holders = (data?.accounts.items ?? []).filter((one) => one.id !== personId).map((one) => ({ value: one.id, label: one.name }));
  const set = (patch: Partial<typeof values>) => setValues((before) => ({ ...before, ...patch }));

  async function save() {
    const needed = deputy ? (['role', 'unitId', 'deputyForId', 'to'] as const) : (['role', 'unitId'] as const);
    const missing = Object.fromEntries(needed.filter((field) => !values[field]).map((field) => [field, t('field.REQUIRED')]));
    setGaps(missing);
    if (Object.keys(missing).length) return;
    const input = { ...values, personId, to: values.to || null, deputyForId: deputy ? values.deputyForId : null };
    if (await send(AppointDocument, { input })) onDone();
  }
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); const form = event.currentTarget; void save().then(() => focusFirstError(form)); }}>
      <b className="inplace-h">{t('adminPerson.appoint')}</b>
      <div className="fields">
        <RoleFields values={values} errors={{ ...errors, ...gaps }} onChange={set} />
        <CheckField label={t('adminPerson.deputy')} hint={t('adminPerson.deputyHint')} value={deputy} onChange={setDeputy} />
        {deputy && values.unitId && (
          <SelectField label={t('adminPerson.deputyFor')} options={holders} value={values.deputyForId} error={errors.deputyForId ?? gaps.deputyForId}
            onChange={(deputyForId) => set({ deputyForId })} />
        )}
      </div>
      {problem && <FormProblem problem={problem} shown={['role', 'unitId', 'from', 'to', 'deputyForId']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{t('adminPerson.appoint')}</Button>
        <Button look="quiet" onClick={onDone}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
