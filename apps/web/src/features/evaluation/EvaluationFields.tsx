import { t } from '../../lib/messages';
import { fieldLabel } from '../../lib/words';
import { AreaField, DayField, TextField } from '../../ui/form/Field';

export interface EvaluationText { title: string; evaluator: string; method: string; periodFrom: string; periodTo: string; dueOn: string }

interface Props { values: EvaluationText; form: string; errors: Record<string, string>; change: (patch: Partial<EvaluationText>) => void }

/** What an evaluation is of, by whom, and until when: when it is begun, and while it runs. */
export function EvaluationFields({ values, form, errors, change }: Props) {
  const field = <Name extends keyof EvaluationText>(name: Name) => ({
    label: fieldLabel('serviceEvaluation', name), value: values[name], error: errors[name], onChange: (value: string) => change({ [name]: value } as Partial<EvaluationText>),
  });
  const own = form === 'self';
  return (
    <>
      <TextField {...field('title')} hint={t('evaluation.titleHint')} maxLength={120} />
      <TextField {...field('evaluator')} hint={t(own ? 'evaluation.selfHint' : 'evaluation.evaluatorHint')} optional={own} maxLength={200} />
      <DayField {...field('periodFrom')} />
      <DayField {...field('periodTo')} />
      <DayField {...field('dueOn')} />
      <AreaField {...field('method')} hint={t('evaluation.methodHint')} optional rows={3} />
    </>
  );
}
