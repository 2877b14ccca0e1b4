import { useState } from 'react';
import { RECORDS } from '../../lib/client';
import { SetAsidePlanningInputDocument, TakePlanningInputDocument, type InputLineFragment, type PlanningInputTarget } from '../../lib/generated/graphql';
import { inputDetail, inputTitle } from '../../lib/inputs';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { problemText, type Problem } from '../../lib/problem';
import { useSending } from '../../lib/send';
import { Button } from '../../ui/Button';
import { AreaField, ChoiceField, TextField } from '../../ui/form/Field';

export interface PlanHead { id: string; version: number }
interface Props { input: InputLineFragment; plan: PlanHead; onDone: () => void; onClose: () => void }

const LONGEST_TITLE = 120;
const AS: { value: PlanningInputTarget; permission: string; not?: string }[] = [
  { value: 'item', permission: 'annual-plan:draft' },
  { value: 'risk', permission: 'risk:identify', not: 'high-risk' },
  { value: 'objective', permission: 'objective:draft' },
];

/** Makes something of an input; its words come along and can be changed. */
export function TakeForm({ input, plan, onDone, onClose }: Props) {
  const { can } = usePlace();
  const { send, problem, errors, busy } = useSending(RECORDS);
  const [as, setAs] = useState<PlanningInputTarget>('item');
  const [title, setTitle] = useState([...inputTitle(input)].slice(0, LONGEST_TITLE).join(''));
  const [requirement, setRequirement] = useState(input.source === 'decision' || input.source === 'lesson' ? inputDetail(input) : '');
  async function save() {
    const { source, key } = input;
    const said = { as, title: title.trim(), requirement: as === 'objective' ? '' : requirement.trim() };
    if (await send(TakePlanningInputDocument, { input: { id: plan.id, expectedVersion: plan.version, source, key, ...said } })) onDone();
  }
  const options = AS.filter(({ permission, not }) => can(permission) && not !== input.source).map(({ value }) => ({ value, label: t(`input.as.${value}`) }));
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      {options.length > 1 && <ChoiceField label={t('input.takeAs')} value={as} options={options} onChange={(value) => setAs(value as PlanningInputTarget)} />}
      <TextField label={t('input.name')} value={title} error={errors.title} onChange={setTitle} maxLength={LONGEST_TITLE} autoFocus />
      {as !== 'objective' && <AreaField label={t(as === 'risk' ? 'label.risk.description' : 'input.need')} optional value={requirement} error={errors.requirement} onChange={setRequirement} />}
      <Wrong problem={problem} shown={['title', 'requirement']} errors={errors} />
      <div className="btn-row">
        <Button look="primary" type="submit" small busy={busy}>{t('input.takeDone')}</Button>
        <Button look="quiet" small onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}

export function AsideForm({ input, plan, onDone, onClose }: Props) {
  const { send, problem, errors, busy } = useSending(RECORDS);
  const [reason, setReason] = useState('');
  async function save() {
    const { source, key } = input;
    if (await send(SetAsidePlanningInputDocument, { input: { id: plan.id, expectedVersion: plan.version, source, key, reason: reason.trim() } })) onDone();
  }
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <AreaField label={t('input.why')} value={reason} error={errors.reason} onChange={setReason} rows={2} autoFocus />
      <Wrong problem={problem} shown={['reason']} errors={errors} />
      <div className="btn-row">
        <Button look="primary" type="submit" small busy={busy}>{t('input.asideDone')}</Button>
        <Button look="quiet" small onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}

/** What is wrong beside the fields that are on screen. */
function Wrong({ problem, shown, errors }: { problem: Problem | null; shown: string[]; errors: Record<string, string> }) {
  if (!problem || shown.some((field) => errors[field])) return null;
  return <p className="form-problem" role="alert">{problem.fields.length ? Object.values(errors)[0] : problemText(problem)}</p>;
}
