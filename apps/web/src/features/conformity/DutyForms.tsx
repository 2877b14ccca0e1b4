import { useState } from 'react';
import { AssignDutyDocument, SetDutyPeriodDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { problemText } from '../../lib/problem';
import { useSending } from '../../lib/send';
import { Button } from '../../ui/Button';
import { NumberField, SelectField } from '../../ui/form/Field';
import { PersonField } from '../../ui/form/PersonField';
import type { Duty } from './strip';

const PERS = ['month', 'quarter', 'half-year', 'year'] as const;

/** Who sees to an obligation; and how often, where the edition leaves that to the street. */
export function DutyForms({ duty, communityId, onChanged }: { duty: Duty; communityId: string; onChanged: () => void }) {
  const { can, community } = usePlace();
  const assign = can('obligation:assign') && duty.periods.some(({ endedAt }) => !endedAt);
  const set = can('obligation:set') && duty.per === 'set-locally';
  return (
    <>
      {assign && <Assign duty={duty} communityId={communityId} onChanged={onChanged} />}
      {set && community && <Often duty={duty} unitId={community.street.id} onChanged={onChanged} />}
    </>
  );
}

function Assign({ duty, communityId, onChanged }: { duty: Duty; communityId: string; onChanged: () => void }) {
  const { send, errors, problem, busy } = useSending({ additionalTypenames: ['Obligation', 'ObligationStrip'] });
  const [personId, setPersonId] = useState(duty.periods.find(({ endedAt }) => !endedAt)?.assignee?.id ?? '');
  async function save() {
    if (personId && await send(AssignDutyDocument, { input: { communityId, standardCode: duty.standardCode, obligation: duty.obligation, personId } })) onChanged();
  }
  return (
    <form className="line-form" noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <PersonField label={t('duty.who')} communityId={communityId} value={personId} error={errors.personId} onChange={setPersonId} />
      <Button small type="submit" busy={busy}>{t('duty.whoSave')}</Button>
      {problem && !problem.fields.length && <p className="form-problem" role="alert">{problemText(problem)}</p>}
    </form>
  );
}

function Often({ duty, unitId, onChanged }: { duty: Duty; unitId: string; onChanged: () => void }) {
  const { send, errors, problem, busy } = useSending({ additionalTypenames: ['Obligation', 'ObligationStrip'] });
  const [per, setPer] = useState(duty.every ?? 'quarter');
  const [times, setTimes] = useState(String(duty.times || 1));
  async function save() {
    if (await send(SetDutyPeriodDocument, { input: { unitId, standardCode: duty.standardCode, obligation: duty.obligation, per, times: Number(times) } })) onChanged();
  }
  return (
    <form className="line-form" noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <SelectField label={t('duty.setPer')} value={per} error={errors.per} onChange={setPer} options={PERS.map((value) => ({ value, label: t(`duty.per.${value}`) }))} />
      <NumberField label={t('duty.setTimes')} value={times} min={1} max={366} error={errors.times} onChange={setTimes} />
      <Button small type="submit" busy={busy}>{t('duty.setSave')}</Button>
      {problem && !problem.fields.length && <p className="form-problem" role="alert">{problemText(problem)}</p>}
    </form>
  );
}
