import { useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { useDraft } from '../../lib/draft';
import { EditRegisterEntryDocument, RegisterEntryDocument, type RegisterEntryFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { focusFirstError } from '../../ui/form/FormPage';
import { Conflict } from '../../ui/verb/Conflict';
import { FormProblem } from '../../ui/verb/VerbForm';
import type { Register } from './describe';
import { EntryFields } from './EntryFields';
import { columnProblems } from './problems';
import { sentValues, typedOf, type Typed } from './values';
import { entryVerbs, shownColumns, shownFields } from './verbs';

/** Changes an entry in place; if somebody else did meanwhile, both versions are shown. */
export function EditForm({ register, entry, onDone }: { register: Register; entry: RegisterEntryFragment; onDone: () => void }) {
  const client = useClient();
  const [initial] = useState(() => typedOf(register, entry));
  const draft = useDraft<Typed>(`register:${entry.id}`, initial);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [theirs, setTheirs] = useState<RegisterEntryFragment | null>(null);
  const communityId = entry.community.id;

  async function send(version: number) {
    const { values, gaps: missing } = sentValues(register, draft.values);
    if (!draft.values.fromOn) missing.fromOn = t('field.REQUIRED');
    setGaps(missing);
    setProblem(null);
    if (Object.keys(missing).length) return;
    setBusy(true);
    const input = { id: entry.id, expectedVersion: version, fromOn: String(draft.values.fromOn), values };
    const result = await client.mutation(EditRegisterEntryDocument, { input }, RECORDS).toPromise();
    setBusy(false);
    if (!result.error) {
      draft.clear();
      return onDone();
    }
    const found = problemOf(result.error);
    if (found.code !== 'STALE') return setProblem(found);
    const fresh = await client.query(RegisterEntryDocument, { id: entry.id }, { requestPolicy: 'network-only' }).toPromise();
    if (fresh.data) setTheirs(fresh.data.registerEntry);
    else setProblem(found);
  }

  if (theirs) {
    const mine = { ...entry, fromOn: String(draft.values.fromOn), values: sentValues(register, draft.values).values };
    return (
      <Conflict kind={entryVerbs(register, entry.kind)} verb="edit" communityId={communityId} fields={shownFields(register)}
        mine={shownColumns(register, mine)} theirs={theirs}
        onKeep={() => { setTheirs(null); void send(theirs.version); }} onTake={() => { draft.clear(); onDone(); }} />
    );
  }
  const change = (patch: Typed) => {
    draft.change(patch);
    setGaps((before) => ({ ...before, ...Object.fromEntries(Object.keys(patch).map((name) => [name, ''])) }));
  };
  return (
    <form className="inplace" aria-label={t('action.edit')} noValidate
      onSubmit={(event) => { event.preventDefault(); void (busy || send(entry.version)); focusFirstError(event.currentTarget); }}>
      <b className="inplace-h">{t('action.edit')}</b>
      <DraftLine draft={draft} />
      <div className="fields">
        <EntryFields register={register} communityId={communityId} typed={draft.values} change={change} entryId={entry.id}
          errors={{ ...columnProblems(register, problem), ...gaps }} />
      </div>
      {problem && <FormProblem problem={problem} shown={['values', 'fromOn']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{t('action.save')}</Button>
        <Button look="quiet" onClick={onDone}>{t('action.leave')}</Button>
        {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
      </div>
    </form>
  );
}
