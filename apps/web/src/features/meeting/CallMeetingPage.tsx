import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { instant } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import { CallMeetingDocument, type MeetingType } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { DayField, SelectField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { FormProblem } from '../../ui/verb/VerbForm';
import { InviteeRows } from './InviteeRows';
import { ItemRows } from './ItemRows';
import { filled, inviteeInput, itemInput, newItem, typeOptions, type InviteeRow, type ItemRow } from './rows';
import { ofWhole, within } from './useMeetingVerb';

interface Call { type: string; title: string; startsAt: string; endsAt: string; place: string; invitees: InviteeRow[]; items: ItemRow[] }
const SHOWN = ['type', 'title', 'startsAt', 'endsAt', 'place', 'invitees', 'items'];

/** Calls a meeting: when, where, whom and what about. */
export default function CallMeetingPage() {
  const client = useClient();
  const navigate = useNavigate();
  const { community } = usePlace();
  const [search] = useSearchParams();
  const [initial] = useState<Call>(() => ({
    type: search.get('type') ?? '', title: search.get('title') ?? '', startsAt: '', endsAt: '', place: '', invitees: [], items: [newItem()],
  }));
  const draft = useDraft<Call>(`meeting:new:${community?.id ?? ''}`, initial);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const { values, change } = draft;
  const errors = { ...fieldMessages(problem), ...gaps };

  async function send() {
    const missing: Record<string, string> = {};
    const invitees = filled(values.invitees);
    const items = filled(values.items);
    for (const name of ['type', 'title', 'startsAt', 'endsAt'] as const) if (!values[name].trim()) missing[name] = t('field.REQUIRED');
    if (values.startsAt && values.endsAt && values.endsAt <= values.startsAt) missing.endsAt = t('field.DATES_REVERSED');
    if (!invitees.length) missing.invitees = t('meeting.needWho');
    setGaps(missing);
    setProblem(null);
    if (Object.keys(missing).length || !community) return;
    change({ invitees, items });
    setBusy(true);
    const result = await client.mutation(CallMeetingDocument, {
      input: {
        communityId: community.id, type: values.type as MeetingType, title: values.title.trim(), place: values.place.trim(),
        startsAt: instant(values.startsAt), endsAt: instant(values.endsAt), invitees: invitees.map(inviteeInput), items: items.map(itemInput),
      },
    }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    draft.clear();
    void navigate(`/meetings/${result.data!.callMeeting.id}`, { replace: true });
  }
  const text = (name: 'type' | 'title' | 'startsAt' | 'endsAt' | 'place') =>
    ({ value: values[name], error: errors[name], onChange: (value: string) => change({ [name]: value }) });
  return (
    <FormPage stage="do" title={t('meeting.call')} lead={t('meeting.callLead')} back="/meetings" onSubmit={() => void send()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{t('meeting.callDone')}</Button>
      {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
    </>}>
      <DraftLine draft={draft} />
      <SelectField label={t('label.meeting.type')} options={typeOptions()} {...text('type')} />
      <TextField label={t('label.meeting.title')} {...text('title')} />
      <div className="field-pair">
        <DayField label={t('label.any.startsAt')} time {...text('startsAt')} />
        <DayField label={t('label.any.endsAt')} time min={values.startsAt} {...text('endsAt')} />
      </div>
      <TextField label={t('label.any.place')} optional {...text('place')} />
      <InviteeRows communityId={community?.id ?? ''} type={values.type} rows={values.invitees} errors={within(problem, 'invitees')}
        error={gaps.invitees ?? ofWhole(problem, 'invitees')} onChange={(invitees) => change({ invitees })} />
      <ItemRows rows={values.items} errors={within(problem, 'items')} error={ofWhole(problem, 'items')} onChange={(items) => change({ items })} />
      {problem && <FormProblem problem={problem} shown={SHOWN} />}
    </FormPage>
  );
}
