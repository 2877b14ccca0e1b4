import { useState } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { AnswerInspectionDocument, type CheckedFragment, type ItemAnswer } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { problemOf, type Problem } from '../../lib/problem';
import { inLanguage } from '../../lib/words';
import { Button } from '../../ui/Button';
import { AreaField, ChoiceField } from '../../ui/form/Field';
import { Section } from '../../ui/Section';
import { FormProblem } from '../../ui/verb/VerbForm';

const ANSWERS = ['ok', 'notOk', 'notApplicable'] as const;
type Written = Record<string, { answer: string; note: string }>;

/** The checklist, line by line, made for a thumb; of what is not in order, what was seen. */
export function Lines({ record, may, onDone }: { record: CheckedFragment; may: boolean; onDone: () => void }) {
  const client = useClient();
  const [written, setWritten] = useState<Written>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const answered = record.items.filter(({ answer }) => answer).length;
  const changed = record.items.filter(({ id }) => written[id]?.answer);

  async function save() {
    setBusy(true);
    setProblem(null);
    const answers = changed.map(({ id }) => ({ itemId: id, answer: written[id]!.answer as ItemAnswer, note: written[id]!.note }));
    const result = await client.mutation(AnswerInspectionDocument, { input: { id: record.id, expectedVersion: record.version, answers } }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    setWritten({});
    onDone();
  }
  return (
    <Section id="lines" title={t('inspection.lines')} count={t('inspection.answered', { done: answered, n: record.items.length })}>
      {record.items.map((item) => {
        const now = written[item.id] ?? { answer: item.answer ?? '', note: item.note };
        const put = (patch: Partial<typeof now>) => setWritten((before) => ({ ...before, [item.id]: { ...now, ...patch } }));
        const text = inLanguage(item.text, item.textEn);
        return may ? (
          <div key={item.id} className="sec-p">
            <ChoiceField label={text} value={now.answer} options={ANSWERS.map((value) => ({ value, label: t(`inspection.answer.${value}`) }))} onChange={(answer) => put({ answer })} />
            {now.answer === 'notOk' && <AreaField label={t('inspection.seen')} rows={2} value={now.note} onChange={(note) => put({ note })} />}
          </div>
        ) : <Line key={item.id} record={record} item={item} text={text} />;
      })}
      {problem && <FormProblem problem={problem} shown={[]} />}
      {may && <p className="sec-p"><Button look="primary" busy={busy} disabled={!changed.length} onClick={() => void save()}>{t('inspection.save')}</Button></p>}
    </Section>
  );
}

/** A line as it was answered; a finding goes on as a defect of a facility or as a nonconformity. */
function Line({ record, item, text }: { record: CheckedFragment; item: CheckedFragment['items'][number]; text: string }) {
  const { can } = usePlace();
  const title = (item.note || text).slice(0, 60);
  const raise = `/nonconformities/new?${new URLSearchParams({ from: 'inspection', id: record.id, title }).toString()}`;
  const defect = `/registers/facility-check/new?${new URLSearchParams({ checkKind: 'check', result: 'defect', defect: `${text}：${item.note}` }).toString()}`;
  return (
    <div className="sec-p">
      <span className={item.answer === 'notOk' ? 'tag bad' : 'tag soft'}>{item.answer ? t(`inspection.answer.${item.answer}`) : t('inspection.unanswered')}</span> {text}
      {item.note && <p className="pre">{item.note}</p>}
      {item.answer === 'notOk' && record.state === 'finished' && (
        <p className="sm">
          {can('register:enter') && <Link to={defect}>{t('inspection.toDefect')}</Link>}{'　'}
          {can('nonconformity:report') && <Link to={raise}>{t('record.raise')}</Link>}
        </p>
      )}
    </div>
  );
}
