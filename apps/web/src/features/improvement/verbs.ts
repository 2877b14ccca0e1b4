import {
  AdoptImprovementDocument, DeclineImprovementDocument, GiveUpImprovementDocument, ImprovementDocument, JudgeImprovementDocument, KeepImprovementDocument, MeasureImprovementDocument,
  RecogniseImprovementDocument, ReplanImprovementDocument, ShareImprovementDocument, TryImprovementDocument, VoidImprovementDocument, type ImprovementFragment,
} from '../../lib/generated/graphql';
import { inputDay } from '../../lib/dates';
import { t } from '../../lib/messages';
import { orNull, type FieldSpec, type KindVerbs, type Values } from '../../ui/verb/spec';
import { directionOptions, gainText, originName, useTemplates } from './choices';
import { useFacts } from '../../ui/form/facts';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];
const numberOf = (text: string | undefined): number | null => (text?.trim() ? Number(text) : null);
const inDays = (days: number): string => inputDay(new Date(Date.now() + days * 86_400_000));

/** Of what the platform counts it knows name, unit and the figure of today. */
const measured = (_record: ImprovementFragment, { fact }: Values): FieldSpec[] => [
  { name: 'goal', type: 'area', rows: 2 },
  { name: 'fact', type: 'select', optional: true, empty: t('improvement.byHand'), hint: t('improvement.factHint'), useOptions: useFacts },
  ...(fact ? [] : [{ name: 'measure', type: 'text', hint: t('improvement.measureHint') } as const, { name: 'unit', type: 'text', optional: true } as const]),
  { name: 'direction', type: 'choice', options: directionOptions() },
  ...(fact ? [] : [{ name: 'baseline', type: 'number' } as const]),
  { name: 'target', type: 'number' },
  { name: 'dueOn', type: 'day' },
];
const measuredOf = ({ goal, fact, measure, unit, direction, baseline, target, dueOn }: ImprovementFragment): Values => ({
  goal, fact: fact ?? '', measure, unit, direction, baseline: baseline === null ? '' : String(baseline), target: target === null ? '' : String(target), dueOn: dueOn ?? inDays(60),
});
const measuredInput = ({ fact, baseline, target, ...values }: Values) => ({ ...values, fact: orNull(fact), baseline: numberOf(baseline), target: numberOf(target) });

export const improvementVerbs: KindVerbs<ImprovementFragment> = {
  kind: 'improvement',
  load: ImprovementDocument,
  pick: (data: { improvement: ImprovementFragment }) => data.improvement,
  gist: (record) => [
    { label: t('label.improvement.idea'), value: record.idea },
    { label: t('improvement.origin'), value: originName(record.origin) },
    ...(record.gain === null ? [] : [{ label: t('improvement.result'), value: gainText(record) }]),
  ],
  verbs: {
    adopt: {
      document: AdoptImprovementDocument, says: () => t('improvement.adoptSays'),
      fields: (record, values) => [{ name: 'title', type: 'text' }, { name: 'ownerId', type: 'person' }, ...measured(record, values)],
      initial: (record) => ({ ...measuredOf(record), title: record.title }), input: measuredInput,
    },
    decline: { document: DeclineImprovementDocument, fields: () => reason },
    replan: { document: ReplanImprovementDocument, quiet: true, fields: measured, initial: measuredOf, input: measuredInput },
    try: {
      document: TryImprovementDocument, initial: () => ({ pilotFrom: inputDay(), pilotUntil: inDays(30) }),
      fields: () => [{ name: 'pilot', type: 'area', rows: 3, hint: t('improvement.tryHint') }, { name: 'pilotFrom', type: 'day' }, { name: 'pilotUntil', type: 'day' }],
    },
    measure: {
      document: MeasureImprovementDocument, says: (record) => (record.fact ? t('improvement.measureSays') : ''),
      fields: (record) => [...(record.fact ? [] : [{ name: 'result', type: 'number' as const, unit: record.unit }]), { name: 'finding', type: 'area', rows: 3 }],
      input: ({ result, ...values }) => ({ ...values, result: numberOf(result) }),
    },
    judge: {
      document: JudgeImprovementDocument,
      fields: () => [
        { name: 'outcome', type: 'choice', options: (['standard', 'again', 'drop'] as const).map((value) => ({ value, label: t(`improvement.outcome.${value}`), note: t(`improvement.outcomeNote.${value}`) })) },
        { name: 'standardAs', type: 'area', rows: 3, optional: true, hint: t('improvement.standardHint') },
        { name: 'reason', type: 'area' },
      ],
    },
    recognise: {
      document: RecogniseImprovementDocument, quiet: true, initial: () => ({ onDay: inputDay() }),
      fields: () => [{ name: 'whom', type: 'text' }, { name: 'how', type: 'text', hint: t('improvement.howHint') }, { name: 'onDay', type: 'day' }],
    },
    share: {
      document: ShareImprovementDocument, says: () => t('improvement.shareSays'),
      fields: () => [{ name: 'templateId', type: 'select', optional: true, empty: t('improvement.noTemplate'), useOptions: useTemplates }],
      input: ({ templateId }) => ({ templateId: orNull(templateId) }),
    },
    keep: { document: KeepImprovementDocument, fields: () => reason },
    giveUp: { document: GiveUpImprovementDocument, fields: () => reason, seldom: true },
    void: { document: VoidImprovementDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};
