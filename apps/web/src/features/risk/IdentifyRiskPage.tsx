import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { useDraft } from '../../lib/draft';
import { IdentifyRiskDocument, type RiskContext, type RiskNature } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField, CheckField, ChoiceField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { FormProblem } from '../../ui/verb/VerbForm';
import { contextOptions, NATURES } from './scale';

interface Named { nature: string; context: string; title: string; description: string; fromServiceChange: boolean; potentialEmergency: boolean }
const SHOWN = ['nature', 'context', 'title', 'description'];

/** Names a risk or an opportunity; `?change=1` where a plan in force is being revised. */
export default function IdentifyRiskPage() {
  const client = useClient();
  const navigate = useNavigate();
  const { community } = usePlace();
  const [search] = useSearchParams();
  const [initial] = useState<Named>(() => ({
    nature: 'risk', context: '', title: search.get('title') ?? '', description: '', fromServiceChange: search.get('change') === '1', potentialEmergency: false,
  }));
  const draft = useDraft<Named>(`risk:new:${community?.id ?? ''}`, initial);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const { values, change } = draft;
  const errors = { ...fieldMessages(problem), ...gaps };

  async function send() {
    const missing: Record<string, string> = {};
    if (!values.title.trim()) missing.title = t('risk.needTitle');
    if (!values.context) missing.context = t('field.REQUIRED');
    setGaps(missing);
    setProblem(null);
    if (Object.keys(missing).length || !community) return;
    setBusy(true);
    const { nature, context, title, description, fromServiceChange, potentialEmergency } = values;
    const result = await client.mutation(IdentifyRiskDocument, {
      input: {
        communityId: community.id, nature: nature as RiskNature, context: context as RiskContext, title: title.trim(), description: description.trim(),
        fromServiceChange, potentialEmergency,
      },
    }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    draft.clear();
    void navigate(`/risks/${result.data!.identifyRisk.id}`, { replace: true });
  }

  return (
    <FormPage stage="plan" title={t('risk.identify')} lead={t('risk.identifyLead')} back="/risks" onSubmit={() => void send()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{t('risk.identifyDone')}</Button>
      {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
    </>}>
      <DraftLine draft={draft} />
      <ChoiceField label={t('label.risk.nature')} value={values.nature} onChange={(nature) => change({ nature })} error={errors.nature}
        options={NATURES.map((value) => ({ value, label: t(`value.nature.${value}`), note: t(`risk.natureNote.${value}`) }))} />
      <TextField label={t('label.risk.title')} hint={t('risk.titleHint')} value={values.title} error={errors.title} onChange={(title) => change({ title })} autoFocus />
      <AreaField label={t('label.risk.description')} hint={t('risk.descriptionHint')} optional rows={4} value={values.description} error={errors.description}
        onChange={(description) => change({ description })} />
      <ChoiceField label={t('label.risk.context')} value={values.context} onChange={(context) => change({ context })} error={errors.context} options={contextOptions()} />
      <CheckField label={t('label.risk.fromServiceChange')} hint={t('risk.changeHint')} value={values.fromServiceChange} onChange={(fromServiceChange) => change({ fromServiceChange })} />
      <CheckField label={t('label.risk.potentialEmergency')} hint={t('risk.emergencyHint')} value={values.potentialEmergency} onChange={(potentialEmergency) => change({ potentialEmergency })} />
      {problem && <FormProblem problem={problem} shown={SHOWN} />}
    </FormPage>
  );
}
