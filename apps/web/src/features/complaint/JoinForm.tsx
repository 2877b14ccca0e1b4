import { useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { JoinComplaintDocument, type ComplaintFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { stateText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { ChoiceField } from '../../ui/form/Field';
import { FormProblem } from '../../ui/verb/VerbForm';

/** Which of those that may be the same matter it is handled with. */
export function JoinForm({ record, onDone, onClose }: { record: ComplaintFragment; onDone: () => void; onClose: () => void }) {
  const client = useClient();
  const [toId, setToId] = useState(record.similar.length === 1 ? record.similar[0]!.id : '');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  async function send() {
    setBusy(true);
    const result = await client.mutation(JoinComplaintDocument, { input: { id: record.id, expectedVersion: record.version, toId } }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) setProblem(problemOf(result.error));
    else onDone();
  }
  if (!record.similar.length) return <Empty title={t('complaint.similarNone')} text={t('complaint.similarHint')}><Button look="quiet" onClick={onClose}>{t('action.leave')}</Button></Empty>;
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <p className="mut">{t('complaint.similarHint')}{t('complaint.joinSays')}</p>
      <ChoiceField label={t('complaint.joinedTo')} value={toId} onChange={setToId} error={fieldMessages(problem).toId}
        options={record.similar.map((one) => ({ value: one.id, label: `${one.title} ${one.number ?? ''}${t('list.pause')}${stateText('complaint', one.state)}` }))} />
      {problem && <FormProblem problem={problem} shown={['toId']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{t('complaint.joinSure')}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
