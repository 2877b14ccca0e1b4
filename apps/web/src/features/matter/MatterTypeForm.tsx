import { useState } from 'react';
import { useClient } from 'urql';
import { useDraft } from '../../lib/draft';
import { AddMatterTypeDocument, ChangeMatterTypeDocument, type GuideFragment, type LimitUnit, type MatterGroup } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField, ChoiceField, NumberField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { FormProblem } from '../../ui/verb/VerbForm';

const OPTIONAL = /[（(]可选[)）]\s*$/;
const WORDS = ['title', 'content', 'department', 'basis', 'conditions', 'feeNote', 'handledBy', 'promise', 'risk'] as const;

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);
const paperOf = (line: string) => ({ name: line.replace(OPTIONAL, '').trim(), required: !OPTIONAL.test(line), note: '' });

const valuesOf = (type: GuideFragment | null) => ({
  ...Object.fromEntries(WORDS.map((name) => [name, type?.[name] ?? ''])) as Record<(typeof WORDS)[number], string>,
  group: (type?.group ?? 'government') as string, subject: type?.subject ?? '', steps: type?.steps.join('\n') ?? '',
  papers: type?.papers.map((paper) => (paper.required ? paper.name : `${paper.name}（可选）`)).join('\n') ?? '',
  limitCount: type?.limitCount ? String(type.limitCount) : '', limitUnit: (type?.limitUnit ?? 'workingDays') as string,
  fee: type?.feeFen === null || type?.feeFen === undefined ? '' : String(type.feeFen / 100),
});

/** The words of a guide, part a to h of 8.3. */
export function MatterTypeForm({ type, onDone, onClose }: { type: GuideFragment | null; onDone: (id: string) => void; onClose: () => void }) {
  const client = useClient();
  const { community } = usePlace();
  const draft = useDraft(`matter:${type?.id ?? 'new'}:${type?.version ?? 0}`, valuesOf(type));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { values, change } = draft;
  const found = fieldMessages(problem);
  const errors: Record<string, string | undefined> = { ...found, papers: found.papers ?? Object.entries(found).find(([path]) => path.startsWith('papers.'))?.[1] };
  const text = (name: keyof typeof values) => ({ value: values[name], error: errors[name], onChange: (value: string) => change({ [name]: value }) });

  async function send() {
    const { fee, limitCount, steps, papers, group, limitUnit, ...words } = values;
    const input = {
      ...words, group: group as MatterGroup, limitUnit: limitUnit as LimitUnit, limitCount: limitCount ? Number(limitCount) : null,
      feeFen: fee === '' ? null : Math.round(Number(fee) * 100), steps: lines(steps).map((step) => ({ words: step })),
      papers: lines(papers).map((line) => ({ ...paperOf(line), note: type?.papers.find((paper) => paper.name === paperOf(line).name)?.note ?? '' })),
    };
    setBusy(true);
    setProblem(null);
    const result = type
      ? await client.mutation(ChangeMatterTypeDocument, { input: { id: type.id, expectedVersion: type.version, ...input } }).toPromise()
      : await client.mutation(AddMatterTypeDocument, { input: { streetId: community?.street.id ?? '', ...input } }).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    draft.clear();
    onDone('addMatterType' in result.data! ? result.data.addMatterType.id : result.data!.changeMatterType.id);
  }
  return (
    <FormPage stage="do" title={type ? type.title : t('matter.add')} back="/matters" onSubmit={() => void send()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{t('matter.save')}</Button>
      <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
    </>}>
      <DraftLine draft={draft} />
      <TextField label={t('label.matterType.title')} {...text('title')} />
      <ChoiceField label={t('label.matterType.group')} {...text('group')} options={(['government', 'convenience'] as const).map((value) => ({ value, label: t(`value.group.${value}`) }))} />
      <AreaField label={t('label.matterType.content')} optional {...text('content')} />
      <AreaField label={t('label.matterType.papers')} hint={t('matter.papersHint')} rows={4} optional {...text('papers')} />
      <AreaField label={t('label.matterType.steps')} hint={t('matter.stepsHint')} rows={4} optional {...text('steps')} />
      <div className="field-pair">
        <NumberField label={t('label.matterType.limitCount')} optional min={1} max={500} {...text('limitCount')} />
        <ChoiceField label={t('label.matterType.limitUnit')} {...text('limitUnit')} options={(['workingDays', 'workingHours'] as const).map((value) => ({ value, label: t(`matter.limitUnit.${value}`) }))} />
      </div>
      <div className="field-pair">
        <NumberField label={t('label.matterType.feeFen')} hint={t('matter.feeHint')} unit={t('matter.feeUnit')} optional min={0} step={0.01} {...text('fee')} error={errors.feeFen} />
        <TextField label={t('label.matterType.feeNote')} optional {...text('feeNote')} />
      </div>
      <TextField label={t('label.matterType.handledBy')} optional {...text('handledBy')} />
      <TextField label={t('label.matterType.department')} optional {...text('department')} />
      <AreaField label={t('label.matterType.basis')} rows={2} optional {...text('basis')} />
      <AreaField label={t('label.matterType.conditions')} rows={2} optional {...text('conditions')} />
      <AreaField label={t('label.matterType.promise')} rows={2} optional {...text('promise')} />
      <AreaField label={t('label.matterType.risk')} rows={2} optional {...text('risk')} />
      <TextField label={t('label.matterType.subject')} hint={t('matter.subjectHint')} optional {...text('subject')} />
      {problem && <FormProblem problem={problem} shown={[...Object.keys(values), 'feeFen']} />}
    </FormPage>
  );
}
