import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { inputDay } from '../../lib/dates';
import { AssignRecordDocument, TakersDocument, type SpineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldText, problemOf, problemText, type Problem } from '../../lib/problem';
import { Button, TextButton } from '../Button';
import { AreaField, DayField, SelectField } from '../form/Field';

/** Whose turn it is, and handing it to somebody else with a date. */
export function HandOn({ record, onDone }: { record: SpineFragment; onDone: () => void }) {
  const [open, setOpen] = useState(false);
  // what waits for nobody has no turn to speak of
  if (record.endedAt || (!record.mayAssign && !record.assignee)) return null;
  return (
    <div className="hand-on">
      <p className="sm">
        <span className="mut">{t('assign.turn')}</span> {record.assignee?.name ?? t('assign.anybody')}
        {record.mayAssign && <> <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>{t('assign.open')}</TextButton></>}
      </p>
      {open && <Form record={record} onDone={() => { setOpen(false); onDone(); }} />}
    </div>
  );
}

function Form({ record, onDone }: { record: SpineFragment; onDone: () => void }) {
  const client = useClient();
  const [{ data }] = useQuery({ query: TakersDocument, variables: { kind: record.kind, id: record.id } });
  const [personId, setPersonId] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const at = (path: string) => {
    const field = problem?.fields.find((one) => one.path === path);
    return field ? fieldText(field) : undefined;
  };
  async function send() {
    setBusy(true);
    const input = { kind: record.kind, id: record.id, expectedVersion: record.version, personId, dueOn: dueOn || null, reason };
    const { error } = await client.mutation(AssignRecordDocument, { input }).toPromise();
    setBusy(false);
    if (error) return setProblem(problemOf(error));
    onDone();
  }
  const options = (data?.takers ?? []).filter((one) => one.id !== record.assignee?.id).map((one) => ({ value: one.id, label: one.name }));
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <div className="fields">
        <SelectField label={t('assign.to')} value={personId} onChange={setPersonId} options={options} empty={t('assign.choose')} error={at('personId')} />
        <DayField label={t('assign.by')} optional value={dueOn} onChange={setDueOn} min={inputDay()} error={at('dueOn')} />
        <AreaField label={t('assign.reason')} optional rows={2} value={reason} onChange={setReason} error={at('reason')} />
      </div>
      {problem && problem.fields.length === 0 && <p className="form-problem" role="alert">{problemText(problem)}</p>}
      <div className="btn-row"><Button look="primary" type="submit" busy={busy} disabled={!personId}>{t('assign.send')}</Button></div>
    </form>
  );
}
