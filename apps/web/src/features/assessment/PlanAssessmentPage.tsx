import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { inputDay } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import { type AssessmentForm, AssessmentEditionsDocument, EditionClausesDocument, PlanConformityAssessmentDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { useSending } from '../../lib/send';
import { fieldLabel, inLanguage } from '../../lib/words';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { ChoiceField, DayField, SelectField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { FormProblem } from '../../ui/verb/VerbForm';
import { chaptersOf, ScopePicker } from './ScopePicker';
import { FORMS, formName } from './words';

interface Plan { assessmentForm: string; standardCode: string; title: string; assessedBy: string; clauseIds: string[]; startsOn: string; endsOn: string; coversFrom: string }
const IN_DAYS = 7;
const LASTS = 2;
const ahead = (days: number): string => inputDay(new Date(Date.now() + days * 86_400_000));

/** Plans one: by which edition, how much of it, who assesses, when. The team comes next. */
export default function PlanAssessmentPage() {
  const navigate = useNavigate();
  const { community } = usePlace();
  const communityId = community?.id ?? '';
  const [{ data: held }] = useQuery({ query: AssessmentEditionsDocument, variables: { communityId }, pause: !community });
  const editions = held?.adoptedStandards ?? [];
  const [initial] = useState<Plan>(() => ({ assessmentForm: 'self', standardCode: '', title: '', assessedBy: '', clauseIds: [], startsOn: ahead(IN_DAYS), endsOn: ahead(IN_DAYS + LASTS), coversFrom: '' }));
  const draft = useDraft<Plan>(`conformityAssessment:new:${communityId}`, initial);
  const { send, problem, errors, busy } = useSending(RECORDS);
  const { values, change } = draft;
  const code = values.standardCode || editions[0]?.code || '';
  const [{ data: edition }] = useQuery({ query: EditionClausesDocument, variables: { code }, pause: !code });
  const clauses = edition?.standard.code === code ? edition.standard.clauses : [];
  // the whole of it, unless somebody wants less
  useEffect(() => {
    if (clauses.length && !values.clauseIds.some((id) => clauses.some((one) => one.id === id))) change({ clauseIds: chaptersOf(clauses).map(({ id }) => id) });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when another edition is there
  }, [clauses.length, code]);

  async function save() {
    if (!community) return;
    const { assessmentForm, title, assessedBy, clauseIds, startsOn, endsOn, coversFrom } = values;
    const made = await send(PlanConformityAssessmentDocument, {
      input: {
        communityId, assessmentForm: assessmentForm as AssessmentForm, standardCode: code, title: title.trim(), assessedBy: assessmentForm === 'self' ? '' : assessedBy.trim(),
        clauseIds, startsOn, endsOn, coversFrom: coversFrom || null,
      },
    });
    if (!made) return;
    draft.clear();
    void navigate(`/assessments/${made.planConformityAssessment.id}`, { replace: true });
  }
  return (
    <FormPage stage="check" title={t('assessment.plan')} lead={t('assessment.planLead')} back="/assessments" onSubmit={() => void save()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{t('assessment.planDone')}</Button>
      {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
    </>}>
      <DraftLine draft={draft} />
      <ChoiceField label={fieldLabel('conformityAssessment', 'assessmentForm')} hint={t(`assessment.formSays.${values.assessmentForm as 'self'}`)} value={values.assessmentForm} error={errors.assessmentForm}
        options={FORMS.map((value) => ({ value, label: formName(value) }))} onChange={(assessmentForm) => change({ assessmentForm })} />
      {values.assessmentForm !== 'self' && (
        <TextField label={fieldLabel('conformityAssessment', 'assessedBy')} optional={values.assessmentForm !== 'thirdParty'} value={values.assessedBy} error={errors.assessedBy} onChange={(assessedBy) => change({ assessedBy })} />
      )}
      <TextField label={fieldLabel('conformityAssessment', 'title')} hint={t('assessment.titleHint')} value={values.title} error={errors.title} onChange={(title) => change({ title })} />
      <SelectField label={fieldLabel('conformityAssessment', 'standardCode')} value={code} error={errors.standardCode}
        options={editions.map((one) => ({ value: one.code, label: `${one.code} ${inLanguage(one.title, one.titleEn)}` }))} onChange={(standardCode) => change({ standardCode, clauseIds: [] })} />
      <ScopePicker clauses={clauses} chosen={values.clauseIds} error={errors.clauseIds ?? errors['clauseIds.0']} onChange={(clauseIds) => change({ clauseIds })} />
      <DayField label={fieldLabel('conformityAssessment', 'startsOn')} min={inputDay()} value={values.startsOn} error={errors.startsOn} onChange={(startsOn) => change({ startsOn })} />
      <DayField label={fieldLabel('conformityAssessment', 'endsOn')} min={values.startsOn} value={values.endsOn} error={errors.endsOn} onChange={(endsOn) => change({ endsOn })} />
      <DayField label={fieldLabel('conformityAssessment', 'coversFrom')} optional hint={t('assessment.coversHint')} max={inputDay()} value={values.coversFrom} error={errors.coversFrom} onChange={(coversFrom) => change({ coversFrom })} />
      {problem && <FormProblem problem={problem} shown={['assessmentForm', 'assessedBy', 'title', 'standardCode', 'clauseIds', 'startsOn', 'endsOn', 'coversFrom']} />}
    </FormPage>
  );
}
