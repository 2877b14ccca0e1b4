import { useState } from 'react';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { inputDay } from '../../lib/dates';
import { AppointStarRatingDocument, AssessorCandidatesDocument, type RatedFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { useSending } from '../../lib/send';
import { fieldLabel, verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { CheckField, DayField } from '../../ui/form/Field';
import { FormProblem } from '../../ui/verb/VerbForm';

/** Two or more from outside, and the day on which they come; who is tied to the community cannot be chosen. */
export function AppointForm({ record, onDone, onClose }: { record: RatedFragment; onDone: () => void; onClose: () => void }) {
  const [{ data }] = useQuery({ query: AssessorCandidatesDocument, variables: { id: record.id }, requestPolicy: 'network-only' });
  const { send, problem, errors, busy } = useSending(RECORDS);
  const [chosen, setChosen] = useState<string[]>(record.assessors.map(({ personId }) => personId));
  const [visitOn, setVisitOn] = useState(record.visitOn ?? '');
  const wrong = Object.entries(errors).find(([path]) => path.startsWith('assessorIds'))?.[1];
  const toggle = (id: string, on: boolean) => setChosen((before) => (on ? [...before, id] : before.filter((one) => one !== id)));

  async function appoint() {
    const done = await send(AppointStarRatingDocument, { input: { id: record.id, expectedVersion: record.version, assessorIds: chosen, visitOn } });
    if (done) onDone();
  }
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void appoint(); }}>
      <fieldset className={wrong ? 'field err choice' : 'field choice'}>
        <legend>{t('star.candidates')}</legend>
        <p className="hint">{t('star.candidatesHint')}</p>
        {data?.assessorCandidates.length === 0 && <p className="mut">{t('star.noCandidates')}</p>}
        {data?.assessorCandidates.map(({ person, tied }) => (tied
          ? <p className="mut" key={person.id}>{person.name}　{t('star.tied')}</p>
          : <CheckField key={person.id} label={person.name} value={chosen.includes(person.id)} onChange={(on) => toggle(person.id, on)} />))}
        {wrong && <p className="msg">{wrong}</p>}
      </fieldset>
      <DayField label={fieldLabel('starRating', 'visitOn')} min={inputDay()} value={visitOn} error={errors.visitOn} onChange={setVisitOn} />
      {problem && <FormProblem problem={problem} shown={['assessorIds', 'visitOn']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy} disabled={chosen.length < 2 || !visitOn}>{verbText('starRating', 'appoint')}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
