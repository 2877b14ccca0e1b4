import { inputDayTime, instant } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import { ChangeMeetingDocument, type MeetingFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldMessages } from '../../lib/problem';
import { DraftLine } from '../../ui/form/DraftLine';
import { DayField, TextField } from '../../ui/form/Field';
import { InviteeRows } from './InviteeRows';
import { ItemRows } from './ItemRows';
import { filled, inviteeInput, inviteeRow, itemInput, itemRow } from './rows';
import { ofWhole, useMeetingVerb, within } from './useMeetingVerb';
import { VerbFoot } from './VerbFoot';

/** Changes when, where, whom and what about, until it was held. */
export function ChangeForm({ record, onDone, onClose }: { record: MeetingFragment; onDone: () => void; onClose: () => void }) {
  const draft = useDraft(`meeting:${record.id}:change`, {
    title: record.title, place: record.place, startsAt: inputDayTime(record.startsAt), endsAt: inputDayTime(record.endsAt),
    invitees: record.invitees.map(inviteeRow), items: record.items.map(itemRow),
  });
  const { send, problem, busy } = useMeetingVerb(record);
  const { values, change } = draft;
  const errors = fieldMessages(problem);

  async function save() {
    const invitees = filled(values.invitees);
    const items = filled(values.items);
    change({ invitees, items });
    const { title, place, startsAt, endsAt } = values;
    const input = {
      title: title.trim(), place: place.trim(), startsAt: instant(startsAt), endsAt: instant(endsAt),
      invitees: invitees.map(inviteeInput), items: items.map(itemInput),
    };
    if (!(await send(ChangeMeetingDocument, input))) return;
    draft.clear();
    onDone();
  }
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <DraftLine draft={draft} />
      <div className="fields wide">
        <TextField label={t('label.meeting.title')} value={values.title} error={errors.title} onChange={(title) => change({ title })} />
        <div className="field-pair">
          <DayField label={t('label.any.startsAt')} time value={values.startsAt} error={errors.startsAt} onChange={(startsAt) => change({ startsAt })} />
          <DayField label={t('label.any.endsAt')} time min={values.startsAt} value={values.endsAt} error={errors.endsAt} onChange={(endsAt) => change({ endsAt })} />
        </div>
        <TextField label={t('label.any.place')} optional value={values.place} error={errors.place} onChange={(place) => change({ place })} />
        <InviteeRows communityId={record.community.id} type={record.type} rows={values.invitees} errors={within(problem, 'invitees')}
          error={ofWhole(problem, 'invitees')} onChange={(invitees) => change({ invitees })} />
        <ItemRows rows={values.items} errors={within(problem, 'items')} error={ofWhole(problem, 'items')} onChange={(items) => change({ items })} />
      </div>
      <VerbFoot verb="change" problem={problem} shown={['title', 'place', 'startsAt', 'endsAt', 'invitees', 'items']} busy={busy}
        saved={draft.savedAt !== null} onClose={onClose} />
    </form>
  );
}
