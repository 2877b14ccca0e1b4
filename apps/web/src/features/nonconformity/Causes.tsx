import { useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { useDraft } from '../../lib/draft';
import { NonconformityDocument, RecordCausesDocument, type NonconformityFragment, type CauseLineFragment, type CauseMethod } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldText, problemOf, problemText, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { causesOf, newRow, rowsOf, type CauseRow } from '../../ui/record/cause-rows';
import { CauseEditor } from '../../ui/record/CauseEditor';
import { CauseTable } from '../../ui/record/CauseTable';
import { CauseTree } from '../../ui/record/CauseTree';
import { Fishbone, FishboneEditor } from '../../ui/record/Fishbone';
import { Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';

const METHODS: readonly CauseMethod[] = ['whys', 'fishbone'];

/** Why it happened, by five whys or along six bones: read, or written while this person may record causes. */
export function Causes({ record }: { record: NonconformityFragment }) {
  const writable = mayEdit(record, 'recordCauses');
  const [choice, setWriting] = useState<boolean | null>(null);
  const current = record.causes.filter((cause) => cause.round === record.round);
  const writing = choice ?? current.length === 0;
  const roots = current.filter((cause) => cause.root).length;
  const earlier = record.causes.filter((cause) => cause.round < record.round);
  if (!record.causes.length && !writable) return null;
  return (
    <Section id="causes" title={t('cause.title')} count={current.length ? t(record.causeMethod === 'fishbone' ? 'fishbone.count' : 'cause.count', { n: roots }) : ''}
      right={writable && <button type="button" className="text-btn" aria-pressed={writing} onClick={() => setWriting(!writing)}>
        {t(writing ? 'cause.read' : 'cause.write')}</button>}>
      {writable && writing ? <Writer key={record.round} record={record} onSaved={() => setWriting(false)} />
        : current.length ? <Read key={record.causeMethod} causes={current} method={record.causeMethod} title={record.title} /> : <p className="mut sec-p">{t('cause.none')}</p>}
      {earlier.length > 0 && (
        <details className="earlier">
          <summary>{t('cause.earlier')}</summary>
          {[...new Set(earlier.map(({ round }) => round))].map((round) => <CauseTree key={round} causes={earlier.filter((one) => one.round === round)} />)}
        </details>
      )}
    </Section>
  );
}

/** As it was sought; what hangs from bones can be read as a tree, too. */
function Read({ causes, method, title }: { causes: CauseLineFragment[]; method: CauseMethod; title: string }) {
  const [shown, setShown] = useState(method);
  const rows = rowsOf(causes);
  return (
    <>
      {rows.some(({ heading }) => heading) && <Methods value={shown} onChange={setShown} />}
      {shown === 'fishbone'
        ? <><Fishbone rows={rows} title={title} /><CauseTable rows={rows} /></>
        : <CauseTree causes={causes} />}
    </>
  );
}

function Methods({ value, onChange }: { value: CauseMethod; onChange: (method: CauseMethod) => void }) {
  return (
    <div className="seg sec-p" role="group" aria-label={t('fishbone.method')}>
      {METHODS.map((method) => (
        <button key={method} type="button" className={value === method ? 'on' : ''} aria-pressed={value === method} onClick={() => onChange(method)}>{t(`fishbone.${method}`)}</button>
      ))}
    </div>
  );
}

function Writer({ record, onSaved }: { record: NonconformityFragment; onSaved: () => void }) {
  const client = useClient();
  const [initial] = useState(() => {
    const saved = rowsOf(record.causes.filter((cause) => cause.round === record.round));
    return { rows: saved.length ? saved : [{ ...newRow(0), text: record.title }, newRow(1)], method: record.causeMethod };
  });
  const draft = useDraft<{ rows: CauseRow[]; method: CauseMethod }>(`nonconformity:${record.id}:causes:${record.round}`, initial);
  const { method } = draft.values;
  // drafts of before the bones have none
  const rows = draft.values.rows.map((row) => ({ ...row, heading: row.heading ?? null }));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [stale, setStale] = useState<number | null>(null);

  async function save(version: number) {
    setBusy(true);
    setProblem(null);
    const result = await client.mutation(RecordCausesDocument, {
      input: { id: record.id, expectedVersion: version, causes: causesOf(rows), method },
    }, RECORDS).toPromise();
    setBusy(false);
    if (!result.error) {
      draft.clear();
      return onSaved();
    }
    const found = problemOf(result.error);
    if (found.code !== 'STALE') return setProblem(found);
    const fresh = await client.query(NonconformityDocument, { id: record.id }, { requestPolicy: 'network-only' }).toPromise();
    if (fresh.data) setStale(fresh.data.nonconformity.version);
    else setProblem(found);
  }

  const errors: Record<number, string> = {};
  for (const field of problem?.fields ?? []) {
    const at = Number(/^causes\.(\d+)/.exec(field.path)?.[1]);
    const told = rows.findIndex((row) => row.id === causesOf(rows)[at]?.id);
    if (told >= 0) errors[told] = fieldText(field);
  }
  return (
    <>
      <DraftLine draft={draft} />
      <Methods value={method} onChange={(chosen) => draft.change({ method: chosen, ...(chosen === 'fishbone' && { rows: withoutBlanks(rows) }) })} />
      {method === 'fishbone' && <FishboneEditor rows={rows} title={record.title} onChange={(written) => draft.change({ rows: written })} />}
      <CauseEditor rows={rows} bones={method === 'fishbone'} onChange={(written) => draft.change({ rows: written })} errors={errors} />
      {stale !== null && (
        <div className="inplace" role="alert">
          <b className="inplace-h">{t('cause.stale')}</b>
          <div className="two-v">
            <div><small>{t('cause.mine')}</small>{causesOf(rows).map((row) => <span className="pre" key={row.id}>{row.text}</span>)}</div>
            <div><small>{t('cause.theirs')}</small>{record.causes.filter((one) => one.round === record.round).map((one) => <span className="pre" key={one.id}>{one.text}</span>)}</div>
          </div>
          <div className="btn-row">
            <Button look="primary" onClick={() => { setStale(null); void save(stale); }}>{t('conflict.keep')}</Button>
            <Button onClick={() => { draft.clear(); onSaved(); }}>{t('cause.takeTheirs')}</Button>
          </div>
        </div>
      )}
      {problem && <p className="form-problem" role="alert">{problemText(problem)}</p>}
      <div className="btn-row sec-p">
        <Button look="primary" busy={busy} onClick={() => void save(record.version)}>{t('cause.save')}</Button>
        {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
      </div>
    </>
  );
}

/** An empty first why has no place among the bones. */
const withoutBlanks = (rows: CauseRow[]): CauseRow[] => rows.filter((row, index) => index === 0 || row.text || row.heading);
