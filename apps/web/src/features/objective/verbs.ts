import { day, inputDay } from '../../lib/dates';
import {
  ChangeObjectiveDocument, DropObjectiveDocument, MissObjectiveDocument, ObjectiveDocument, ReachObjectiveDocument, RecordObjectiveDocument, ReviseObjectiveDocument,
  SetObjectiveDocument, VoidObjectiveDocument, WithdrawObjectiveDocument, type ObjectiveFragment, type MeasuredValueFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { orNull, type Actable, type FieldSpec, type KindVerbs, type Values } from '../../ui/verb/spec';
import { useFacts } from '../../ui/form/facts';
import { useHigher } from './choices';
import { dimensionOptions, directionOptions, rhythmOptions, withUnit } from './words';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];
const typed = (value: number | null): string => (value === null ? '' : String(value));
const numberOf = (text: string | undefined): number | null => (text?.trim() ? Number(text) : null);

const named = ({ level }: ObjectiveFragment): boolean => level === 'department' || level === 'service';

const changeFields = (record: ObjectiveFragment): FieldSpec[] => [
  { name: 'title', type: 'text' },
  ...(named(record) ? [{ name: 'subject', type: 'text' as const }] : []),
  ...(record.level === 'community' ? [] : [{
    name: 'servesId', type: 'select' as const, optional: true, empty: t('objective.none'), useOptions: () => useHigher(record.level),
    options: record.serves ? [{ value: record.serves.id, label: record.serves.title }] : [],
  }]),
  { name: 'dimension', type: 'select', options: dimensionOptions() },
  { name: 'measure', type: 'text', optional: true, hint: t('objective.measureHint') },
  { name: 'fact', type: 'select', optional: true, empty: t('objective.byHand'), hint: t('objective.factHint'), useOptions: useFacts },
  { name: 'unit', type: 'text', optional: true, hint: t('objective.unitHint') },
  { name: 'direction', type: 'choice', options: directionOptions() },
  { name: 'baseline', type: 'number', optional: true, hint: t('objective.baselineHint') },
  { name: 'baselineOn', type: 'day', optional: true },
  { name: 'target', type: 'number', optional: true },
  { name: 'tolerance', type: 'number', optional: true, hint: t('objective.toleranceHint') },
  { name: 'dueOn', type: 'day', optional: true },
  { name: 'rhythm', type: 'choice', options: rhythmOptions() },
  { name: 'ownerId', type: 'person', optional: true, empty: t('objective.nobody') },
];

const written = (record: ObjectiveFragment): Values => ({
  title: record.title, subject: record.subject, servesId: record.serves?.id ?? '', dimension: record.dimension, measure: record.measure, fact: record.fact ?? '',
  unit: record.unit, direction: record.direction, baseline: typed(record.baseline), baselineOn: record.baselineOn ?? '', target: typed(record.target),
  tolerance: typed(record.tolerance), dueOn: record.dueOn ?? '', rhythm: record.rhythm, ownerId: record.owner?.id ?? '',
});

const changed = ({ servesId, fact, baseline, baselineOn, target, tolerance, dueOn, ownerId, ...texts }: Values) => ({
  ...texts, servesId: orNull(servesId), fact: orNull(fact), baseline: numberOf(baseline), baselineOn: orNull(baselineOn), target: numberOf(target),
  tolerance: numberOf(tolerance) ?? 0, dueOn: orNull(dueOn), ownerId: orNull(ownerId),
});

export const objectiveVerbs: KindVerbs<ObjectiveFragment> = {
  kind: 'objective',
  load: ObjectiveDocument,
  pick: (data: { objective: ObjectiveFragment }) => data.objective,
  gist: (record) => [
    { label: t('objective.target'), value: record.target === null ? '' : withUnit(record.target, record.unit) },
    { label: t('objective.now'), value: record.course.latest ? withUnit(record.course.latest.value, record.unit) : '' },
    { label: t('label.objective.dueOn'), value: day(record.dueOn) },
  ],
  verbs: {
    change: { quiet: true, document: ChangeObjectiveDocument, fields: changeFields, initial: written, input: changed },
    set: { document: SetObjectiveDocument, says: () => t('objective.setSays') },
    record: {
      document: RecordObjectiveDocument,
      says: () => t('objective.recordSays'),
      fields: (record) => [
        { name: 'value', type: 'number', unit: record.unit },
        { name: 'on', type: 'day' },
        { name: 'source', type: 'text', hint: t('objective.sourceHint') },
      ],
      initial: () => ({ on: inputDay() }),
      input: ({ value, ...rest }) => ({ ...rest, value: Number(value) }),
    },
    revise: {
      document: ReviseObjectiveDocument,
      says: () => t('objective.reviseSays'),
      fields: (record) => [
        { name: 'target', type: 'number', unit: record.unit },
        { name: 'dueOn', type: 'day' },
        { name: 'ownerId', type: 'person', optional: true, empty: t('objective.nobody') },
        ...reason,
      ],
      initial: (record) => ({ target: typed(record.target), dueOn: record.dueOn ?? '', ownerId: record.owner?.id ?? '' }),
      input: ({ target, ownerId, ...rest }) => ({ ...rest, target: Number(target), ownerId: orNull(ownerId) }),
    },
    reach: { document: ReachObjectiveDocument, says: () => t('objective.reachSays'), fields: () => reason },
    miss: { document: MissObjectiveDocument, says: () => t('objective.missSays'), fields: () => reason },
    drop: { document: DropObjectiveDocument, says: () => t('objective.dropSays'), fields: () => reason },
    void: { document: VoidObjectiveDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};

/** A value as something to act on: what is sent is the objective's. */
type Kept = Actable & MeasuredValueFragment;
export const keptOf = (record: ObjectiveFragment, value: MeasuredValueFragment): Kept => ({ ...value, version: record.version, transitions: record.transitions });

/** Taking back one value, drawn in its row. */
export const valueVerbs = (of: ObjectiveFragment, id: string): KindVerbs<Kept> => ({
  kind: 'objective',
  load: ObjectiveDocument,
  loadId: of.id,
  pick: (data: { objective: ObjectiveFragment }) => keptOf(data.objective, data.objective.values.find((value) => value.id === id)!),
  verbs: {
    withdraw: { document: WithdrawObjectiveDocument, fields: () => reason, input: (values) => ({ ...values, id: of.id, valueId: id }) },
  },
});
