import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { inputDay } from '../../lib/dates';
import { BeginInspectionDocument, type InspectionKind } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { ChoiceField, DayField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { FormProblem } from '../../ui/verb/VerbForm';
import { INSPECTION_KINDS, inspectionKindName } from './verbs';

/** Which checklist and where; the lines follow on the next page. */
export default function BeginInspectionPage() {
  const client = useClient();
  const navigate = useNavigate();
  const { community } = usePlace();
  const [search] = useSearchParams();
  const [values, setValues] = useState({ inspectionKind: 'safety', place: '', inspectedOn: inputDay() });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const errors = fieldMessages(problem);
  const text = (name: keyof typeof values) => ({ value: values[name], error: errors[name], onChange: (value: string) => setValues((before) => ({ ...before, [name]: value })) });

  async function send() {
    if (!community) return;
    setBusy(true);
    setProblem(null);
    const input = { ...values, inspectionKind: values.inspectionKind as InspectionKind, communityId: community.id, serviceItemId: search.get('item') };
    const result = await client.mutation(BeginInspectionDocument, { input }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    void navigate(`/inspections/${result.data!.beginInspection.id}`, { replace: true });
  }
  return (
    <FormPage stage="do" title={t('inspection.begin')} lead={t('inspection.beginLead')} back="/inspections" onSubmit={() => void send()}
      foot={<Button look="primary" type="submit" busy={busy}>{t('inspection.beginDone')}</Button>}>
      <ChoiceField label={t('label.inspection.inspectionKind')} {...text('inspectionKind')} options={INSPECTION_KINDS.map((value) => ({ value, label: inspectionKindName(value) }))} />
      <TextField label={t('label.inspection.place')} hint={t('inspection.placeHint')} maxLength={120} {...text('place')} />
      <DayField label={t('label.inspection.inspectedOn')} max={inputDay()} {...text('inspectedOn')} />
      {problem && <FormProblem problem={problem} shown={Object.keys(values)} />}
    </FormPage>
  );
}
