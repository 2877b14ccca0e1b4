import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { RECORDS } from '../../lib/client';
import { useDraft } from '../../lib/draft';
import { ProposeImprovementDocument, type RecordKind } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { useSending } from '../../lib/send';
import { fieldLabel } from '../../lib/words';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { FormProblem } from '../../ui/verb/VerbForm';

/** Proposes one by hand, from a record (`?from=feedback&id=…&item=…&title=…`), or as what another community shared (`?practice=…`). */
export default function ProposePage() {
  const navigate = useNavigate();
  const { community } = usePlace();
  const [search] = useSearchParams();
  const [sourceKind, sourceId, sourceItemId, practiceId] = ['from', 'id', 'item', 'practice'].map((name) => search.get(name));
  const [initial] = useState(() => ({ title: search.get('title') ?? '', idea: search.get('idea') ?? '' }));
  const draft = useDraft(`improvement:new:${community?.id ?? ''}:${sourceItemId ?? sourceId ?? practiceId ?? ''}`, initial);
  const { send, problem, errors, busy } = useSending(RECORDS);
  const { values, change } = draft;

  async function save() {
    if (!community) return;
    const made = await send(ProposeImprovementDocument, {
      input: { communityId: community.id, title: values.title.trim(), idea: values.idea.trim(), practiceId, ...(sourceId && { sourceKind: sourceKind as RecordKind, sourceId, sourceItemId }) },
    });
    if (!made) return;
    draft.clear();
    void navigate(`/improvements/${made.proposeImprovement.id}`, { replace: true });
  }
  return (
    <FormPage stage="act" title={t('improvement.propose')} lead={t('improvement.proposeLead')} back="/improvements" onSubmit={() => void save()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{t('improvement.proposeDone')}</Button>
      {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
    </>}>
      <DraftLine draft={draft} />
      {sourceId && <p className="mut">{t('improvement.fromRecord', { title: search.get('title') ?? '' })}</p>}
      <TextField label={fieldLabel('improvement', 'title')} hint={t('improvement.titleHint')} maxLength={120} value={values.title} error={errors.title} onChange={(title) => change({ title })} />
      <AreaField label={fieldLabel('improvement', 'idea')} hint={t('improvement.ideaHint')} rows={5} value={values.idea} error={errors.idea} onChange={(idea) => change({ idea })} />
      {problem && <FormProblem problem={problem} shown={['title', 'idea']} />}
    </FormPage>
  );
}
