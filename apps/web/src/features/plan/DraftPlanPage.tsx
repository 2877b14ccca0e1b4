import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient, useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { thisYear } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import {
  AnnualPlansDocument, CatalogueDocument, DraftAnnualPlanDocument, DraftPlanFromTemplateDocument, TemplatesToBeginDocument,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField, ChoiceField, NumberField, SelectField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { FormProblem } from '../../ui/verb/VerbForm';
import { CataloguePick } from './CataloguePick';
import { OwnSheetPart } from './starts/OwnSheetPart';
import { TemplatePart } from './starts/TemplatePart';
import { useOwnSheet } from './starts/useOwnSheet';

const WAYS = ['catalogue', 'former', 'template', 'sheet'] as const;
type Way = (typeof WAYS)[number];
const SHOWN = ['year', 'title', 'aims', 'fromPlanId', 'templateId'];

/** Begins a year's plan: its name, its aims, and the services to begin with, from one of four places. */
export default function DraftPlanPage() {
  const client = useClient();
  const navigate = useNavigate();
  const { community } = usePlace();
  const [initial] = useState(() => ({
    year: String(thisYear() + 1), title: t('plan.titleOf', { year: thisYear() + 1 }), aims: '', way: 'catalogue' as Way, from: '', template: '', chosen: [] as string[],
  }));
  const draft = useDraft(`annualPlan:new:${community?.id ?? ''}`, initial);
  const variables = { communityId: community?.id ?? '' };
  const [{ data }] = useQuery({ query: CatalogueDocument, variables, pause: !community });
  const [{ data: shared }] = useQuery({ query: TemplatesToBeginDocument, variables, pause: !community });
  const [{ data: before }] = useQuery({
    query: AnnualPlansDocument, variables: { filter: { communityId: community?.id }, page: { limit: 50 } }, context: RECORDS, pause: !community,
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { values, change } = draft;
  const words = { year: Number(values.year), title: values.title.trim(), aims: values.aims.trim() };
  const own = useOwnSheet(community ? { communityId: community.id, ...words } : null);
  const formers = (before?.annualPlans.items ?? []).filter((plan) => plan.state !== 'superseded' && plan.year !== words.year && plan.items.length > 0).sort((a, b) => b.year - a.year);
  const templates = shared?.planTemplates.items ?? [];
  const open: Record<Way, boolean> = { catalogue: true, former: !before || formers.length > 0, template: !shared || templates.length > 0, sheet: true };
  const way = open[values.way] ? values.way : 'catalogue';
  const former = formers.find((plan) => plan.id === values.from) ?? (way === 'former' ? formers[0] : undefined);
  const template = templates.find(({ id }) => id === values.template) ?? (way === 'template' ? templates[0] : undefined);
  const errors = { ...fieldMessages(problem), ...fieldMessages(own.problem) };
  const n = { catalogue: values.chosen.length, former: former?.items.length ?? 0, template: template?.start.taken ?? 0, sheet: own.answer?.items ?? 0 }[way];
  const closed = way === 'sheet' && (!own.answer || own.answer.faultCount > 0 || own.answer.items === 0);
  // dates of the table are read for the year of the plan
  useEffect(() => {
    if (own.file && /^\d{4}$/.test(values.year)) own.change({});
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [values.year]);

  async function begun(): Promise<string | null> {
    if (!community) return null;
    const input = { communityId: community.id, ...words };
    if (way === 'sheet') return own.take();
    if (way === 'template') {
      const result = await client.mutation(DraftPlanFromTemplateDocument, { input: { ...input, templateId: template!.id } }, RECORDS).toPromise();
      if (result.error) setProblem(problemOf(result.error));
      return result.data?.draftPlanFromTemplate.id ?? null;
    }
    const start = way === 'former' ? { fromPlanId: former!.id } : { catalogueEntryIds: values.chosen };
    const result = await client.mutation(DraftAnnualPlanDocument, { input: { ...input, ...start } }, RECORDS).toPromise();
    if (result.error) setProblem(problemOf(result.error));
    return result.data?.draftAnnualPlan.id ?? null;
  }
  async function send() {
    setProblem(null);
    setBusy(true);
    const id = await begun();
    setBusy(false);
    if (!id) return;
    draft.clear();
    void navigate(`/plans/${id}`, { replace: true });
  }
  return (
    <FormPage stage="plan" title={t('plan.draftTitle')} lead={t('planStart.lead')} back="/plans" onSubmit={() => void send()} foot={<>
      <Button look="primary" type="submit" busy={busy} disabled={closed}>{n ? t('planStart.beginFrom', { n }) : t('planStart.beginEmpty')}</Button>
      {closed && <span className="mut">{t(own.answer ? 'ownSheet.notReady' : 'ownSheet.first')}</span>}
      {draft.savedAt && <span className="saved" role="status">{way === 'sheet' ? t('planStart.kept') : t('form.kept')}</span>}
    </>}>
      <DraftLine draft={draft} />
      <div className="field-pair">
        <NumberField label={t('plan.year')} value={values.year} error={errors.year} min={2020} max={2100}
          onChange={(year) => change({ year, ...(values.title === t('plan.titleOf', { year: values.year }) ? { title: t('plan.titleOf', { year }) } : {}) })} />
        <TextField label={t('label.any.title')} value={values.title} error={errors.title} onChange={(title) => change({ title })} />
      </div>
      <AreaField label={t('label.any.aims')} hint={t('plan.aimsHint')} optional value={values.aims} error={errors.aims} onChange={(aims) => change({ aims })} />
      <ChoiceField label={t('planStart.how')} value={way} onChange={(next) => { setProblem(null); change({ way: next as Way }); }}
        options={WAYS.filter((one) => open[one]).map((one) => ({ value: one, label: t(`planStart.way.${one}`), note: noteOf(one, { former: formers.length, template: templates.length }) }))} />
      {(!open.former || !open.template) && (
        <p className="hint">{[!open.former && t('planStart.wayNote.noFormer'), !open.template && t('planStart.wayNote.noTemplate')].filter(Boolean).join(t('list.comma'))}</p>
      )}
      {way === 'catalogue' && data && <CataloguePick entries={data.catalogue} chosen={values.chosen} onChange={(chosen) => change({ chosen })} />}
      {way === 'former' && (
        <SelectField label={t('planStart.way.former')} hint={t('plan.startFormer')} error={errors.fromPlanId} value={former?.id ?? ''} onChange={(from) => change({ from })}
          options={formers.map((plan) => ({ value: plan.id, label: t('plan.asIn', { title: plan.title, n: plan.items.length }) }))} />
      )}
      {way === 'template' && <TemplatePart templates={templates} chosen={template} error={errors.templateId} onChoose={(id) => change({ template: id })} />}
      {way === 'sheet' && <OwnSheetPart own={own} year={words.year} />}
      {problem && <FormProblem problem={problem} shown={SHOWN} />}
      {way === 'sheet' && own.problem && own.problem.fields.length > 0 && <FormProblem problem={own.problem} shown={SHOWN} />}
    </FormPage>
  );
}

function noteOf(way: Way, counts: { former: number; template: number }): string {
  if (way === 'former') return t('planStart.wayNote.former', { n: counts.former });
  return way === 'template' ? t('planStart.wayNote.template', { n: counts.template }) : t(`planStart.wayNote.${way}`);
}
