import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { inputDay } from '../../lib/dates';
import { AddPersonDocument, type AddPersonMutation } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/form/Field';
import { focusFirstError } from '../../ui/form/FormPage';
import { FormProblem } from '../../ui/verb/VerbForm';
import { AdminPage } from './AdminPage';
import { OneTime } from './OneTime';
import { RoleFields } from './RoleFields';
import { useSend } from './useSend';

const FIELDS = ['name', 'account', 'role', 'unitId', 'from', 'to'];

export default function AddPersonPage() {
  const navigate = useNavigate();
  const { send, problem, errors, busy } = useSend();
  const [values, setValues] = useState({ name: '', account: '', role: '', unitId: '', from: inputDay(), to: '' });
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const [made, setMade] = useState<AddPersonMutation['addPerson'] | null>(null);
  const set = (patch: Partial<typeof values>) => setValues((before) => ({ ...before, ...patch }));

  async function save() {
    const missing = Object.fromEntries((['role', 'unitId'] as const).filter((field) => !values[field]).map((field) => [field, t('field.REQUIRED')]));
    setGaps(missing);
    if (Object.keys(missing).length) return;
    const done = await send(AddPersonDocument, { input: { ...values, to: values.to || null } });
    if (done) setMade(done.addPerson);
  }
  return (
    <AdminPage title={t('adminPerson.add')} lead={t('adminPerson.addLead')}>
      {made ? <OneTime name={made.account.name} account={made.account.account} password={made.password} onDone={() => void navigate(`/admin/people/${made.account.id}`)} /> : (
        <form className="admin-form" noValidate onSubmit={(event) => { event.preventDefault(); const form = event.currentTarget; void save().then(() => focusFirstError(form)); }}>
          <div className="fields">
            <TextField label={t('adminPerson.name')} value={values.name} error={errors.name} autoFocus onChange={(name) => set({ name })} />
            <TextField label={t('adminPerson.account')} hint={t('adminPerson.accountHint')} value={values.account} error={errors.account} onChange={(account) => set({ account })} />
            <RoleFields values={values} errors={{ ...errors, ...gaps }} onChange={set} />
          </div>
          {problem && <FormProblem problem={problem} shown={FIELDS} />}
          <div className="form-foot btn-row">
            <Button look="primary" type="submit" busy={busy}>{t('adminPerson.add')}</Button>
            <Link className="btn quiet" to="/admin/people">{t('action.leave')}</Link>
          </div>
        </form>
      )}
    </AdminPage>
  );
}
