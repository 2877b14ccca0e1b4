import { useState } from 'react';
import { useQuery } from 'urql';
import { inputDay } from '../../lib/dates';
import { EditionClausesDocument, LayOutConformityAssessmentDocument, type ConformityAssessmentFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldLabel } from '../../lib/words';
import { Button } from '../../ui/Button';
import { DayField, TextField } from '../../ui/form/Field';
import { useVerb } from '../../ui/verb/useVerb';
import { FormProblem } from '../../ui/verb/VerbForm';
import { ScopePicker } from './ScopePicker';

/** Scope and days anew, before it begins. */
export function LayOutForm({ record, onDone, onClose }: { record: ConformityAssessmentFragment; onDone: () => void; onClose: () => void }) {
  const [{ data }] = useQuery({ query: EditionClausesDocument, variables: { code: record.standardCode } });
  const clauses = data?.standard.clauses ?? [];
  const [values, setValues] = useState({ title: record.title, assessedBy: record.assessedBy, startsOn: record.startsOn, endsOn: record.endsOn, coversFrom: record.coversFrom });
  const [chosen, setChosen] = useState<string[] | null>(null);
  const clauseIds = chosen ?? clauses.filter(({ number }) => record.scope.includes(number)).map(({ id }) => id);
  const { send, busy, problem, errors } = useVerb(LayOutConformityAssessmentDocument, record, onDone);
  const change = (patch: Partial<typeof values>) => setValues((before) => ({ ...before, ...patch }));
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void send({ ...values, title: values.title.trim(), clauseIds }); }}>
      <TextField label={fieldLabel('conformityAssessment', 'title')} value={values.title} error={errors.title} onChange={(title) => change({ title })} />
      {record.assessmentForm !== 'self' && <TextField label={fieldLabel('conformityAssessment', 'assessedBy')} value={values.assessedBy} error={errors.assessedBy} onChange={(assessedBy) => change({ assessedBy })} />}
      <ScopePicker clauses={clauses} chosen={clauseIds} error={errors.clauseIds} onChange={setChosen} />
      <DayField label={fieldLabel('conformityAssessment', 'startsOn')} value={values.startsOn} error={errors.startsOn} onChange={(startsOn) => change({ startsOn })} />
      <DayField label={fieldLabel('conformityAssessment', 'endsOn')} min={values.startsOn} value={values.endsOn} error={errors.endsOn} onChange={(endsOn) => change({ endsOn })} />
      <DayField label={fieldLabel('conformityAssessment', 'coversFrom')} max={inputDay()} value={values.coversFrom} error={errors.coversFrom} onChange={(coversFrom) => change({ coversFrom })} />
      {problem && <FormProblem problem={problem} shown={['title', 'assessedBy', 'clauseIds', 'startsOn', 'endsOn', 'coversFrom']} />}
      <div className="btn-row"><Button look="primary" type="submit" busy={busy}>{t('action.save')}</Button><Button look="quiet" onClick={onClose}>{t('action.leave')}</Button></div>
    </form>
  );
}
