import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { inputDay } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import { FilePaperDocumentDocument, type ArchiveHeading } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { ChoicesField } from '../../ui/form/ChoicesField';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField, DayField, NumberField, SelectField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { FormProblem } from '../../ui/verb/VerbForm';
import { useHeadings } from './words';

const EMPTY = { title: '', heading: '', datedOn: inputDay(), origin: '', shelf: '', pages: '', personal: '', content: '' };

/** The only thing that is entered in the archive by hand: what exists on paper, or came from elsewhere. */
export default function FilePaperPage() {
  const client = useClient();
  const navigate = useNavigate();
  const { community } = usePlace();
  const headings = useHeadings();
  const draft = useDraft(`paper:new:${community?.id ?? ''}`, EMPTY);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const { values, change } = draft;
  const errors = { ...fieldMessages(problem), ...gaps };

  async function send() {
    const missing: Record<string, string> = {};
    for (const name of ['title', 'heading', 'datedOn'] as const) if (!values[name].trim()) missing[name] = t('field.REQUIRED');
    setGaps(missing);
    setProblem(null);
    if (Object.keys(missing).length || !community) return;
    setBusy(true);
    const result = await client.mutation(FilePaperDocumentDocument, {
      input: {
        ...values, communityId: community.id, heading: values.heading as ArchiveHeading, personal: values.personal === 'yes',
        pages: values.pages ? Number(values.pages) : null,
      },
    }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    draft.clear();
    void navigate(`/papers/${result.data!.filePaperDocument.id}`, { replace: true });
  }
  const text = (name: keyof typeof EMPTY) => ({ value: values[name], error: errors[name], onChange: (value: string) => change({ [name]: value }) });
  return (
    <FormPage stage="do" title={t('archive.file')} lead={t('archive.fileLead')} back="/archive" onSubmit={() => void send()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{t('archive.save')}</Button>
      {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
    </>}>
      <DraftLine draft={draft} />
      <TextField label={t('label.paperDocument.title')} hint={t('archive.titleHint')} maxLength={120} {...text('title')} />
      <SelectField label={t('label.paperDocument.heading')} options={headings} empty="—" {...text('heading')} />
      <div className="field-pair">
        <DayField label={t('label.paperDocument.datedOn')} max={inputDay()} {...text('datedOn')} />
        <NumberField label={t('label.paperDocument.pages')} min={1} optional {...text('pages')} />
      </div>
      <TextField label={t('label.paperDocument.origin')} maxLength={120} optional {...text('origin')} />
      <TextField label={t('label.paperDocument.shelf')} hint={t('archive.shelfHint')} maxLength={120} optional {...text('shelf')} />
      <AreaField label={t('label.paperDocument.content')} hint={t('archive.contentHint')} rows={4} optional {...text('content')} />
      <ChoicesField label={t('label.paperDocument.personal')} hint={t('archive.personalHint')} options={[{ value: 'yes', label: t('archive.yes') }]}
        value={values.personal ? ['yes'] : []} onChange={(chosen) => change({ personal: chosen.includes('yes') ? 'yes' : '' })} />
      {problem && <FormProblem problem={problem} shown={Object.keys(EMPTY)} />}
    </FormPage>
  );
}
