import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { instant } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import { DraftActivityDocument, type ActivityForm } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { orNull } from '../../ui/verb/spec';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { ChoicesField } from '../../ui/form/ChoicesField';
import { AreaField, CheckField, ChoiceField, DayField, NumberField, SelectField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { FormProblem } from '../../ui/verb/VerbForm';
import { usePlannedItems } from '../../ui/form/planned-items';
import { fenOf, useArrangements } from './arrangements';

const EMPTY = {
  title: '', form: 'own', host: '', serviceItemId: '', goal: '', content: '', method: '', safetyMeasures: '', place: '', startsAt: '', endsAt: '',
  placeId: '', staffing: '', partnerIds: '', budgetYuan: '', registers: '', capacity: '', registerUntil: '',
};

/** Plans an activity; safety measures may wait, but not beyond publishing. */
export default function DraftActivityPage() {
  const client = useClient();
  const navigate = useNavigate();
  const { community } = usePlace();
  const [search] = useSearchParams();
  const [initial] = useState({ ...EMPTY, serviceItemId: search.get('item') ?? '', title: search.get('title') ?? '' });
  const draft = useDraft(`activity:new:${community?.id ?? ''}:${initial.serviceItemId}`, initial);
  const items = usePlannedItems();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const arrangements = useArrangements();
  const { values, change } = draft;
  const errors = { ...fieldMessages(problem), ...gaps };

  async function send() {
    const missing: Record<string, string> = {};
    for (const name of ['title', 'startsAt', 'endsAt'] as const) if (!values[name].trim()) missing[name] = t('field.REQUIRED');
    if (values.startsAt && values.endsAt && values.endsAt <= values.startsAt) missing.endsAt = t('field.DATES_REVERSED');
    setGaps(missing);
    setProblem(null);
    if (Object.keys(missing).length || !community) return;
    setBusy(true);
    const { partnerIds, budgetYuan, registers, capacity, registerUntil, ...plan } = values;
    const result = await client.mutation(DraftActivityDocument, {
      input: {
        ...plan, placeId: orNull(plan.placeId), partnerIds: partnerIds.split(',').filter(Boolean), budgetFen: fenOf(budgetYuan), takesRegistrations: registers === 'yes',
        capacity: registers && capacity ? Number(capacity) : null, registerUntil: registers && registerUntil ? instant(registerUntil) : null, communityId: community.id, form: values.form as ActivityForm, serviceItemId: orNull(values.serviceItemId),
        startsAt: instant(values.startsAt), endsAt: instant(values.endsAt),
      },
    }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    draft.clear();
    void navigate(`/activities/${result.data!.draftActivity.id}`, { replace: true });
  }
  const text = (name: keyof typeof EMPTY) => ({ value: values[name], error: errors[name], onChange: (value: string) => change({ [name]: value }) });
  return (
    <FormPage stage="do" title={t('activity.draft')} lead={t('activity.draftLead')} back="/activities" onSubmit={() => void send()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{t('activity.saveDraft')}</Button>
      {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
    </>}>
      <DraftLine draft={draft} />
      <TextField label={t('label.any.title')} autoFocus {...text('title')} />
      <SelectField label={t('label.activity.serviceItemId')} hint={t('activity.itemHint')} optional options={items} empty={t('activity.noItem')} {...text('serviceItemId')} />
      <div className="field-pair">
        <DayField label={t('label.any.startsAt')} time {...text('startsAt')} />
        <DayField label={t('label.any.endsAt')} time min={values.startsAt} {...text('endsAt')} />
      </div>
      <SelectField label={t('label.any.placeId')} optional options={arrangements.venues} empty={t('activity.noVenue')} {...text('placeId')} />
      <TextField label={t('label.any.place')} hint={t('activity.placeHint')} optional {...text('place')} />
      <ChoiceField label={t('label.any.form')} {...text('form')} options={(['own', 'joined'] as const).map((form) => ({ value: form, label: t(`value.form.${form}`) }))} />
      {values.form === 'joined' && <TextField label={t('label.any.host')} {...text('host')} />}
      <AreaField label={t('label.any.goal')} hint={t('activity.goalHint')} rows={3} optional {...text('goal')} />
      <AreaField label={t('label.any.content')} optional {...text('content')} />
      <TextField label={t('label.any.method')} optional {...text('method')} />
      <AreaField label={t('label.any.safetyMeasures')} hint={t('activity.safetyHint')} rows={2} optional {...text('safetyMeasures')} />
      <AreaField label={t('label.activity.staffing')} hint={t('activity.staffingHint')} rows={2} optional {...text('staffing')} />
      <ChoicesField label={t('label.activity.partnerIds')} hint={arrangements.partners.length ? undefined : t('activity.noPartners')} optional options={arrangements.partners}
        error={errors.partnerIds} value={values.partnerIds.split(',').filter(Boolean)} onChange={(chosen) => change({ partnerIds: chosen.join() })} />
      <NumberField label={t('label.activity.budgetYuan')} unit={t('activity.yuan')} min={0} optional {...text('budgetYuan')} error={errors.budgetFen} />
      <CheckField label={t('activity.registersOn')} hint={t('activity.registersHint')} value={values.registers === 'yes'} onChange={(on) => change({ registers: on ? 'yes' : '' })} />
      {values.registers && (
        <div className="field-pair">
          <NumberField label={t('label.activity.capacity')} hint={t('activity.noLimit')} unit={t('unit.people')} min={1} optional {...text('capacity')} />
          <DayField label={t('label.activity.registerUntil')} hint={t('activity.untilStart')} time max={values.startsAt} optional {...text('registerUntil')} />
        </div>
      )}
      {problem && <FormProblem problem={problem} shown={Object.keys(EMPTY)} />}
    </FormPage>
  );
}
