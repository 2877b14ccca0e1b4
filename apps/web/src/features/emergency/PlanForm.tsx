import { useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { useDraft } from '../../lib/draft';
import { ChangeEmergencyPlanDocument, EmergencyPlanDocument, type EmergencyPlanFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldMessages, fieldText, problemOf, type Problem } from '../../lib/problem';
import { fieldLabel, verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { ChoicesField } from '../../ui/form/ChoicesField';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField, TextField } from '../../ui/form/Field';
import { PersonField } from '../../ui/form/PersonField';
import { FormProblem } from '../../ui/verb/VerbForm';
import { supplyOptions } from './choices';
import { Rows, type Line } from './Rows';

const TEXTS = ['procedure', 'transport', 'medical', 'aftercare', 'otherSafeguards'] as const;
const label = (name: string): string => fieldLabel('emergencyPlan', name);

const within = (problem: Problem | null, list: string): Record<string, string> =>
  Object.fromEntries((problem?.fields ?? []).filter(({ path }) => path.startsWith(`${list}.`)).map((field) => [field.path.slice(list.length + 1), fieldText(field)]));

/** The whole plan on one form: how it is handled, who is called, which teams, which supplies, which safeguards. */
export function PlanForm({ record, onDone, onClose }: { record: EmergencyPlanFragment; onDone: () => void; onClose: () => void }) {
  const client = useClient();
  const draft = useDraft(`emergency:${record.id}:change`, {
    title: record.title, ownerId: record.owner?.id ?? '', procedure: record.procedure, transport: record.transport, medical: record.medical,
    aftercare: record.aftercare, otherSafeguards: record.otherSafeguards, supplyKinds: [...record.supplyKinds] as string[],
    contacts: record.contacts.map(({ id, part, name, duty, phone }): Line => ({ key: id, part, name, duty, phone })),
    teams: record.teams.map(({ id, name, kind, members, duty, support, leader, phone }): Line => ({ key: id, name, kind, members: String(members), duty, support, leader, phone })),
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { values, change } = draft;
  const errors = fieldMessages(problem);

  async function save() {
    const contacts = values.contacts.filter((row) => row.name?.trim() || row.phone?.trim());
    const teams = values.teams.filter((row) => row.name?.trim());
    change({ contacts, teams });
    setBusy(true);
    setProblem(null);
    const { contacts: _c, teams: _t, ownerId, ...rest } = values;
    const result = await client.mutation(ChangeEmergencyPlanDocument, {
      input: {
        id: record.id, expectedVersion: record.version, ...rest, supplyKinds: rest.supplyKinds as never, ...(ownerId && { ownerId }),
        contacts: contacts.map(({ part, name, duty, phone }) => ({ part: part as never, name: name!.trim(), duty, phone: phone!.trim() })),
        teams: teams.map(({ kind, members, name, duty, support, leader, phone }) =>
          ({ kind: kind as never, members: Number(members) || 0, name: name!.trim(), duty, support, leader, phone: phone!.trim() })),
      },
    }, RECORDS).toPromise();
    setBusy(false);
    if (!result.error) {
      draft.clear();
      return onDone();
    }
    const found = problemOf(result.error);
    setProblem(found);
    if (found.code === 'STALE') await client.query(EmergencyPlanDocument, { id: record.id }, { requestPolicy: 'network-only' }).toPromise();
  }
  const parts = (['command', 'above', 'outside'] as const).map((value) => ({ value, label: t(`emergency.partOf.${value}`) }));
  const kinds = (['fullTime', 'partTime', 'volunteer'] as const).map((value) => ({ value, label: t(`emergency.teamKind.${value}`) }));
  const text = (name: (typeof TEXTS)[number]) => ({ label: label(name), value: values[name], error: errors[name], onChange: (value: string) => change({ [name]: value }) });
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <DraftLine draft={draft} />
      <div className="fields wide">
        <TextField label={label('title')} value={values.title} error={errors.title} onChange={(title) => change({ title })} />
        <PersonField label={label('ownerId')} hint={t('emergency.ownerHint')} communityId={record.community.id} value={values.ownerId} error={errors.ownerId} onChange={(ownerId) => change({ ownerId })} />
        <AreaField {...text('procedure')} hint={t('emergency.procedureHint')} rows={6} />
        <Rows legend={t('emergency.contacts')} hint={t('emergency.contactsHint')} rows={values.contacts} errors={within(problem, 'contacts')} error={errors.contacts}
          blank={{ part: 'command', name: '', duty: '', phone: '' }} onChange={(contacts) => change({ contacts })} fields={[
            { name: 'part', label: t('emergency.part'), options: parts }, { name: 'name', label: t('emergency.name') },
            { name: 'phone', label: t('emergency.phone'), type: 'tel' }, { name: 'duty', label: t('emergency.duty'), wide: true },
          ]} />
        <Rows legend={t('emergency.teams')} hint={t('emergency.teamsHint')} rows={values.teams} errors={within(problem, 'teams')} error={errors.teams}
          blank={{ name: '', kind: 'partTime', members: '5', duty: '', support: '', leader: '', phone: '' }} onChange={(teams) => change({ teams })} fields={[
            { name: 'name', label: t('emergency.teamName') }, { name: 'kind', label: t('emergency.part'), options: kinds }, { name: 'members', label: t('emergency.members'), type: 'number' },
            { name: 'leader', label: t('emergency.leader') }, { name: 'phone', label: t('emergency.phone'), type: 'tel' }, { name: 'duty', label: t('emergency.duty') },
            { name: 'support', label: t('emergency.support'), wide: true },
          ]} />
        <ChoicesField label={label('supplyKinds')} hint={t('emergency.suppliesHint')} value={values.supplyKinds} options={supplyOptions()} onChange={(supplyKinds) => change({ supplyKinds })} />
        {(['transport', 'medical', 'aftercare', 'otherSafeguards'] as const).map((name) => <AreaField key={name} {...text(name)} rows={2} optional={name === 'otherSafeguards'} />)}
      </div>
      {problem?.code === 'STALE' ? <p className="form-problem" role="alert">{t('emergency.stale')}</p>
        : problem && <FormProblem problem={problem} shown={['title', 'ownerId', ...TEXTS, 'contacts', 'teams', 'supplyKinds']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{verbText('emergencyPlan', 'change')}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
        {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
      </div>
    </form>
  );
}
