import { Fragment, useId, useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { useDraft } from '../../lib/draft';
import { t } from '../../lib/messages';
import { usePosting } from '../../lib/outbox/posting';
import { fieldMessages, problemOf, problemText, type Problem } from '../../lib/problem';
import { fieldLabel, verbText } from '../../lib/words';
import { Button } from '../Button';
import { DraftLine } from '../form/DraftLine';
import { Conflict } from './Conflict';
import { merged } from './merge';
import { SpecField } from './SpecField';
import type { Actable, AnyKindVerbs, Values } from './spec';

interface Props {
  kind: AnyKindVerbs;
  record: Actable & { title?: string; community?: { id: string } };
  verb: string;
  communityId: string;
  onDone: () => void;
  onClose: () => void;
}

/** A decision, opened in place: its fields, its errors, its draft; a stale save shows both versions. */
export function VerbForm({ kind, record, verb, communityId, onDone, onClose }: Props) {
  const client = useClient();
  const heading = useId();
  const spec = kind.verbs[verb]!;
  const draft = useDraft<Values>(`${kind.kind}:${record.id}:${verb}`, spec.initial?.(record) ?? {});
  const fields = spec.fields?.(record, draft.values) ?? [];
  const [problem, setProblem] = useState<Problem | null>(null);
  const [missing, setMissing] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [theirs, setTheirs] = useState<Actable | null>(null);
  const errors = { ...fieldMessages(problem), ...missing };
  const Own = spec.form;
  const edit = spec.quiet && spec.initial;
  const posting = usePosting();
  const [tried, setTried] = useState<{ values: Values; input: object; version: number } | null>(null);

  /** Kept among what is to be sent; where it meets a newer version, a person chooses there. */
  async function park() {
    if (!tried) return;
    const { id: _id, expectedVersion: _seen, ...input } = tried.input as Record<string, unknown>;
    await posting.post({
      type: 'edit', id: crypto.randomUUID(), kind: kind.kind, recordId: record.id, verb, expectedVersion: tried.version, communityId,
      title: record.title ?? verbText(kind.kind, verb), values: tried.values, input, photos: [],
    });
    // the draft stays until it has arrived: if it is refused, it is mended here
    onClose();
  }

  /** What was written, beside what others have written meanwhile. Only an edit can be: a decision is about what was seen. */
  const beside = (other: Actable) =>
    edit ? merged(draft.from, draft.values, edit(other)) : { values: draft.values, torn: [] };

  /** Sends what was written as a change of `onto`; what others wrote there is overwritten only if a person has chosen so. */
  async function send(onto: Actable, { chosen = false, again = false } = {}) {
    const { values: written, torn } = beside(onto);
    const gaps: Record<string, string> = {};
    for (const field of fields) {
      if (!field.optional && !written[field.name]?.trim()) gaps[field.name] = t('field.REQUIRED');
    }
    setMissing(gaps);
    setProblem(null);
    if (Object.keys(gaps).length) return;
    if (torn.length && !chosen) return setTheirs(onto);
    setBusy(true);
    const values: Values = Object.fromEntries(fields.map((field) => [field.name, written[field.name]?.trim() ?? '']));
    const input = { id: record.id, expectedVersion: onto.version, ...(spec.input ? spec.input(values, onto) : values) };
    const result = await client.mutation(spec.document, { input }, RECORDS).toPromise();
    setBusy(false);
    if (!result.error) {
      draft.clear();
      return onDone();
    }
    setTried({ values, input, version: onto.version });
    const found = problemOf(result.error);
    if (found.code !== 'STALE') return setProblem(found);
    const fresh = await client.query(kind.load, { id: kind.loadId ?? record.id }, { requestPolicy: 'network-only' }).toPromise();
    if (!fresh.data) return setProblem(found);
    const now = kind.pick(fresh.data) as Actable;
    if (again || !edit) setTheirs(now);
    else await send(now, { again: true });
  }

  if (theirs) {
    const keep = () => { setTheirs(null); void send(theirs, { chosen: true }); };
    const take = () => { draft.clear(); setTheirs(null); onClose(); };
    return <Conflict kind={kind} verb={verb} communityId={communityId} fields={fields} mine={beside(theirs).values} theirs={theirs} onKeep={keep} onTake={take} onLater={() => void park()} />;
  }
  if (Own) return <div className="inplace"><b className="inplace-h">{spec.quiet ? t('action.edit') : verbText(kind.kind, verb)}</b><Own record={record} onDone={onDone} onClose={onClose} /></div>;
  return (
    <form className="inplace" aria-labelledby={heading} noValidate
      onSubmit={(event) => { event.preventDefault(); void send(record); }}>
      <b id={heading} className="inplace-h">{spec.quiet ? t('action.edit') : verbText(kind.kind, verb)}</b>
      {spec.says && <p className="mut">{spec.says(record)}</p>}
      <DraftLine draft={draft} />
      <div className="fields">
        {fields.map((field, index) => (
          <Fragment key={field.name}>
            {field.part && <h3 className="fields-part">{field.part}</h3>}
            <SpecField spec={field} label={field.label ?? fieldLabel(kind.kind, field.name)} communityId={communityId}
              value={draft.values[field.name] ?? ''} error={errors[field.name]} inside={inside(errors, field.name)} autoFocus={index === 0}
              onChange={(value) => { draft.change({ [field.name]: value }); setMissing((m) => ({ ...m, [field.name]: '' })); }} />
          </Fragment>
        ))}
      </div>
      {problem && <FormProblem problem={problem} shown={fields.map((field) => field.name)} />}
      {problem?.code === 'NETWORK' && tried && <p><Button busy={posting.busy} onClick={() => void park()}>{t('outbox.park')}</Button></p>}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{verbText(kind.kind, verb)}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
        {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
      </div>
    </form>
  );
}

/** Of a field that has parts: what is wrong with each. */
const inside = (errors: Record<string, string>, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).filter(([path]) => path.startsWith(`${name}.`)).map(([path, text]) => [path.slice(name.length + 1), text]));

/** A failure that is not told at one of the fields in view: said above the buttons, with the number to quote. */
export function FormProblem({ problem, shown }: { problem: Problem; shown: string[] }) {
  const placed = problem.fields.length > 0 && problem.fields.every((field) => shown.includes(field.path.split('.')[0]!));
  if (placed) return null;
  return (
    <p className="form-problem" role="alert">
      {problemText(problem)}
      {problem.requestId && <span className="mut"> {t('failure.quote')}{problem.requestId}</span>}
    </p>
  );
}
