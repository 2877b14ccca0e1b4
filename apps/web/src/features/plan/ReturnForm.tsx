import { useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { useDraft } from '../../lib/draft';
import { ReturnAnnualPlanDocument, type AnnualPlanFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemOf, type Problem } from '../../lib/problem';
import { verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField, SelectField, TextField } from '../../ui/form/Field';
import { FormProblem } from '../../ui/verb/VerbForm';
import { numbersOf } from './parts';

/** Sends a plan back with a word on the whole and, where needed, on single items. */
export function ReturnForm({ record, onDone, onClose }: { record: AnnualPlanFragment; onDone: () => void; onClose: () => void }) {
  const client = useClient();
  const draft = useDraft<{ note: string; items: Record<string, string> }>(`annualPlan:${record.id}:return`, { note: '', items: {} });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [gap, setGap] = useState('');
  const [busy, setBusy] = useState(false);
  const { note, items } = draft.values;
  const numbers = numbersOf(record.items);
  const chosen = record.items.filter((item) => item.id in items);

  async function send() {
    setGap(note.trim() ? '' : t('field.REQUIRED'));
    if (!note.trim()) return;
    setBusy(true);
    const result = await client.mutation(ReturnAnnualPlanDocument, {
      input: {
        id: record.id, expectedVersion: record.version, note: note.trim(),
        itemNotes: chosen.filter((item) => items[item.id]!.trim()).map((item) => ({ itemId: item.id, note: items[item.id]!.trim() })),
      },
    }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    draft.clear();
    onDone();
  }
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <DraftLine draft={draft} />
      <div className="fields">
        <AreaField label={t('plan.returnNote')} value={note} error={gap} autoFocus onChange={(value) => draft.change({ note: value })} />
        {chosen.map((item) => (
          <TextField key={item.id} label={`${numbers.get(item.id)} ${item.title}`} value={items[item.id]!}
            onChange={(value) => draft.change({ items: { ...items, [item.id]: value } })} />
        ))}
        <SelectField label={t('plan.itemNote')} optional value="" onChange={(id) => draft.change({ items: { ...items, [id]: '' } })}
          options={record.items.filter((item) => !(item.id in items)).map((item) => ({ value: item.id, label: `${numbers.get(item.id)} ${item.title}` }))} />
      </div>
      {problem && <FormProblem problem={problem} shown={['note']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{verbText('annualPlan', 'return')}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
