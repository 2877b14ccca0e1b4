import { useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { RepeatActivityDocument, type ActivityFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { AreaField } from '../../ui/form/Field';
import { FormProblem } from '../../ui/verb/VerbForm';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The same activity on other days: one a line. */
export function RepeatForm({ record, onDone }: { record: ActivityFragment; onDone: () => void }) {
  const client = useClient();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [gap, setGap] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const error = gap || Object.values(fieldMessages(problem))[0];

  async function send() {
    const days = text.split(/\s+/).filter(Boolean);
    const bad = days.findIndex((day) => !DAY.test(day));
    setProblem(null);
    setGap(days.length === 0 ? t('field.REQUIRED') : bad >= 0 ? t('activity.againBad', { n: bad + 1 }) : '');
    if (!days.length || bad >= 0) return;
    setBusy(true);
    const result = await client.mutation(RepeatActivityDocument, { input: { id: record.id, days } }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    setText('');
    setOpen(false);
    onDone();
  }
  if (!open) return <p className="sec-p"><Button small look="quiet" onClick={() => setOpen(true)}>{t('activity.again')}</Button></p>;
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <b className="inplace-h">{t('activity.again')}</b>
      <p className="mut">{t('activity.againLead')}</p>
      <AreaField label={t('activity.againDays')} hint={t('activity.againHint')} rows={3} autoFocus value={text} error={error} onChange={setText} />
      {problem && <FormProblem problem={problem} shown={['days']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{t('activity.againDone')}</Button>
        <Button look="quiet" onClick={() => setOpen(false)}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
