import { useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { EnrolResidentDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { CheckField, TextField } from '../../ui/form/Field';
import { FormProblem } from '../../ui/verb/VerbForm';

/** Writes down who called, or stands at the door without a phone. */
export function EnrolForm({ activityId, begun, onDone, onClose }: { activityId: string; begun: boolean; onDone: () => void; onClose: () => void }) {
  const client = useClient();
  const [values, setValues] = useState({ clientId: crypto.randomUUID() as string, name: '', phone: '', atDoor: begun });
  const [gap, setGap] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const errors = fieldMessages(problem);
  const change = (change: Partial<typeof values>) => setValues({ ...values, ...change });

  async function send() {
    setProblem(null);
    setGap(values.name.trim() ? '' : t('field.REQUIRED'));
    if (!values.name.trim()) return;
    setBusy(true);
    const result = await client.mutation(EnrolResidentDocument, { input: { activityId, ...values } }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    setValues({ ...values, clientId: crypto.randomUUID(), name: '', phone: '' });
    onDone();
  }
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <b className="inplace-h">{t('activity.enrol')}</b>
      <p className="mut">{t('activity.enrolHint')}</p>
      <TextField label={t('label.any.name')} autoFocus value={values.name} error={gap || errors.name} onChange={(name) => change({ name })} />
      <TextField label={t('label.any.phone')} hint={t('activity.noPhone')} type="tel" optional value={values.phone} error={errors.phone} onChange={(phone) => change({ phone })} />
      <CheckField label={t('activity.enrolAtDoor')} value={values.atDoor} onChange={(atDoor) => change({ atDoor })} />
      {problem && <FormProblem problem={problem} shown={['name', 'phone']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{t('activity.enrolDone')}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
