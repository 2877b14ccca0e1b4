import { useState, type ReactNode } from 'react';
import { useClient, type TypedDocumentNode } from 'urql';
import { RECORDS } from '../../lib/client';
import { inputDay } from '../../lib/dates';
import type { ClauseLineFragment, RecordKind } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemOf, type Problem } from '../../lib/problem';
import { sendFile, uploadText } from '../../lib/upload';
import { Button } from '../Button';
import { ClauseChip } from '../clause/ClauseChip';
import { AreaField, ChoiceField } from '../form/Field';
import { Section } from '../Section';
import { FormProblem } from '../verb/VerbForm';
import { LinePhotos, type Shot } from './LinePhotos';

export interface ChecklistLine {
  id: string;
  text: string;
  answer: string | null;
  note: string;
  clause: ClauseLineFragment | null;
  photos: readonly { id: string; url: string; previewUrl: string | null }[];
}
export interface LineAnswer { id: string; answer: string; note: string; photoIds: string[] }

interface Props<Line extends ChecklistLine> {
  kind: RecordKind;
  record: { id: string; version: number };
  title: string;
  lines: readonly Line[];
  /** Whether lines may be answered now. */
  may: boolean;
  /** The verb that takes the answers, and its input beside id and version. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each kind has an input of its own
  document: TypedDocumentNode<any, any>;
  input: (answers: LineAnswer[]) => Record<string, unknown>;
  /** What stands under a line that is not in order. */
  found: (line: Line) => ReactNode;
  onDone: () => void;
  children?: ReactNode;
}
interface Written { answer: string; note: string; shots: Shot[] }

const ANSWERS = ['ok', 'notOk', 'notApplicable'] as const;

/** A checklist, line by line, made for a thumb; of what is not in order, what was seen, with photos. */
export function ChecklistLines<Line extends ChecklistLine>({ kind, record, title, lines, may, document, input, found, onDone, children }: Props<Line>) {
  const client = useClient();
  const [written, setWritten] = useState<Record<string, Written>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [failed, setFailed] = useState<{ left: Shot[]; text: string } | null>(null);
  const [busy, setBusy] = useState('');
  const changed = lines.filter(({ id }) => written[id]?.answer);

  async function save() {
    setBusy(t('checklist.save'));
    setProblem(null);
    // the lines name their photos by ids made here; the photos follow
    const answers = changed.map(({ id, photos }): LineAnswer => {
      const { answer, note, shots } = written[id]!;
      return { id, answer, note, photoIds: [...photos, ...shots].map((photo) => photo.id) };
    });
    const result = await client.mutation(document, { input: { id: record.id, expectedVersion: record.version, ...input(answers) } }, RECORDS).toPromise();
    if (result.error) {
      setBusy('');
      return setProblem(problemOf(result.error));
    }
    const shots = changed.flatMap(({ id }) => written[id]!.shots);
    setWritten({});
    await sendPhotos(shots);
  }
  async function sendPhotos(shots: Shot[]) {
    const left: Shot[] = [];
    let text = '';
    for (const [index, shot] of shots.entries()) {
      setBusy(t('checklist.sending', { n: index + 1, total: shots.length }));
      const sent = await sendFile({ kind, recordId: record.id, evidenceOn: inputDay(), id: shot.id, file: shot.file });
      if ('problem' in sent) {
        left.push(shot);
        text = uploadText(sent.problem);
      }
    }
    setBusy('');
    setFailed(left.length ? { left, text } : null);
    onDone();
  }
  return (
    <Section id="lines" title={title} count={t('checklist.answered', { done: lines.filter(({ answer }) => answer).length, n: lines.length })}>
      {lines.map((line) => {
        const now = written[line.id] ?? { answer: line.answer ?? '', note: line.note, shots: [] };
        const put = (patch: Partial<Written>) => setWritten((before) => ({ ...before, [line.id]: { ...now, ...patch } }));
        return (
          <div key={line.id} className="check-line">
            {may ? (
              <>
                <ChoiceField label={line.text} value={now.answer} options={ANSWERS.map((value) => ({ value, label: t(`checklist.answer.${value}`) }))} onChange={(answer) => put({ answer })} />
                {now.answer === 'notOk' && <AreaField label={t('checklist.seen')} rows={2} value={now.note} onChange={(note) => put({ note })} />}
              </>
            ) : (
              <>
                <p><span className={line.answer === 'notOk' ? 'tag bad' : 'tag soft'}>{line.answer ? t(`checklist.answer.${line.answer as 'ok'}`) : t('checklist.unanswered')}</span> {line.text}</p>
                {line.note && <p className="pre">{line.note}</p>}
              </>
            )}
            <LinePhotos text={line.text} sent={line.photos} shots={now.shots} onChange={may && now.answer ? (shots) => put({ shots }) : undefined} />
            {line.clause && <p><ClauseChip clause={line.clause} /></p>}
            {line.answer === 'notOk' && found(line)}
          </div>
        );
      })}
      {problem && <FormProblem problem={problem} shown={[]} />}
      {failed && (
        <div className="form-problem" role="alert">
          {t('checklist.photosFailed', { n: failed.left.length })} {failed.text}{' '}
          <Button small busy={Boolean(busy)} onClick={() => void sendPhotos(failed.left)}>{t('checklist.save')}</Button>
        </div>
      )}
      {may && lines.length > 0 && <p className="sec-p"><Button look="primary" busy={Boolean(busy)} disabled={!changed.length} onClick={() => void save()}>{busy || t('checklist.save')}</Button></p>}
      {children}
    </Section>
  );
}
