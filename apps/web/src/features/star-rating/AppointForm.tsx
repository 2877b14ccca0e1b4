import { useState } from 'react';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { inputDay } from '../../lib/dates';
import { AppointStarRatingDocument, AssessorCandidatesDocument, type StarRatingFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { useSending } from '../../lib/send';
import { fieldLabel, verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { DayField } from '../../ui/form/Field';
import { SeatsField } from '../../ui/seat/SeatsField';
import { FormProblem } from '../../ui/verb/VerbForm';

/** Two or more from outside, and the day on which they come; who is tied to the community cannot be chosen. */
export function AppointForm({ record, onDone, onClose }: { record: StarRatingFragment; onDone: () => void; onClose: () => void }) {
  const [{ data }] = useQuery({ query: AssessorCandidatesDocument, variables: { id: record.id }, requestPolicy: 'network-only' });
  const { send, problem, errors, busy } = useSending(RECORDS);
  const [chosen, setChosen] = useState<string[]>(record.assessors.map(({ personId }) => personId));
  const [visitOn, setVisitOn] = useState(record.visitOn ?? '');

  async function appoint() {
    const done = await send(AppointStarRatingDocument, { input: { id: record.id, expectedVersion: record.version, assessorIds: chosen, visitOn } });
    if (done) onDone();
  }
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void appoint(); }}>
      <SeatsField label={t('star.candidates')} hint={t('star.candidatesHint')} none={t('star.noCandidates')} tied={t('star.tied')}
        candidates={data?.assessorCandidates} chosen={chosen} errors={errors} path="assessorIds" onChange={setChosen} />
      <DayField label={fieldLabel('starRating', 'visitOn')} min={inputDay()} value={visitOn} error={errors.visitOn} onChange={setVisitOn} />
      {problem && <FormProblem problem={problem} shown={['assessorIds', 'visitOn']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy} disabled={chosen.length < 2 || !visitOn}>{verbText('starRating', 'appoint')}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
