import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { useDraft } from '../../lib/draft';
import { DraftObjectiveDocument, type ObjectiveDimension, type ObjectiveDirection, type ObjectiveLevel, type ObjectiveRhythm } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { ChoiceField, DayField, NumberField, SelectField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { PersonField } from '../../ui/form/PersonField';
import { useGrids } from '../../ui/form/grids';
import { orNull } from '../../ui/verb/spec';
import { FormProblem } from '../../ui/verb/VerbForm';
import { useFacts } from '../../ui/form/facts';
import { useHigher } from './choices';
import { dimensionOptions, directionOptions, levelOptions, rhythmOptions } from './words';

const FIELDS = [
  'title', 'level', 'gridId', 'subject', 'dimension', 'servesId', 'ownerId', 'measure', 'unit', 'direction', 'baseline', 'baselineOn', 'target', 'tolerance',
  'dueOn', 'rhythm', 'fact',
] as const;
type Written = Record<(typeof FIELDS)[number], string>;
const numberOf = (typed: string): number | null => (typed.trim() ? Number(typed) : null);

/** Drafts an objective; `?serves=…&level=…` below another. */
export default function DraftObjectivePage() {
  const client = useClient();
  const navigate = useNavigate();
  const { community, year } = usePlace();
  const [search] = useSearchParams();
  const [initial] = useState<Written>(() => ({
    title: search.get('title') ?? '', level: search.get('level') ?? 'community', gridId: '', subject: '', dimension: '', servesId: search.get('serves') ?? '', ownerId: '',
    measure: '', unit: '', direction: 'up', baseline: '', baselineOn: '', target: '', tolerance: '', dueOn: `${year}-12-31`, rhythm: 'quarter', fact: '',
  }));
  const draft = useDraft<Written>(`objective:new:${community?.id ?? ''}:${initial.servesId}`, initial);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const { values, change } = draft;
  const errors = { ...fieldMessages(problem), ...gaps };
  const higher = useHigher(values.level);
  const grids = useGrids();
  const facts = useFacts();
  const named = values.level === 'department' || values.level === 'service';

  async function send() {
    const missing: Record<string, string> = {};
    for (const name of ['title', 'dimension'] as const) if (!values[name].trim()) missing[name] = t('field.REQUIRED');
    if (named && !values.subject.trim()) missing.subject = t('objective.needSubject');
    if (values.level === 'grid' && !values.gridId) missing.gridId = t('field.REQUIRED');
    setGaps(missing);
    setProblem(null);
    if (Object.keys(missing).length || !community) return;
    setBusy(true);
    const result = await client.mutation(DraftObjectiveDocument, {
      input: {
        communityId: community.id, title: values.title.trim(), level: values.level as ObjectiveLevel, gridId: orNull(values.gridId), subject: values.subject.trim(),
        dimension: values.dimension as ObjectiveDimension, servesId: orNull(values.servesId), ownerId: orNull(values.ownerId), measure: values.measure.trim(),
        unit: values.unit.trim(), direction: values.direction as ObjectiveDirection, baseline: numberOf(values.baseline), baselineOn: orNull(values.baselineOn),
        target: numberOf(values.target), tolerance: numberOf(values.tolerance) ?? 0, dueOn: orNull(values.dueOn), rhythm: values.rhythm as ObjectiveRhythm,
        fact: orNull(values.fact),
      },
    }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    draft.clear();
    void navigate(`/objectives/${result.data!.draftObjective.id}`, { replace: true });
  }
  const bind = (name: keyof Written) => ({ label: t(`label.objective.${name}`), value: values[name], error: errors[name], onChange: (value: string) => change({ [name]: value }) });
  return (
    <FormPage stage="plan" title={t('objective.draft')} lead={t('objective.draftLead')} back="/objectives" onSubmit={() => void send()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{t('objective.draftDone')}</Button>
      {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
    </>}>
      <DraftLine draft={draft} />
      <TextField {...bind('title')} hint={t('objective.titleHint')} />
      <ChoiceField {...bind('level')} options={levelOptions()} />
      {named && <TextField {...bind('subject')} hint={t('objective.subjectHint')} />}
      {values.level === 'grid' && <SelectField {...bind('gridId')} options={grids} />}
      {values.level !== 'community' && <SelectField {...bind('servesId')} hint={t('objective.servesHint')} optional empty={t('objective.none')} options={higher} />}
      <SelectField {...bind('dimension')} options={dimensionOptions()} />
      <TextField {...bind('measure')} hint={t('objective.measureHint')} optional />
      <SelectField {...bind('fact')} hint={t('objective.factHint')} optional empty={t('objective.byHand')} options={facts} />
      <div className="field-pair">
        <TextField {...bind('unit')} hint={t('objective.unitHint')} optional />
        <ChoiceField {...bind('direction')} options={directionOptions()} />
      </div>
      <div className="field-pair">
        <NumberField {...bind('baseline')} hint={t('objective.baselineHint')} optional unit={values.unit} />
        <DayField {...bind('baselineOn')} optional />
      </div>
      <div className="field-pair">
        <NumberField {...bind('target')} optional unit={values.unit} />
        <DayField {...bind('dueOn')} optional />
      </div>
      {values.direction === 'hold' && <NumberField {...bind('tolerance')} hint={t('objective.toleranceHint')} optional unit={values.unit} min={0} />}
      {!values.fact && <ChoiceField {...bind('rhythm')} hint={t('objective.rhythmHint')} options={rhythmOptions()} />}
      <PersonField {...bind('ownerId')} optional empty={t('objective.nobody')} communityId={community?.id ?? ''} />
      {problem && <FormProblem problem={problem} shown={[...FIELDS]} />}
    </FormPage>
  );
}
