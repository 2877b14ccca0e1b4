import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { inputDay } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import { DraftPublicationDocument, type PublicationChannel, type PublicationKind } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { ChoicesField } from '../../ui/form/ChoicesField';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField, DayField, SelectField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { orNull } from '../../ui/verb/spec';
import { FormProblem } from '../../ui/verb/VerbForm';
import { usePlannedItems } from '../../ui/form/planned-items';
import { channelOptions, KINDS, kindOptions, useFormer } from './words';

const EMPTY = {
  publicationKind: 'generalMatters', title: '', company: '', content: '', channels: 'page,board', shownAt: '', validFrom: inputDay(), validUntil: '', serviceItemId: '', replacesId: '',
};

/** Writes what residents are to know; a meeting's decision or a public reply brings its words along by the address. */
export default function DraftPublicationPage() {
  const client = useClient();
  const navigate = useNavigate();
  const { community } = usePlace();
  const [search] = useSearchParams();
  const sourceId = search.get('source');
  const [initial] = useState({
    ...EMPTY, title: (search.get('title') ?? '').slice(0, 120), content: search.get('content') ?? '', serviceItemId: search.get('item') ?? '',
    publicationKind: KINDS.find((kind) => kind === search.get('kind')) ?? EMPTY.publicationKind,
  });
  const draft = useDraft(`publication:new:${community?.id ?? ''}:${sourceId ?? ''}`, initial);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const { values, change } = draft;
  const items = usePlannedItems();
  const former = useFormer(values.publicationKind as PublicationKind);
  const errors = { ...fieldMessages(problem), ...gaps };

  async function send() {
    const missing: Record<string, string> = {};
    for (const name of ['title', 'validFrom', 'channels', ...(values.publicationKind === 'propertyAccounts' ? ['company' as const] : [])] as const) if (!values[name].trim()) missing[name] = t('field.REQUIRED');
    if (values.validUntil && values.validUntil < values.validFrom) missing.validUntil = t('field.DATES_REVERSED');
    setGaps(missing);
    setProblem(null);
    if (Object.keys(missing).length || !community) return;
    setBusy(true);
    const result = await client.mutation(DraftPublicationDocument, {
      input: {
        ...values, communityId: community.id, publicationKind: values.publicationKind as PublicationKind, channels: values.channels.split(',') as PublicationChannel[],
        validUntil: orNull(values.validUntil), serviceItemId: orNull(values.serviceItemId), replacesId: orNull(values.replacesId), sourceId,
      },
    }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    draft.clear();
    void navigate(`/publications/${result.data!.draftPublication.id}`, { replace: true });
  }
  const text = (name: keyof typeof EMPTY) => ({ value: values[name], error: errors[name], onChange: (value: string) => change({ [name]: value }) });
  return (
    <FormPage stage="do" title={t('publicInfo.draft')} lead={t('publicInfo.draftLead')} back="/publications" onSubmit={() => void send()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{t('publicInfo.save')}</Button>
      {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
    </>}>
      <DraftLine draft={draft} />
      <SelectField label={t('label.publication.publicationKind')} options={kindOptions()} {...text('publicationKind')}
        onChange={(publicationKind) => change({ publicationKind, replacesId: '' })} />
      <TextField label={t('label.publication.title')} hint={t('publicInfo.titleHint')} maxLength={120} {...text('title')} />
      {values.publicationKind === 'propertyAccounts' && <TextField label={t('label.publication.company')} hint={t('publicInfo.companyHint')} maxLength={60} {...text('company')} />}
      <AreaField label={t('label.publication.content')} hint={t('publicInfo.contentHint')} rows={6} optional {...text('content')} />
      <ChoicesField label={t('label.publication.channels')} options={channelOptions()} value={values.channels.split(',').filter(Boolean)} error={errors.channels}
        onChange={(chosen) => change({ channels: chosen.join() })} />
      <TextField label={t('label.publication.shownAt')} hint={t('publicInfo.shownHint')} maxLength={120} optional {...text('shownAt')} />
      <div className="field-pair">
        <DayField label={t('label.publication.validFrom')} hint={t('publicInfo.fromHint')} {...text('validFrom')} />
        <DayField label={t('label.publication.validUntil')} hint={t('publicInfo.untilHint')} min={values.validFrom} optional {...text('validUntil')} />
      </div>
      <SelectField label={t('label.publication.serviceItemId')} options={items} empty={t('publicInfo.noItem')} optional {...text('serviceItemId')} />
      {former.length > 0 && <SelectField label={t('label.publication.replacesId')} options={former} empty={t('publicInfo.noFormer')} optional {...text('replacesId')} />}
      {problem && <FormProblem problem={problem} shown={Object.keys(EMPTY)} />}
    </FormPage>
  );
}
