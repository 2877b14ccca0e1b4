import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day, inputDay } from '../../lib/dates';
import {
  HeldMeetingsDocument, PlanVersionsDocument, RecordConsultationDocument, RemoveConsultationDocument,
  type ConsultationLineFragment, type AnnualPlanFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldMessages, problemText } from '../../lib/problem';
import { useSending } from '../../lib/send';
import { fieldLabel } from '../../lib/words';
import { Button, TextButton } from '../../ui/Button';
import { AreaField, DayField, NumberField, SelectField } from '../../ui/form/Field';
import { Section } from '../../ui/Section';

/** How residents were asked about the plan: meetings that were held, or days with what was said. */
export function Consultations({ plan, editable, onSaved }: { plan: AnnualPlanFragment; editable: boolean; onSaved: () => void }) {
  const [{ data }, execute] = useQuery({ query: PlanVersionsDocument, variables: { id: plan.id } });
  const [open, setOpen] = useState(false);
  useEffect(() => execute({ requestPolicy: 'network-only' }), [plan.version, execute]);
  const lines = data?.annualPlan.id === plan.id ? data.annualPlan.consultations : [];
  const saved = () => {
    setOpen(false);
    execute({ requestPolicy: 'network-only' });
    onSaved();
  };
  if (!editable && !lines.length) return null;
  return (
    <Section id="consultation" title={t('consultation.title')} count={lines.length ? t('consultation.count', { n: lines.length }) : ''}
      right={editable && <button type="button" className="text-btn" aria-expanded={open} onClick={() => setOpen(!open)}>{t('consultation.add')}</button>}>
      {!lines.length && !open && <p className="mut sec-p">{t('consultation.none')}</p>}
      <ul className="consult">
        {lines.map((line) => <Line key={line.id} plan={plan} line={line} editable={editable} onSaved={saved} />)}
      </ul>
      {open && <Record plan={plan} onSaved={saved} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function Line({ plan, line, editable, onSaved }: { plan: AnnualPlanFragment; line: ConsultationLineFragment; editable: boolean; onSaved: () => void }) {
  const { send, busy, problem } = useSending(RECORDS);
  const remove = async () => {
    const input = { id: plan.id, expectedVersion: plan.version, consultationId: line.id };
    if (await send(RemoveConsultationDocument, { input })) onSaved();
  };
  return (
    <li>
      <p>
        <b>{day(line.heldOn)}</b>　{line.meeting ? <Link to={`/meetings/${line.meeting.id}`}>{line.meeting.title}</Link> : t('consultation.asked')}
        {line.people !== null && `　${t('consultation.people', { n: line.people })}`}
        {line.minutes && <>　<a href={line.minutes.url}>{line.minutes.name}</a></>}
        {editable && <>　<TextButton disabled={busy} onClick={() => void remove()}>{t('consultation.remove')}</TextButton></>}
      </p>
      {line.words && <p className="pre">{line.words}</p>}
      {problem && <p className="form-problem" role="alert">{problemText(problem)}</p>}
    </li>
  );
}

function Record({ plan, onSaved, onClose }: { plan: AnnualPlanFragment; onSaved: () => void; onClose: () => void }) {
  const [{ data }] = useQuery({ query: HeldMeetingsDocument, variables: { communityId: plan.community.id } });
  const [meetingId, setMeeting] = useState('');
  const [heldOn, setDay] = useState(inputDay());
  const [people, setPeople] = useState('');
  const [words, setWords] = useState('');
  const [attachmentId, setFile] = useState('');
  const { send, busy, problem } = useSending(RECORDS);
  const errors = fieldMessages(problem);
  const label = (name: string) => fieldLabel('annualPlan', name);
  const meetings = data?.meetings.items ?? [];
  async function save() {
    const input = {
      id: plan.id, expectedVersion: plan.version, meetingId: meetingId || null, heldOn: meetingId ? null : heldOn || null,
      people: people ? Number(people) : null, words: words.trim(), attachmentId: attachmentId || null,
    };
    if (await send(RecordConsultationDocument, { input })) onSaved();
  }
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <div className="fields">
        <SelectField label={label('meetingId')} hint={t('consultation.meetingHint')} optional value={meetingId} onChange={setMeeting} empty={t('consultation.noMeeting')} error={errors.meetingId}
          options={meetings.map((meeting) => ({ value: meeting.id, label: `${day(meeting.startsAt)} ${meeting.title}` }))} />
        {!meetingId && <DayField label={label('heldOn')} value={heldOn} onChange={setDay} error={errors.heldOn} />}
        <NumberField label={label('people')} optional value={people} onChange={setPeople} min={1} error={errors.people} />
        <AreaField label={label('words')} optional={Boolean(meetingId)} value={words} onChange={setWords} error={errors.words} />
        <SelectField label={label('attachmentId')} optional value={attachmentId} onChange={setFile} empty={t('consultation.noFile')} hint={t('consultation.fileHint')} error={errors.attachmentId}
          options={plan.attachments.map((file) => ({ value: file.id, label: file.name }))} />
      </div>
      {problem && !problem.fields.length && <p className="form-problem" role="alert">{problemText(problem)}</p>}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{t('consultation.save')}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
