import { useState } from 'react';
import { FindSupervisionDocument, type ClauseLineFragment, type SupervisionFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldLabel } from '../../lib/words';
import { Button } from '../../ui/Button';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { ClausePicker } from '../../ui/clause/ClausePicker';
import { AreaField, TextField } from '../../ui/form/Field';
import { useVerb } from '../../ui/verb/useVerb';
import { FormProblem } from '../../ui/verb/VerbForm';

/** A finding that no line of the checklist asked for. */
export function FindForm({ record, onDone, onClose }: { record: SupervisionFragment; onDone: () => void; onClose: () => void }) {
  const [values, setValues] = useState({ text: '', note: '' });
  const [clause, setClause] = useState<ClauseLineFragment | null>(null);
  const { send, busy, problem, errors } = useVerb(FindSupervisionDocument, record, onDone);
  const text = (name: 'text' | 'note') => ({
    label: fieldLabel('supervision', name), value: values[name], error: errors[name], onChange: (value: string) => setValues((before) => ({ ...before, [name]: value })),
  });
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void send({ text: values.text.trim(), note: values.note.trim(), clauseId: clause?.id ?? null }); }}>
      <div className="fields">
        <TextField {...text('text')} maxLength={200} autoFocus />
        <AreaField {...text('note')} rows={3} />
        {clause
          ? <p className="chips"><ClauseChip clause={clause} /><Button small look="quiet" onClick={() => setClause(null)}>{t('supervision.otherClause')}</Button></p>
          : <ClausePicker label={fieldLabel('supervision', 'clauseId')} error={errors.clauseId} without={[]} onPick={setClause} />}
      </div>
      {problem && <FormProblem problem={problem} shown={['text', 'note', 'clauseId']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{t('supervision.findDone')}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
