import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient, useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { instant } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import { DraftSurveyDocument, SurveysDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField, ChoiceField, DayField, NumberField, SelectField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { useGrids } from '../../ui/form/grids';
import { orNull } from '../../ui/verb/spec';
import { FormProblem } from '../../ui/verb/VerbForm';

const EMPTY = { title: '', titleEn: '', intro: '', introEn: '', withCore: 'true', closesAt: '', needsCode: 'false', target: '', followsId: '', quotas: {} as Record<string, string> };

/** Title, time and quotas of a survey; its questions follow on its own page. */
export default function DraftSurveyPage() {
  const client = useClient();
  const navigate = useNavigate();
  const { community } = usePlace();
  const grids = useGrids();
  const draft = useDraft(`survey:new:${community?.id ?? ''}`, EMPTY);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const { values, change } = draft;
  const [{ data }] = useQuery({ query: SurveysDocument, variables: { filter: { communityId: community?.id }, sort: 'updatedAt' }, pause: !community, context: RECORDS });
  const errors = { ...fieldMessages(problem), ...gaps };

  async function send() {
    const missing: Record<string, string> = {};
    for (const name of ['title', 'closesAt'] as const) if (!values[name].trim()) missing[name] = t('field.REQUIRED');
    setGaps(missing);
    setProblem(null);
    if (Object.keys(missing).length || !community) return;
    setBusy(true);
    const quotas = grids.flatMap(({ value }) => (Number(values.quotas[value]) > 0 ? [{ gridId: value, target: Number(values.quotas[value]) }] : []));
    const result = await client.mutation(DraftSurveyDocument, {
      input: {
        communityId: community.id, title: values.title, titleEn: values.titleEn, intro: values.intro, introEn: values.introEn, withCore: values.withCore === 'true',
        closesAt: instant(values.closesAt), needsCode: values.needsCode === 'true', quotas, target: values.target ? Number(values.target) : null, followsId: orNull(values.followsId),
      },
    }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    draft.clear();
    void navigate(`/surveys/${result.data!.draftSurvey.id}`, { replace: true });
  }
  const text = (name: Exclude<keyof typeof EMPTY, 'quotas'>) => ({ value: values[name], error: errors[name], onChange: (value: string) => change({ [name]: value }) });
  const former = (data?.surveys.items ?? []).filter(({ state }) => state !== 'void').map(({ id, title }) => ({ value: id, label: title }));
  return (
    <FormPage stage="check" title={t('survey.draft')} lead={t('survey.draftLead')} back="/surveys" onSubmit={() => void send()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{t('survey.draftDone')}</Button>
      {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
    </>}>
      <DraftLine draft={draft} />
      <TextField label={t('label.survey.title')} hint={t('survey.titleHint')} maxLength={120} {...text('title')} />
      <TextField label={t('label.survey.titleEn')} maxLength={120} optional {...text('titleEn')} />
      <AreaField label={t('label.survey.intro')} hint={t('survey.introHint')} rows={3} optional {...text('intro')} />
      <AreaField label={t('label.survey.introEn')} rows={2} optional {...text('introEn')} />
      <ChoiceField label={t('survey.core')} {...text('withCore')} options={[
        { value: 'true', label: t('survey.coreYes'), note: t('survey.coreNote.yes') }, { value: 'false', label: t('survey.coreNo'), note: t('survey.coreNote.no') },
      ]} />
      {former.length > 0 && <SelectField label={t('survey.follows')} hint={t('survey.followsHint')} options={former} empty={t('survey.followsNone')} optional {...text('followsId')} />}
      <DayField time label={t('label.survey.closesAt')} hint={t('survey.closesHint')} {...text('closesAt')} />
      <ChoiceField label={t('survey.way')} {...text('needsCode')} options={[
        { value: 'false', label: t('survey.wayOpen'), note: t('survey.wayNote.open') }, { value: 'true', label: t('survey.wayCode'), note: t('survey.wayNote.code') },
      ]} />
      <NumberField label={t('survey.target')} unit={t('survey.quotaUnit')} min={1} optional {...text('target')} />
      {grids.length > 0 && (
        <fieldset className="field choice">
          <legend>{t('survey.quotas')}<span className="opt">{t('form.optional')}</span></legend>
          <p className="hint">{t('survey.quotaHint')}</p>
          <div className="field-pair">
            {grids.map((grid) => (
              <NumberField key={grid.value} label={grid.label} unit={t('survey.quotaUnit')} min={1} optional value={values.quotas[grid.value] ?? ''}
                onChange={(value) => change({ quotas: { ...values.quotas, [grid.value]: value } })} />
            ))}
          </div>
        </fieldset>
      )}
      {problem && <FormProblem problem={problem} shown={Object.keys(EMPTY)} />}
    </FormPage>
  );
}
