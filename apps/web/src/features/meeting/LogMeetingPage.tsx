import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { inputDayTime, instant } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import { LogHeldMeetingDocument, type MeetingType } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField, DayField, SelectField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { FormProblem } from '../../ui/verb/VerbForm';
import { InviteeRows } from './InviteeRows';
import { ItemRows } from './ItemRows';
import { cameInput, filled, inviteeInput, itemInput, newItem, typeOptions, type InviteeRow, type ItemRow } from './rows';
import { ofWhole, within } from './useMeetingVerb';

interface Log { id: string; type: string; title: string; heldAt: string; place: string; minutes: string; invitees: InviteeRow[]; items: ItemRow[] }
const SHOWN = ['type', 'title', 'heldAt', 'place', 'minutes', 'invitees', 'items'];

/**
 * Logs a meeting that was held without having been called here, in one step. The id is made here, so that sending
 * again after the signal dropped writes nothing twice.
 */
export default function LogMeetingPage() {
  const client = useClient();
  const navigate = useNavigate();
  const { community } = usePlace();
  const [initial] = useState<Log>(() => ({
    id: crypto.randomUUID(), type: '', title: '', heldAt: inputDayTime(new Date()), place: '', minutes: '', invitees: [], items: [newItem()],
  }));
  const draft = useDraft<Log>(`meeting:log:${community?.id ?? ''}`, initial);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const { values, change } = draft;
  const errors = { ...fieldMessages(problem), ...gaps };

  async function send() {
    const missing: Record<string, string> = {};
    const invitees = filled(values.invitees);
    const items = filled(values.items);
    for (const name of ['type', 'title', 'heldAt'] as const) if (!values[name].trim()) missing[name] = t('field.REQUIRED');
    if (!invitees.length) missing.invitees = t('meeting.needWho');
    setGaps(missing);
    setProblem(null);
    if (Object.keys(missing).length || !community) return;
    change({ invitees, items });
    setBusy(true);
    const result = await client.mutation(LogHeldMeetingDocument, {
      input: {
        id: values.id, communityId: community.id, type: values.type as MeetingType, title: values.title.trim(), place: values.place.trim(),
        heldAt: instant(values.heldAt), minutes: values.minutes.trim(), items: items.map(itemInput),
        invitees: invitees.map((row) => ({ ...inviteeInput(row), ...cameInput(row) })),
      },
    }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    draft.clear();
    void navigate(`/meetings/${result.data!.logHeldMeeting.id}`, { replace: true });
  }
  const text = (name: 'type' | 'title' | 'heldAt' | 'place' | 'minutes') =>
    ({ value: values[name], error: errors[name], onChange: (value: string) => change({ [name]: value }) });
  return (
    <FormPage stage="do" title={t('meeting.log')} lead={t('meeting.logLead')} back="/meetings" onSubmit={() => void send()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{t('meeting.logged')}</Button>
      {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
    </>}>
      <DraftLine draft={draft} />
      <SelectField label={t('label.meeting.type')} options={typeOptions()} {...text('type')} />
      <TextField label={t('label.meeting.title')} {...text('title')} />
      <DayField label={t('meeting.heldAt')} time max={inputDayTime(new Date())} {...text('heldAt')} />
      <TextField label={t('label.any.place')} optional {...text('place')} />
      <InviteeRows attending communityId={community?.id ?? ''} type={values.type} rows={values.invitees} errors={within(problem, 'invitees')}
        error={gaps.invitees ?? ofWhole(problem, 'invitees')} onChange={(invitees) => change({ invitees })} />
      <ItemRows deciding rows={values.items} errors={within(problem, 'items')} error={ofWhole(problem, 'items')} onChange={(items) => change({ items })} />
      <AreaField label={t('meeting.minutes')} rows={5} optional hint={t('meeting.minutesHint')} {...text('minutes')} />
      {problem && <FormProblem problem={problem} shown={SHOWN} />}
    </FormPage>
  );
}
