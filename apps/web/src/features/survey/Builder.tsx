import { useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { ComposeSurveyDocument, type SurveyFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { inLanguage } from '../../lib/words';
import { Button, TextButton } from '../../ui/Button';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { ClausePicker } from '../../ui/clause/ClausePicker';
import { SelectField, TextField } from '../../ui/form/Field';
import { Icon } from '../../ui/Icon';
import { Section } from '../../ui/Section';
import { FormProblem } from '../../ui/verb/VerbForm';
import { newQuestion, newSection, toInput, written, type WrittenQuestion, type WrittenSection } from './composing';
import { QuestionForm } from './QuestionForm';
import { Questions } from './Questions';

/** The own sections of a draft, between the fixed core and the questions about who answers; saved as a whole. */
export function Builder({ record, onDone }: { record: SurveyFragment; onDone: () => void }) {
  const client = useClient();
  const [sections, setSections] = useState(() => written(record.sections));
  const [touched, setTouched] = useState(false);
  // the version that was saved: said once the page shows it
  const [saved, setSaved] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const errors = fieldMessages(problem);
  const change = (next: WrittenSection[]) => { setSections(next); setTouched(true); setSaved(null); };
  const put = (at: number, patch: Partial<WrittenSection>) => change(sections.map((one, index) => (index === at ? { ...one, ...patch } : one)));
  const core = (key: string) => record.sections.filter((section) => section.key === key);

  async function save() {
    setBusy(true);
    setProblem(null);
    const result = await client.mutation(ComposeSurveyDocument, { input: { id: record.id, expectedVersion: record.version, sections: toInput(sections) } }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    setSections(written(result.data!.composeSurvey.sections));
    setTouched(false);
    setSaved(result.data!.composeSurvey.version);
    onDone();
  }
  return (
    <Section id="questions" title={t('survey.questions')} count={t('survey.questionCount', { n: record.sections.reduce((n, { questions }) => n + questions.length, 0) })}>
      <Questions sections={core('core')} fixed />
      {sections.map((section, at) => (
        <fieldset className="survey-part" key={section.id}>
          <legend>{t('survey.section', { n: at + 1 })}</legend>
          <div className="field-pair">
            <TextField label={t('survey.sectionTitle')} value={section.title} error={errors[`sections.${at}.title`]} maxLength={60} onChange={(title) => put(at, { title })} />
            <TextField label={t('survey.english')} optional value={section.titleEn} error={errors[`sections.${at}.titleEn`]} maxLength={60} onChange={(titleEn) => put(at, { titleEn })} />
          </div>
          <SelectField label={t('survey.subject')} optional empty={t('survey.noSubject')} value={section.subject} error={errors[`sections.${at}.subject`]}
            options={record.services.map(({ code, title, titleEn }) => ({ value: code, label: inLanguage(title, titleEn) }))} onChange={(subject) => put(at, { subject })} />
          <div className="field">
            <ClausePicker label={t('survey.clausesOf')} error={errors[`sections.${at}.clauseIds`]} without={section.clauses.map(({ id }) => id)}
              onPick={(clause) => put(at, { clauses: [...section.clauses, clause] })} />
            <div className="chips">
              {section.clauses.map((clause) => (
                <span className="chip-with" key={clause.id}>
                  <ClauseChip clause={clause} />
                  <button type="button" className="chip-x" aria-label={t('clause.unlink', { number: clause.number })}
                    onClick={() => put(at, { clauses: section.clauses.filter(({ id }) => id !== clause.id) })}><Icon name="close" size={12} /></button>
                </span>
              ))}
            </div>
          </div>
          <ol className="survey-questions">
            {section.questions.map((question, index) => (
              <QuestionForm key={question.key || `${section.id}-${index}`} question={question} errors={errors} path={`sections.${at}.questions.${index}`}
                onChange={(patch) => put(at, { questions: section.questions.map((one, place) => (place === index ? { ...one, ...patch } : one)) })}
                onRemove={() => put(at, { questions: section.questions.filter((_one, place) => place !== index) })}
                onUp={index > 0 ? () => put(at, { questions: swapped(section.questions, index - 1) }) : undefined}
                onDown={index < section.questions.length - 1 ? () => put(at, { questions: swapped(section.questions, index) }) : undefined} />
            ))}
          </ol>
          {errors[`sections.${at}.questions`] && <p className="msg">{errors[`sections.${at}.questions`]}</p>}
          <p className="btn-row">
            <Button onClick={() => put(at, { questions: [...section.questions, newQuestion()] })}>{t('survey.addQuestion')}</Button>
            <TextButton onClick={() => change(sections.filter((_one, place) => place !== at))}>{t('survey.removeSection')}</TextButton>
          </p>
        </fieldset>
      ))}
      <Questions sections={core('about-you')} fixed />
      {problem && <FormProblem problem={problem} shown={Object.keys(errors)} />}
      <p className="sec-p btn-row">
        <Button onClick={() => change([...sections, newSection()])}>{t('survey.addSection')}</Button>
        <Button look="primary" busy={busy} disabled={!touched} onClick={() => void save()}>{t('survey.save')}</Button>
        <span className="mut sm" role="status">{touched ? t('survey.unsaved') : saved !== null && record.version >= saved && t('survey.saved')}</span>
      </p>
    </Section>
  );
}

function swapped(questions: readonly WrittenQuestion[], at: number): WrittenQuestion[] {
  const next = [...questions];
  [next[at], next[at + 1]] = [next[at + 1]!, next[at]!];
  return next;
}
