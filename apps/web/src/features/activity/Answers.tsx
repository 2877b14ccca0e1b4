import { useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { dayTime } from '../../lib/dates';
import { AskParticipantsDocument, type AnswersBy, type ActivityFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { ChoiceField, NumberField } from '../../ui/form/Field';
import { Qr } from '../../ui/Qr';
import { Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { FormProblem } from '../../ui/verb/VerbForm';

type Answers = NonNullable<ActivityFragment['participantAnswers']>;

/** What those who came say: the code that opens the form, and what it brought. */
export function AnswersSection({ record, onChanged }: { record: ActivityFragment; onChanged: () => void }) {
  const [asking, setAsking] = useState(false);
  const { participantAnswers: answers } = record;
  const may = mayEdit(record, 'askParticipants');
  if (!answers && !may) return null;
  return (
    <Section id="answers" title={t('after.answers')} right={may && (
      <button type="button" className="text-btn" aria-expanded={asking} onClick={() => setAsking(!asking)}>{t(answers ? 'after.askAgain' : 'after.ask')}</button>
    )}>
      {asking && <AskForm record={record} onDone={() => { setAsking(false); onChanged(); }} onClose={() => setAsking(false)} />}
      {!answers && !asking && <p className="mut sec-p">{t('after.answersNone')}</p>}
      {answers && <Told answers={answers} />}
    </Section>
  );
}

function Told({ answers }: { answers: Answers }) {
  const at = dayTime(answers.until);
  const over = Date.parse(answers.until) < Date.now();
  const said = over ? t('after.closed', { n: answers.count, at }) : answers.open ? t('after.open', { n: answers.count, at }) : t('after.notYet', { at });
  return (
    <>
      <p className="sec-p">{said}{over ? '' : t('list.pause') + t(`after.by.${answers.by}`)}</p>
      {!over && (
        <div className="answer-code">
          <Qr text={`${location.origin}${answers.path}`} label={t('after.code')} size={148} />
          <div><p>{t('after.codeHint')}</p><p className="mut">{t('after.hidden')}</p><p><a href={answers.path} target="_blank" rel="noreferrer">{t('after.print')}</a></p></div>
        </div>
      )}
      {answers.tooFew && <p className="mut sec-p">{t('after.tooFew')}</p>}
      {answers.questions.length > 0 && (
        <table className="tbl answers">
          <thead><tr><th>{t('after.aspect')}</th><th className="r">{t('after.mean')}</th>{[5, 4, 3, 2, 1].map((score) => <th className="r" key={score}>{t(`value.evaluationScore.${String(score) as '5'}`)}</th>)}</tr></thead>
          <tbody>
            {answers.questions.map(({ question, mean, counts }) => (
              <tr key={question}>
                <th scope="row">{t(`after.question.${question}`)}</th>
                <td className="r"><b>{mean.toFixed(1)}</b></td>
                {[...counts].reverse().map((count, index) => <td className="r" key={index}>{count || <span className="mut">0</span>}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {answers.words.length > 0 && (
        <div className="sec-p"><p className="mut">{t('after.words')}</p><ul className="said">{answers.words.map((words, index) => <li key={index} className="pre">{words}</li>)}</ul></div>
      )}
    </>
  );
}

function AskForm({ record, onDone, onClose }: { record: ActivityFragment; onDone: () => void; onClose: () => void }) {
  const client = useClient();
  const known = record.participantAnswers;
  const [values, setValues] = useState({
    by: known?.by ?? (record.takesRegistrations ? 'list' : 'everyone') as string,
    limit: String(known?.limit ?? record.attendance ?? record.capacity ?? 100), days: '7',
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const errors = fieldMessages(problem);
  const change = (change: Partial<typeof values>) => setValues({ ...values, ...change });

  async function send() {
    setProblem(null);
    setBusy(true);
    const input = { id: record.id, expectedVersion: record.version, by: values.by as AnswersBy, limit: values.by === 'everyone' ? Number(values.limit) || null : null, days: Number(values.days) };
    const result = await client.mutation(AskParticipantsDocument, { input }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    onDone();
  }
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <b className="inplace-h">{t('after.ask')}</b>
      <p className="mut">{t('after.askSays')}</p>
      <ChoiceField label={t('label.activity.by')} value={values.by} error={errors.by} onChange={(by) => change({ by })}
        options={(['list', 'everyone'] as const).map((value) => ({ value, label: t(`after.by.${value}`) }))} />
      {values.by === 'everyone' && <NumberField label={t('after.limit')} hint={t('after.limitHint')} min={1} value={values.limit} error={errors.limit} onChange={(limit) => change({ limit })} />}
      <NumberField label={t('after.days')} unit={t('after.daysUnit')} min={0} max={60} value={values.days} error={errors.days} onChange={(days) => change({ days })} />
      {problem && <FormProblem problem={problem} shown={['by', 'limit', 'days']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{t('after.ask')}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
