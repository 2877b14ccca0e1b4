import { useState } from 'react';
import { CarryConformityAssessmentDocument, type ConformityAssessmentFragment } from '../../lib/generated/graphql';
import { day } from '../../lib/dates';
import { t } from '../../lib/messages';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/form/Field';
import { useVerb } from '../../ui/verb/useVerb';
import { FormProblem } from '../../ui/verb/VerbForm';

/** Takes answers of another assessment over for clauses that have none. */
export function CarryForm({ record, onDone, onClose }: { record: ConformityAssessmentFragment; onDone: () => void; onClose: () => void }) {
  const [fromId, setFrom] = useState(record.carrySources[0]?.id ?? '');
  const { send, busy, problem, errors } = useVerb(CarryConformityAssessmentDocument, record, onDone);
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void send({ fromId }); }}>
      <SelectField label={t('label.conformityAssessment.fromId')} hint={t('assessment.carryHint')} value={fromId} error={errors.fromId} onChange={setFrom}
        options={record.carrySources.map((one) => ({ value: one.id, label: [one.number, one.title, one.standardCode, day(one.confirmedOn)].join(t('list.comma')) }))} />
      {problem && <FormProblem problem={problem} shown={['fromId']} />}
      <div className="btn-row"><Button look="primary" type="submit" busy={busy} disabled={!fromId}>{t('assessment.carry')}</Button><Button look="quiet" onClick={onClose}>{t('action.leave')}</Button></div>
    </form>
  );
}
