import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { inputDay } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import { DraftServiceRuleDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { ChoicesField } from '../../ui/form/ChoicesField';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField, DayField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { FormProblem } from '../../ui/verb/VerbForm';
import { useSubjects } from './words';

const EMPTY = { title: '', subjects: '', content: '', inForceFrom: inputDay() };

/** Writes the first version of a rule; the checklist brings along what it is about. */
export default function DraftRulePage() {
  const client = useClient();
  const navigate = useNavigate();
  const { community } = usePlace();
  const [search] = useSearchParams();
  const subject = search.get('subject') ?? '';
  const subjects = useSubjects();
  const [initial] = useState({ ...EMPTY, subjects: subject, title: (search.get('title') ?? '').slice(0, 120) });
  const draft = useDraft(`rule:new:${community?.id ?? ''}:${subject}`, initial);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const { values, change } = draft;
  const errors = { ...fieldMessages(problem), ...gaps };

  async function send() {
    const missing: Record<string, string> = {};
    for (const name of ['title', 'subjects', 'inForceFrom'] as const) if (!values[name].trim()) missing[name] = t('field.REQUIRED');
    setGaps(missing);
    setProblem(null);
    if (Object.keys(missing).length || !community) return;
    setBusy(true);
    const result = await client.mutation(DraftServiceRuleDocument, {
      input: { ...values, communityId: community.id, subjects: values.subjects.split(',') },
    }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    draft.clear();
    void navigate(`/rules/${result.data!.draftServiceRule.id}`, { replace: true });
  }
  const text = (name: keyof typeof EMPTY) => ({ value: values[name], error: errors[name], onChange: (value: string) => change({ [name]: value }) });
  return (
    <FormPage stage="do" title={t('rules.draft')} lead={t('rules.draftLead')} back="/rules" onSubmit={() => void send()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{t('rules.save')}</Button>
      {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
    </>}>
      <DraftLine draft={draft} />
      <TextField label={t('label.serviceRule.title')} hint={t('rules.titleHint')} maxLength={120} {...text('title')} />
      <AreaField label={t('label.serviceRule.content')} hint={t('rules.contentHint')} rows={10} optional {...text('content')} />
      <DayField label={t('label.serviceRule.inForceFrom')} hint={t('rules.fromHint')} {...text('inForceFrom')} />
      <ChoicesField label={t('label.serviceRule.subjects')} options={subjects} value={values.subjects.split(',').filter(Boolean)} error={errors.subjects}
        onChange={(chosen) => change({ subjects: chosen.join() })} />
      {problem && <FormProblem problem={problem} shown={Object.keys(EMPTY)} />}
    </FormPage>
  );
}
