import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RECORDS } from '../../lib/client';
import { inputDay } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import { BeginServiceEvaluationDocument, type EvaluationForm } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { useSending } from '../../lib/send';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { ChoiceField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { FormProblem } from '../../ui/verb/VerbForm';
import { EvaluationFields, type EvaluationText } from './EvaluationFields';
import { FORMS, formName } from './verbs';

/** Begins the evaluation of a period: by default of the half-year that is over. */
export default function BeginEvaluationPage() {
  const navigate = useNavigate();
  const { community } = usePlace();
  const [initial] = useState<EvaluationText & { form: string }>(() => {
    const [year, month] = inputDay().split('-').map(Number) as [number, number];
    const [periodFrom, periodTo] = month > 6 ? [`${year}-01-01`, `${year}-06-30`] : [`${year - 1}-07-01`, `${year - 1}-12-31`];
    return { form: 'self', title: '', evaluator: '', method: '', periodFrom, periodTo, dueOn: inputDay(new Date(Date.now() + 21 * 86_400_000)) };
  });
  const draft = useDraft(`service-evaluation:new:${community?.id ?? ''}`, initial);
  const { send, problem, errors, busy } = useSending(RECORDS);
  const { values, change } = draft;

  async function save() {
    if (!community) return;
    const { title, evaluator, method, ...rest } = values;
    const made = await send(BeginServiceEvaluationDocument, {
      input: { ...rest, form: values.form as EvaluationForm, communityId: community.id, title: title.trim(), evaluator: evaluator.trim(), method: method.trim() },
    });
    if (!made) return;
    draft.clear();
    void navigate(`/evaluations/${made.beginServiceEvaluation.id}`, { replace: true });
  }
  return (
    <FormPage stage="check" title={t('evaluation.begin')} lead={t('evaluation.beginLead')} back="/evaluations" onSubmit={() => void save()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{t('evaluation.beginDone')}</Button>
      {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
    </>}>
      <DraftLine draft={draft} />
      <ChoiceField label={t('label.serviceEvaluation.form')} value={values.form} error={errors.form} options={FORMS.map((value) => ({ value, label: formName(value) }))} onChange={(form) => change({ form })} />
      <EvaluationFields values={values} form={values.form} errors={errors} change={change} />
      {problem && <FormProblem problem={problem} shown={['form', 'title', 'evaluator', 'method', 'periodFrom', 'periodTo', 'dueOn']} />}
    </FormPage>
  );
}
