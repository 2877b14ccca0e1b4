import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { RECORDS } from '../../lib/client';
import { inputDay } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import { LogSupervisionDocument, PlanSupervisionDocument, type SupervisionType } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { useSending } from '../../lib/send';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField, ChoiceField, DayField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { PersonField } from '../../ui/form/PersonField';
import { FormProblem } from '../../ui/verb/VerbForm';
import { Checklist, lineInput, type LineRow } from './Checklist';
import { fromOutside, typeOptions } from './verbs';

interface Plan { supervisionType: string; title: string; supervisors: string; scope: string; on: string; supervisorId: string; lines: LineRow[] }

/** Puts a supervision into the year's plan; with `?held` one that came unannounced. */
export default function PlanSupervisionPage() {
  const navigate = useNavigate();
  const { community } = usePlace();
  const [search] = useSearchParams();
  const held = search.has('held');
  const [initial] = useState<Plan>(() => ({ supervisionType: held ? 'government' : 'committee', title: '', supervisors: '', scope: '', on: inputDay(), supervisorId: '', lines: [] }));
  const draft = useDraft<Plan>(`supervision:new:${community?.id ?? ''}:${held ? 'held' : ''}`, initial);
  const { send, problem, errors, busy } = useSending(RECORDS);
  const { values, change } = draft;
  const outside = fromOutside(values.supervisionType);
  const lines = values.lines.filter(({ text }) => text.trim());

  async function save() {
    if (!community) return;
    change({ lines });
    const base = {
      communityId: community.id, supervisionType: values.supervisionType as SupervisionType, title: values.title.trim(), scope: values.scope.trim(),
      supervisors: outside ? values.supervisors.trim() : '', lines: lineInput(lines),
    };
    const made = held
      ? (await send(LogSupervisionDocument, { input: { ...base, heldOn: values.on } }))?.logSupervision
      : (await send(PlanSupervisionDocument, { input: { ...base, plannedOn: values.on, supervisorId: values.supervisorId || null } }))?.planSupervision;
    if (!made) return;
    draft.clear();
    void navigate(`/supervisions/${made.id}`, { replace: true });
  }
  return (
    <FormPage stage="check" title={t(held ? 'supervision.log' : 'supervision.plan')} lead={t(held ? 'supervision.logLead' : 'supervision.planLead')} back="/supervisions"
      onSubmit={() => void save()} foot={<>
        <Button look="primary" type="submit" busy={busy}>{t(held ? 'supervision.logDone' : 'supervision.planDone')}</Button>
        {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
      </>}>
      <DraftLine draft={draft} />
      <ChoiceField label={t('label.supervision.supervisionType')} value={values.supervisionType} error={errors.supervisionType} options={typeOptions()} onChange={(supervisionType) => change({ supervisionType })} />
      {outside && <TextField label={t('label.supervision.supervisors')} hint={t('supervision.supervisorsHint')} value={values.supervisors} error={errors.supervisors} onChange={(supervisors) => change({ supervisors })} />}
      <TextField label={t('label.supervision.title')} hint={t('supervision.titleHint')} value={values.title} error={errors.title} onChange={(title) => change({ title })} />
      <DayField label={t(held ? 'label.supervision.heldOn' : 'label.supervision.plannedOn')} value={values.on} error={errors.heldOn ?? errors.plannedOn}
        {...(held ? { max: inputDay() } : { min: inputDay() })} onChange={(on) => change({ on })} />
      {!held && community && <PersonField label={t('label.supervision.supervisorId')} optional empty={t('supervision.myself')} communityId={community.id} value={values.supervisorId} error={errors.supervisorId} onChange={(supervisorId) => change({ supervisorId })} />}
      <AreaField label={t('label.supervision.scope')} optional rows={3} value={values.scope} error={errors.scope} onChange={(scope) => change({ scope })} />
      <Checklist rows={values.lines} errors={errors} onChange={(rows) => change({ lines: rows })} />
      {problem && <FormProblem problem={problem} shown={['supervisionType', 'supervisors', 'title', 'heldOn', 'plannedOn', 'supervisorId', 'scope', 'lines']} />}
    </FormPage>
  );
}
