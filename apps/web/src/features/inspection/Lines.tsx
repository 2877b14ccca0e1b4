import { useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { inputDay } from '../../lib/dates';
import { AnswerInspectionDocument, type CheckedFragment, type ItemAnswer } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemOf, type Problem } from '../../lib/problem';
import { sendFile, uploadText } from '../../lib/upload';
import { inLanguage } from '../../lib/words';
import { Button } from '../../ui/Button';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { AreaField, ChoiceField } from '../../ui/form/Field';
import { Section } from '../../ui/Section';
import { FormProblem } from '../../ui/verb/VerbForm';
import { Found } from './Found';
import { LinePhotos, type Shot } from './LinePhotos';

const ANSWERS = ['ok', 'notOk', 'notApplicable'] as const;
type Line = CheckedFragment['items'][number];
interface Written { answer: string; note: string; shots: Shot[] }

/** The checklist, line by line, made for a thumb; of what is not in order, what was seen, with photos. */
export function Lines({ record, may, onDone }: { record: CheckedFragment; may: boolean; onDone: () => void }) {
  const client = useClient();
  const [written, setWritten] = useState<Record<string, Written>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [failed, setFailed] = useState<{ left: [Line, Shot][]; text: string } | null>(null);
  const [busy, setBusy] = useState('');
  const answered = record.items.filter(({ answer }) => answer).length;
  const changed = record.items.filter(({ id }) => written[id]?.answer);

  async function save() {
    setBusy(t('inspection.save'));
    setProblem(null);
    // the lines name their photos by ids made here; the photos follow
    const answers = changed.map(({ id, photos }) => ({
      itemId: id, answer: written[id]!.answer as ItemAnswer, note: written[id]!.note, photoIds: [...photos, ...written[id]!.shots].map((photo) => photo.id),
    }));
    const result = await client.mutation(AnswerInspectionDocument, { input: { id: record.id, expectedVersion: record.version, answers } }, RECORDS).toPromise();
    if (result.error) {
      setBusy('');
      return setProblem(problemOf(result.error));
    }
    const shots = changed.flatMap((line): [Line, Shot][] => written[line.id]!.shots.map((shot) => [line, shot]));
    setWritten({});
    await sendPhotos(shots);
  }
  async function sendPhotos(shots: [Line, Shot][]) {
    const left: [Line, Shot][] = [];
    let text = '';
    for (const [index, [line, shot]] of shots.entries()) {
      setBusy(t('inspection.sending', { n: index + 1, total: shots.length }));
      const sent = await sendFile({ kind: 'inspection', recordId: record.id, evidenceOn: inputDay(), id: shot.id, file: shot.file });
      if ('problem' in sent) {
        left.push([line, shot]);
        text = uploadText(sent.problem);
      }
    }
    setBusy('');
    setFailed(left.length ? { left, text } : null);
    onDone();
  }
  return (
    <Section id="lines" title={t('inspection.lines')} count={t('inspection.answered', { done: answered, n: record.items.length })}>
      {record.items.map((item) => {
        const now = written[item.id] ?? { answer: item.answer ?? '', note: item.note, shots: [] };
        const put = (patch: Partial<Written>) => setWritten((before) => ({ ...before, [item.id]: { ...now, ...patch } }));
        const text = inLanguage(item.text, item.textEn);
        return (
          <div key={item.id} className="sec-p">
            {may ? (
              <>
                <ChoiceField label={text} value={now.answer} options={ANSWERS.map((value) => ({ value, label: t(`inspection.answer.${value}`) }))} onChange={(answer) => put({ answer })} />
                {now.answer === 'notOk' && <AreaField label={t('inspection.seen')} rows={2} value={now.note} onChange={(note) => put({ note })} />}
              </>
            ) : (
              <>
                <span className={item.answer === 'notOk' ? 'tag bad' : 'tag soft'}>{item.answer ? t(`inspection.answer.${item.answer}`) : t('inspection.unanswered')}</span> {text}
                {item.note && <p className="pre">{item.note}</p>}
              </>
            )}
            <LinePhotos text={text} sent={item.photos} shots={now.shots} onChange={may && now.answer ? (shots) => put({ shots }) : undefined} />
            {item.clause && <p><ClauseChip clause={item.clause} /></p>}
            {item.answer === 'notOk' && <Found record={record} item={item} text={text} onDone={onDone} />}
          </div>
        );
      })}
      {problem && <FormProblem problem={problem} shown={[]} />}
      {failed && (
        <div className="form-problem" role="alert">
          {t('inspection.photosFailed', { n: failed.left.length })} {failed.text}{' '}
          <Button small busy={Boolean(busy)} onClick={() => void sendPhotos(failed.left)}>{t('inspection.save')}</Button>
        </div>
      )}
      {may && <p className="sec-p"><Button look="primary" busy={Boolean(busy)} disabled={!changed.length} onClick={() => void save()}>{busy || t('inspection.save')}</Button></p>}
    </Section>
  );
}
