import { useDraft } from '../../lib/draft';
import { DecideMeetingDocument, type MeetingFragment } from '../../lib/generated/graphql';
import { DraftLine } from '../../ui/form/DraftLine';
import { ItemRows } from './ItemRows';
import { filled, itemInput, itemRow, newItem, type ItemRow } from './rows';
import { ofWhole, useMeetingVerb, within } from './useMeetingVerb';
import { VerbFoot } from './VerbFoot';

/** What was decided on each item; what came up on the spot is added. */
export function DecideForm({ record, onDone, onClose }: { record: MeetingFragment; onDone: () => void; onClose: () => void }) {
  const start = record.items.length ? record.items.map(itemRow) : [newItem()];
  const draft = useDraft<{ rows: ItemRow[] }>(`meeting:${record.id}:decide`, { rows: start });
  const { send, problem, busy } = useMeetingVerb(record);

  async function save() {
    const rows = filled(draft.values.rows);
    draft.change({ rows });
    if (!(await send(DecideMeetingDocument, { items: rows.map(itemInput) }))) return;
    draft.clear();
    onDone();
  }
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <DraftLine draft={draft} />
      <ItemRows deciding rows={draft.values.rows} errors={within(problem, 'items')} error={ofWhole(problem, 'items')} onChange={(rows) => draft.change({ rows })} />
      <VerbFoot verb="decide" problem={problem} shown={['items']} busy={busy} saved={draft.savedAt !== null} onClose={onClose} />
    </form>
  );
}
