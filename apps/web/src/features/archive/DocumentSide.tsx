import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useClient, useQuery } from 'urql';
import { day, dayTime } from '../../lib/dates';
import { ArchiveDocumentDocument, LiftHoldDocument, OpenArchiveDocumentDocument, PlaceHoldDocument, type FiledFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { recordPath } from '../../lib/records';
import { Button } from '../../ui/Button';
import { AreaField, TextField } from '../../ui/form/Field';
import { FormProblem } from '../../ui/verb/VerbForm';

/** Opens a document for a purpose, says who did before, and holds it back from destruction. */
export function DocumentSide({ row, onDone }: { row: FiledFragment; onDone: () => void }) {
  const { can } = usePlace();
  const [{ data }, execute] = useQuery({ query: ArchiveDocumentDocument, variables: { id: row.id } });
  const again = () => { execute({ requestPolicy: 'network-only' }); onDone(); };
  const document = data?.archiveDocument;
  const standing = document?.holds.find(({ liftedAt }) => !liftedAt);
  return (
    <div className="doc-side">
      {row.readable && (row.personal ? can('archive:open') && <Open row={row} onDone={again} /> : <p><Link to={recordPath(row)}>{t('archive.toRecord')}</Link></p>)}
      {row.personal && (
        <section>
          <h3>{t('archive.openings')}</h3>
          {document?.openings.length ? (
            <ul className="doc-log">
              {document.openings.map((one) => <li key={one.id}><span className="mut">{dayTime(one.openedAt)}</span> {one.person?.name}{t('list.comma')}{one.purpose || t('archive.openedFile')}</li>)}
            </ul>
          ) : <p className="mut">{t('archive.noOpenings')}</p>}
        </section>
      )}
      {document?.holds.map((one) => (
        <p key={one.id} className={one.liftedAt ? 'mut' : undefined}>
          {t('archive.holdSince', { at: day(one.placedAt), by: one.placedBy?.name ?? '', reason: one.reason })}
          {one.liftedAt && ` ${t('archive.lifted', { at: day(one.liftedAt), reason: one.liftReason })}`}
        </p>
      ))}
      {can('archive:hold') && document && document.archiveState !== 'open' && <Hold key={String(Boolean(standing))} id={row.id} standing={Boolean(standing)} onDone={again} />}
    </div>
  );
}

function Open({ row, onDone }: { row: FiledFragment; onDone: () => void }) {
  const client = useClient();
  const navigate = useNavigate();
  const [purpose, setPurpose] = useState('');
  const [missing, setMissing] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  async function send() {
    setMissing(purpose.trim() ? '' : t('field.REQUIRED'));
    if (!purpose.trim()) return;
    const result = await client.mutation(OpenArchiveDocumentDocument, { input: { recordId: row.id, purpose } }).toPromise();
    if (result.error) return setProblem(problemOf(result.error));
    onDone();
    void navigate(recordPath(row), { state: { content: result.data!.openArchiveDocument.content } });
  }
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <p className="mut">{t('archive.lookSays')}</p>
      <TextField label={t('label.paperDocument.purpose')} maxLength={200} value={purpose} error={missing || fieldMessages(problem).purpose} onChange={setPurpose} />
      {problem && <FormProblem problem={problem} shown={['purpose']} />}
      <div className="btn-row"><Button look="primary" type="submit">{t('archive.go')}</Button></div>
    </form>
  );
}

function Hold({ id, standing, onDone }: { id: string; standing: boolean; onDone: () => void }) {
  const client = useClient();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  async function send() {
    setMissing(reason.trim() ? '' : t('field.REQUIRED'));
    if (!reason.trim()) return;
    const input = { recordId: id, reason };
    const result = standing ? await client.mutation(LiftHoldDocument, { input }).toPromise() : await client.mutation(PlaceHoldDocument, { input }).toPromise();
    if (result.error) return setProblem(problemOf(result.error));
    onDone();
  }
  const words = t(standing ? 'archive.lift' : 'archive.hold');
  if (!asking) return <Button onClick={() => setAsking(true)}>{words}</Button>;
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <p className="mut">{t(standing ? 'archive.liftSays' : 'archive.holdSays')}</p>
      <AreaField label={t('archive.reason')} value={reason} error={missing} onChange={setReason} />
      {problem && <FormProblem problem={problem} shown={['reason']} />}
      <div className="btn-row"><Button look="primary" type="submit">{words}</Button></div>
    </form>
  );
}
