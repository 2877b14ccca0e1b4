import { useState } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { day, dayTime, inputDay } from '../../lib/dates';
import { ChangeHouseholdDocument, type CareNeed, type HouseholdFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { ChoiceField, NumberField, TextField } from '../../ui/form/Field';
import { PersonField } from '../../ui/form/PersonField';
import { FormProblem } from '../../ui/verb/VerbForm';
import { CorrectHousehold } from './CorrectHousehold';
import { needOptions } from './needs';

/** One household of the list: how often, when last, when next, and what may be changed of it. */
export function HouseholdLine({ row, again }: { row: HouseholdFragment; again: () => void }) {
  const { inGrid } = usePlace();
  const [open, setOpen] = useState<'change' | 'correct' | null>(null);
  const may = inGrid('home-visit:arrange');
  const words = [
    t(`visit.needs.${row.need}`), row.everyDays ? t('visit.every', { n: row.everyDays }) : t('visit.asNeeded'),
    row.lastVisitOn ? t('visit.last', { day: day(row.lastVisitOn) }) : t('visit.never'), !row.late && row.dueOn && !row.endedOn && t('visit.due', { day: day(row.dueOn) }),
    row.keeper?.name, row.endedOn && t('visit.ended', { day: day(row.endedOn) }),
  ];
  const toggle = (what: 'change' | 'correct', label: string) => (
    <button type="button" className="text-btn" aria-expanded={open === what} onClick={() => setOpen(open === what ? null : what)}>{label}</button>
  );
  const done = () => { setOpen(null); again(); };
  return (
    <li>
      <b>{row.label}{row.late && row.dueOn && <span className="tag bad in-row">{t('visit.late', { day: day(row.dueOn) })}</span>}</b>
      <span className="mut sm">{words.filter(Boolean).join(t('list.pause'))}</span>
      <span className="btn-row">
        {row.openVisit ? <Link to={`/visits/${row.openVisit.id}`}>{row.openVisit.dueAt ? t('visit.next', { day: day(row.openVisit.dueAt) }) : row.openVisit.number}</Link>
          : may && !row.endedOn && <Link to={`/visits/new?household=${row.id}${row.dueOn && !row.late ? `&on=${row.dueOn}` : ''}`}>{t('visit.planOne')}</Link>}
        {inGrid('home-visit:visit') && !row.endedOn && <Link to={`/visits/log?household=${row.id}`}>{t('visit.log')}</Link>}
        {may && toggle('change', t('visit.edit'))}
        {row.mayKnow && toggle('correct', t('visit.correct'))}
      </span>
      {open === 'change' && <Change row={row} done={done} />}
      {open === 'correct' && <CorrectHousehold row={row} done={done} />}
      {open === 'correct' && row.viewings.length > 0 && (
        <details className="sm" style={{ flexBasis: '100%' }}>
          <summary className="mut">{t('visit.viewed')} {row.viewings.length}</summary>
          <ul className="plain-list sm">
            {row.viewings.map((one) => (
              <li key={one.id}>
                {one.person?.name}　{dayTime(one.at)}　
                {one.corrected.length ? t('visit.corrected', { fields: one.corrected.map((field) => t(`visit.${field as 'name'}`)).join(t('list.comma')) }) : t('visit.looked')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function Change({ row, done }: { row: HouseholdFragment; done: () => void }) {
  const { community } = usePlace();
  const client = useClient();
  const [values, setValues] = useState({ label: row.label, need: row.need as string, everyDays: row.everyDays === null ? '' : String(row.everyDays), keeperId: row.keeper?.id ?? '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const errors = fieldMessages(problem);
  const put = (name: keyof typeof values) => ({ value: values[name], error: errors[name], onChange: (value: string) => setValues((before) => ({ ...before, [name]: value })) });
  async function send(change: { label?: string; need?: CareNeed; keeperId?: string; everyDays?: number | null; endedOn?: string | null }) {
    setBusy(true);
    const { error } = await client.mutation(ChangeHouseholdDocument, { input: { id: row.id, expectedVersion: row.version, ...change } }, RECORDS).toPromise();
    setBusy(false);
    if (error) return setProblem(problemOf(error));
    done();
  }
  const save = () => send({
    label: values.label.trim(), need: values.need as CareNeed, everyDays: values.everyDays ? Number(values.everyDays) : null, ...(values.keeperId && { keeperId: values.keeperId }),
  });
  return (
    <form className="inplace" style={{ flexBasis: '100%' }} noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <div className="fields">
        <TextField label={t('visit.label')} hint={t('visit.labelHint')} maxLength={60} {...put('label')} />
        <ChoiceField label={t('visit.need')} options={needOptions()} {...put('need')} />
        <NumberField label={t('visit.everyDays')} hint={t('visit.everyDaysHint')} unit={t('visit.everyUnit')} min={1} max={366} {...put('everyDays')} />
        <PersonField label={t('visit.keeper')} communityId={community?.id ?? ''} {...put('keeperId')} />
        {problem && <FormProblem problem={problem} shown={Object.keys(values)} />}
      </div>
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{t('visit.save')}</Button>
        <Button look="quiet" busy={busy} onClick={() => void send({ endedOn: row.endedOn ? null : inputDay() })}>{t(row.endedOn ? 'visit.resume' : 'visit.stop')}</Button>
      </div>
    </form>
  );
}
