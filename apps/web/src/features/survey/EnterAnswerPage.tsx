import { useState } from 'react';
import { useParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { type AnswerChannel, EnterSurveyAnswerDocument, type QuestionFragment, SurveyDocument, type SurveyFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { inLanguage } from '../../lib/words';
import { Button } from '../../ui/Button';
import { ChoicesField } from '../../ui/form/ChoicesField';
import { AreaField, ChoiceField, NumberField, SelectField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { Loaded } from '../../ui/record/Loaded';
import { FormProblem } from '../../ui/verb/VerbForm';

/** Answers typed in for others, one after another: asked on the spot, or from paper. */
export default function EnterAnswerPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: SurveyDocument, variables: { id } });
  return (
    <Loaded data={data?.survey.id === id ? data.survey : null} error={error} retry={() => execute({ requestPolicy: 'network-only' })}>
      {(record) => <Form record={record} />}
    </Loaded>
  );
}

function Form({ record }: { record: SurveyFragment }) {
  const client = useClient();
  const [channel, setChannel] = useState<string>('paper');
  const [clientId, setClientId] = useState(() => crypto.randomUUID());
  const [grid, setGrid] = useState('');
  const [given, setGiven] = useState<Record<string, string[]>>({});
  const [entered, setEntered] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const errors = fieldMessages(problem);

  async function send() {
    setBusy(true);
    setProblem(null);
    const answers = Object.entries(given).map(([question, values]) => ({ question, values }));
    const result = await client.mutation(EnterSurveyAnswerDocument, { input: { id: record.id, channel: channel as AnswerChannel, clientId, grid, answers } }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    setEntered(result.data!.enterSurveyAnswer.turnout.answers);
    setGiven({});
    setGrid('');
    setClientId(crypto.randomUUID());
    scrollTo(0, 0);
  }
  const put = (key: string) => (values: string[]) => setGiven((before) => ({ ...before, [key]: values }));
  const missing = Object.keys(errors).filter((path) => path.startsWith('answers.')).length;
  return (
    <FormPage stage="check" title={t('survey.enterTitle')} lead={t('survey.enterLead')} back={`/surveys/${record.id}`} onSubmit={() => void send()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{t('survey.enterDone')}</Button>
      {missing > 0 && <span className="bad" role="status">{t('survey.missing', { n: missing })}</span>}
    </>}>
      {entered !== null && <p className="note" role="status">{t('survey.entered', { n: entered })}</p>}
      <ChoiceField label={t('survey.how')} value={channel} onChange={setChannel} options={(['paper', 'assisted'] as const).map((value) => ({ value, label: t(`survey.channels.${value}`) }))} />
      {record.asksGrid && (
        <SelectField label={t('survey.gridAsk')} value={grid} error={errors.grid} onChange={setGrid}
          options={record.turnout.grids.map(({ member, label }) => ({ value: member, label: label || t('survey.unsureWord') }))} />
      )}
      {record.sections.map((section) => (
        <div key={section.key}>
          <h2 className="form-part">{inLanguage(section.title, section.titleEn)}</h2>
          {section.questions.map((question) => <Asked key={question.key} question={question} values={given[question.key] ?? []} error={errors[`answers.${question.key}`]} onChange={put(question.key)} />)}
        </div>
      ))}
      {problem && <FormProblem problem={problem} shown={Object.keys(errors)} />}
    </FormPage>
  );
}

function Asked({ question, values, error, onChange }: { question: QuestionFragment; values: string[]; error?: string; onChange: (values: string[]) => void }) {
  const label = inLanguage(question.text, question.textEn);
  const frame = { label, error, optional: !question.required };
  const options = [...question.options.map((option) => ({ value: option.key, label: inLanguage(option.label, option.labelEn) })), ...(question.unsure ? [{ value: 'unsure', label: t('survey.unsureWord') }] : [])];
  if (question.type === 'text') return <AreaField {...frame} rows={2} value={values[0] ?? ''} onChange={(value) => onChange([value])} />;
  if (question.type === 'number') return <NumberField {...frame} min={question.min ?? undefined} max={question.max ?? undefined} value={values[0] ?? ''} onChange={(value) => onChange([value])} />;
  if (question.several) return <ChoicesField {...frame} value={values} options={options} onChange={onChange} />;
  return <ChoiceField {...frame} value={values[0] ?? ''} options={options} onChange={(value) => onChange([value])} />;
}
