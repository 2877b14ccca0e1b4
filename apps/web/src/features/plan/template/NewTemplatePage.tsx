import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient, useQuery } from 'urql';
import { useDraft } from '../../../lib/draft';
import { DraftPlanTemplateDocument, PlansOfStreetDocument } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { fieldMessages, problemOf, type Problem } from '../../../lib/problem';
import { useMe } from '../../../lib/session';
import { Button } from '../../../ui/Button';
import { DraftLine } from '../../../ui/form/DraftLine';
import { AreaField, SelectField, TextField } from '../../../ui/form/Field';
import { FormPage } from '../../../ui/form/FormPage';
import { FormProblem } from '../../../ui/verb/VerbForm';

const NEW = { title: '', description: '', unit: '', from: '' };

/** A template begun empty, or from a plan that is well written. */
export default function NewTemplatePage() {
  const client = useClient();
  const navigate = useNavigate();
  const me = useMe();
  const draft = useDraft('planTemplate:new', NEW);
  const [{ data }] = useQuery({ query: PlansOfStreetDocument, variables: { filter: {} } });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { values, change } = draft;
  const errors = fieldMessages(problem);
  const units = me.memberships.map(({ unit }) => unit).filter(({ kind }) => kind === 'street' || kind === 'district');
  const unit = units.find(({ id }) => id === values.unit) ?? units[0];
  const plans = (data?.annualPlans.items ?? []).filter(({ items }) => items.length > 0).sort((a, b) => b.year - a.year);

  async function send() {
    setBusy(true);
    const input = { unitId: unit?.id ?? '', title: values.title.trim(), description: values.description.trim(), ...(values.from && { fromPlanId: values.from }) };
    const result = await client.mutation(DraftPlanTemplateDocument, { input }).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    draft.clear();
    void navigate(`/plan-templates/${result.data!.draftPlanTemplate.id}`, { replace: true });
  }
  return (
    <FormPage stage="plan" title={t('planTemplate.new')} lead={t('planTemplate.newLead')} back="/plan-templates" onSubmit={() => void send()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{t('planTemplate.begin')}</Button>
      {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
    </>}>
      <DraftLine draft={draft} />
      <TextField label={t('planTemplate.name')} value={values.title} error={errors.title} onChange={(title) => change({ title })} />
      {units.length > 1 && (
        <SelectField label={t('planTemplate.unit')} value={unit?.id ?? ''} error={errors.unitId} onChange={(next) => change({ unit: next })}
          options={units.map(({ id, name }) => ({ value: id, label: name }))} />
      )}
      <AreaField label={t('planTemplate.description')} hint={t('planTemplate.descriptionHint')} optional value={values.description} error={errors.description}
        onChange={(description) => change({ description })} />
      <SelectField label={t('planTemplate.from')} hint={t('planTemplate.fromNote')} empty={t('planTemplate.fromNone')} value={values.from} error={errors.fromPlanId}
        onChange={(from) => change({ from })}
        options={plans.map(({ id, title, community, items }) => ({ value: id, label: `${community.name} ${title} (${items.length})` }))} />
      {problem && <FormProblem problem={problem} shown={['title', 'description', 'unitId', 'fromPlanId']} />}
    </FormPage>
  );
}
