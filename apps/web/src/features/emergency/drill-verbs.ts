import { dayTime, inputDayTime, instant } from '../../lib/dates';
import {
  CancelDrillDocument, ChangeDrillDocument, CorrectDrillDocument, DrillDocument, EvaluateDrillDocument, HoldDrillDocument, VoidDrillDocument, WriteDrillDocument, type DrillFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { orNull, type FieldSpec, type KindVerbs } from '../../ui/verb/spec';
import { usePlannedItems } from '../../ui/form/planned-items';
import { usePlanOptions } from './choices';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];
const scores = () => ([5, 4, 3, 2, 1] as const).map((score) => ({ value: String(score), label: t(`value.evaluationScore.${score}`) }));

export const drillVerbs: KindVerbs<DrillFragment> = {
  kind: 'drill',
  load: DrillDocument,
  pick: (data: { drill: DrillFragment }) => data.drill,
  gist: (record) => [
    { label: t('drill.when'), value: dayTime(record.startsAt) },
    { label: t('label.any.place'), value: record.place },
  ],
  verbs: {
    change: {
      quiet: true,
      document: ChangeDrillDocument,
      fields: (record) => [
        { name: 'title', type: 'text' },
        { name: 'startsAt', type: 'dayTime' },
        { name: 'endsAt', type: 'dayTime' },
        { name: 'place', type: 'text', optional: true },
        { name: 'participants', type: 'area', rows: 2, optional: true },
        {
          name: 'emergencyPlanId', type: 'select', optional: true, empty: t('drill.noPlan'), useOptions: usePlanOptions,
          options: record.emergencyPlan ? [{ value: record.emergencyPlan.id, label: record.emergencyPlan.title }] : [],
        },
        {
          name: 'serviceItemId', type: 'select', optional: true, empty: t('activity.noItem'), useOptions: usePlannedItems,
          options: record.serviceItem ? [{ value: record.serviceItem.id, label: record.serviceItem.title }] : [],
        },
      ],
      initial: (record) => ({
        title: record.title, startsAt: inputDayTime(record.startsAt), endsAt: inputDayTime(record.endsAt), place: record.place, participants: record.participants,
        emergencyPlanId: record.emergencyPlan?.id ?? '', serviceItemId: record.serviceItem?.id ?? '',
      }),
      input: (values) => ({
        ...values, startsAt: instant(values.startsAt!), endsAt: instant(values.endsAt!), emergencyPlanId: orNull(values.emergencyPlanId), serviceItemId: orNull(values.serviceItemId),
      }),
    },
    write: {
      quiet: true,
      document: WriteDrillDocument,
      fields: () => [{ name: 'script', type: 'area', rows: 8, hint: t('drill.scriptHint') }],
      initial: (record) => ({ script: record.script }),
    },
    hold: {
      document: HoldDrillDocument,
      says: () => t('drill.holdSays'),
      fields: () => [{ name: 'attendance', type: 'number', unit: t('unit.people'), min: 1 }, { name: 'participants', type: 'area', rows: 2, optional: true }],
      initial: (record) => ({ participants: record.participants }),
      input: (values) => ({ ...values, attendance: Number(values.attendance) }),
    },
    evaluate: {
      document: EvaluateDrillDocument,
      says: () => t('drill.evaluateSays'),
      fields: () => [
        { name: 'summary', type: 'area', rows: 4 },
        { name: 'evaluationScore', type: 'choice', options: scores() },
        { name: 'evaluation', type: 'area' },
        { name: 'findings', type: 'area', optional: true, hint: t('drill.findingsHint') },
      ],
      input: (values) => ({
        ...values, evaluationScore: Number(values.evaluationScore),
        findings: (values.findings ?? '').split('\n').map((text) => text.trim()).filter(Boolean).map((text) => ({ text })),
      }),
    },
    correct: {
      quiet: true,
      document: CorrectDrillDocument,
      says: () => t('drill.correctSays'),
      fields: () => [
        { name: 'attendance', type: 'number', unit: t('unit.people'), min: 1 },
        { name: 'summary', type: 'area', rows: 4 },
        { name: 'evaluationScore', type: 'choice', options: scores() },
        { name: 'evaluation', type: 'area' },
        ...reason,
      ],
      initial: (record) => ({ attendance: String(record.attendance ?? ''), summary: record.summary, evaluationScore: String(record.evaluationScore ?? ''), evaluation: record.evaluation }),
      input: (values) => ({ ...values, attendance: Number(values.attendance), evaluationScore: Number(values.evaluationScore) }),
    },
    cancel: { document: CancelDrillDocument, fields: () => reason },
    void: { document: VoidDrillDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};
