import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient, useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { thisYear } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import { AnnualPlansDocument, CatalogueDocument, DraftAnnualPlanDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField, NumberField, SelectField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { FormProblem } from '../../ui/verb/VerbForm';
import { CataloguePick } from './CataloguePick';

/** Begins a year's plan: its name, its aims, and the items of an earlier plan or services of chapter 7 to begin with. */
export default function DraftPlanPage() {
  const client = useClient();
  const navigate = useNavigate();
  const { community } = usePlace();
  const [initial] = useState(() => ({
    year: String(thisYear() + 1), title: t('plan.titleOf', { year: thisYear() + 1 }), aims: '', from: '', chosen: [] as string[],
  }));
  const draft = useDraft(`annualPlan:new:${community?.id ?? ''}`, initial);
  const [{ data }] = useQuery({ query: CatalogueDocument, variables: { communityId: community?.id ?? '' }, pause: !community });
  const [{ data: before }] = useQuery({
    query: AnnualPlansDocument, variables: { filter: { communityId: community?.id }, page: { limit: 50 } }, context: RECORDS, pause: !community,
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { values, change } = draft;
  const errors = fieldMessages(problem);
  const formers = (before?.annualPlans.items ?? []).filter((plan) => plan.year !== Number(values.year) && plan.items.length > 0)
    .sort((a, b) => b.year - a.year);
  const former = formers.find((plan) => plan.id === values.from);

  async function send() {
    if (!community) return;
    setBusy(true);
    const result = await client.mutation(DraftAnnualPlanDocument, {
      input: {
        communityId: community.id, year: Number(values.year), title: values.title.trim(), aims: values.aims.trim(),
        ...(former ? { fromPlanId: former.id } : { catalogueEntryIds: values.chosen }),
      },
    }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    draft.clear();
    void navigate(`/plans/${result.data!.draftAnnualPlan.id}`, { replace: true });
  }
  return (
    <FormPage stage="plan" title={t('plan.draftTitle')} lead={t('plan.draftLead')} back="/plans" onSubmit={() => void send()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{t('plan.begin', { n: former ? former.items.length : values.chosen.length })}</Button>
      {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
    </>}>
      <DraftLine draft={draft} />
      <div className="field-pair">
        <NumberField label={t('plan.year')} value={values.year} error={errors.year} min={2020} max={2100}
          onChange={(year) => change({ year, ...(values.title === t('plan.titleOf', { year: values.year }) ? { title: t('plan.titleOf', { year }) } : {}) })} />
        <TextField label={t('label.any.title')} value={values.title} error={errors.title} onChange={(title) => change({ title })} />
      </div>
      <AreaField label={t('label.any.aims')} hint={t('plan.aimsHint')} optional value={values.aims} error={errors.aims} onChange={(aims) => change({ aims })} />
      {formers.length > 0 && (
        <SelectField label={t('plan.start')} hint={t(former ? 'plan.startFormer' : 'plan.startCatalogue')} empty={t('plan.fromCatalogue')} error={errors.fromPlanId}
          value={former?.id ?? ''} onChange={(from) => change({ from })}
          options={formers.map((plan) => ({ value: plan.id, label: t('plan.asIn', { title: plan.title, n: plan.items.length }) }))} />
      )}
      {data && !former && <CataloguePick entries={data.catalogue} chosen={values.chosen} onChange={(chosen) => change({ chosen })} />}
      {problem && <FormProblem problem={problem} shown={['year', 'title', 'aims', ...(formers.length ? ['fromPlanId'] : [])]} />}
    </FormPage>
  );
}
