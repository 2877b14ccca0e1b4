import { useDraft } from '../../lib/draft';
import { CorrectMeetingDocument, HoldMeetingDocument, type MeetingFragment } from '../../lib/generated/graphql';
import { DraftLine } from '../../ui/form/DraftLine';
import { AttendanceRows } from './AttendanceRows';
import { cameInput, inviteeRow, type InviteeRow } from './rows';
import { ofWhole, useMeetingVerb, within } from './useMeetingVerb';
import { VerbFoot } from './VerbFoot';

interface Props { record: MeetingFragment; onDone: () => void; onClose: () => void }

/** Who came: for the first time, which holds the meeting, or told anew. */
function AttendanceForm({ record, verb, onDone, onClose }: Props & { verb: 'hold' | 'correct' }) {
  const draft = useDraft<{ rows: InviteeRow[] }>(`meeting:${record.id}:${verb}`, { rows: record.invitees.map(inviteeRow) });
  const { send, problem, busy } = useMeetingVerb(record);
  const { rows } = draft.values;
  const found = within(problem, 'attendance');
  const errors = Object.fromEntries(rows.map((_, index) => [index, found[`${index}.people`] ?? found[`${index}.inviteeId`] ?? '']));

  async function save() {
    const attendance = rows.map((row) => ({ inviteeId: row.id!, ...cameInput(row) }));
    if (!(await send(verb === 'hold' ? HoldMeetingDocument : CorrectMeetingDocument, { attendance }))) return;
    draft.clear();
    onDone();
  }
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <DraftLine draft={draft} />
      <AttendanceRows rows={rows} errors={errors} onChange={(next) => draft.change({ rows: next })} />
      {ofWhole(problem, 'attendance') && <p className="form-problem" role="alert">{ofWhole(problem, 'attendance')}</p>}
      <VerbFoot verb={verb} problem={problem} shown={['attendance']} busy={busy} saved={draft.savedAt !== null} onClose={onClose} />
    </form>
  );
}

export const HoldForm = (props: Props) => <AttendanceForm {...props} verb="hold" />;
export const CorrectForm = (props: Props) => <AttendanceForm {...props} verb="correct" />;
