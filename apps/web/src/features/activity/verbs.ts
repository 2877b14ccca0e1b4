import { dayTime, inputDayTime, instant } from '../../lib/dates';
import {
  ActivityDocument, ArchiveActivityDocument, CancelActivityDocument, ChangeActivityDocument, HoldActivityDocument,
  PublishActivityDocument, SummariseActivityDocument, VoidActivityDocument, type ActivityFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { orNull, type FieldSpec, type KindVerbs } from '../../ui/verb/spec';
import { itemOption, usePlannedItems } from '../../ui/form/planned-items';
import { fenOf, usePartners, useVenues } from './arrangements';
import { VERDICTS, verdictText } from './Goals';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];
export const scores = () => ([5, 4, 3, 2, 1] as const).map((score) => ({ value: String(score), label: t(`value.evaluationScore.${score}`) }));

export const activityVerbs: KindVerbs<ActivityFragment> = {
  kind: 'activity',
  load: ActivityDocument,
  pick: (data: { activity: ActivityFragment }) => data.activity,
  gist: (record) => [
    { label: t('label.any.startsAt'), value: dayTime(record.startsAt) },
    { label: t('label.any.place'), value: record.place },
    { label: t('label.any.safetyMeasures'), value: record.safetyMeasures },
  ],
  verbs: {
    change: {
      quiet: true,
      document: ChangeActivityDocument,
      fields: (record) => [
        { name: 'title', type: 'text' },
        ...(record.form === 'joined' ? [{ name: 'host', type: 'text' as const }] : []),
        {
          name: 'serviceItemId', type: 'select', optional: true, empty: t('activity.noItem'), useOptions: usePlannedItems,
          options: record.serviceItem ? [itemOption(record.serviceItem)] : [],
        },
        { name: 'goal', type: 'area', rows: 3, optional: true, hint: t('activity.goalHint') },
        { name: 'content', type: 'area', optional: true },
        { name: 'method', type: 'text', optional: true },
        { name: 'safetyMeasures', type: 'area', rows: 2, optional: true, hint: t('activity.safetyHint') },
        { name: 'startsAt', type: 'dayTime' },
        { name: 'endsAt', type: 'dayTime' },
        { name: 'placeId', type: 'select', optional: true, empty: t('activity.noVenue'), useOptions: useVenues, options: record.placeId ? [{ value: record.placeId, label: record.place }] : [] },
        { name: 'place', type: 'text', optional: true, hint: t('activity.placeHint') },
        { name: 'staffing', type: 'area', rows: 2, optional: true, hint: t('activity.staffingHint') },
        { name: 'partnerIds', type: 'choices', optional: true, useOptions: usePartners, options: record.partners.map(({ id, title }) => ({ value: id, label: title })) },
        { name: 'budgetYuan', type: 'number', optional: true, unit: t('activity.yuan'), min: 0 },
        { name: 'takesRegistrations', type: 'choice', options: (['yes', 'no'] as const).map((value) => ({ value, label: t(`history.${value}`) })), hint: t('activity.registersHint') },
        { name: 'capacity', type: 'number', optional: true, unit: t('unit.people'), min: 1 },
        { name: 'registerUntil', type: 'dayTime', optional: true },
      ],
      initial: (record) => ({
        title: record.title, host: record.host, serviceItemId: record.serviceItem?.id ?? '', goal: record.goal, content: record.content, method: record.method,
        safetyMeasures: record.safetyMeasures, place: record.place, placeId: record.placeId ?? '', staffing: record.staffing,
        partnerIds: record.partners.map(({ id }) => id).join(), budgetYuan: record.budgetFen === null ? '' : String(record.budgetFen / 100),
        takesRegistrations: record.takesRegistrations ? 'yes' : 'no', capacity: String(record.capacity ?? ''),
        registerUntil: record.registerUntil ? inputDayTime(record.registerUntil) : '',
        startsAt: inputDayTime(record.startsAt), endsAt: inputDayTime(record.endsAt),
      }),
      input: ({ budgetYuan, ...values }) => ({
        ...values, placeId: orNull(values.placeId), partnerIds: (values.partnerIds ?? '').split(',').filter(Boolean), budgetFen: fenOf(budgetYuan ?? ''),
        takesRegistrations: values.takesRegistrations === 'yes', capacity: values.capacity ? Number(values.capacity) : null,
        registerUntil: values.registerUntil ? instant(values.registerUntil) : null,
        serviceItemId: orNull(values.serviceItemId), startsAt: instant(values.startsAt!), endsAt: instant(values.endsAt!),
      }),
    },
    publish: { document: PublishActivityDocument, work: { at: 'plan', label: () => t('work.prepare') }, says: () => t('activity.publishSays') },
    hold: {
      document: HoldActivityDocument,
      fields: () => [{ name: 'attendance', type: 'number', unit: t('unit.people'), min: 0 }],
      says: (record) => (record.registrationTally.came ? t('activity.counted', { n: record.registrationTally.came }) : ''),
      initial: (record) => ({ attendance: record.attendance === null ? (record.registrationTally.came ? String(record.registrationTally.came) : '') : String(record.attendance) }),
      input: (values) => ({ attendance: Number(values.attendance) }),
    },
    summarise: {
      document: SummariseActivityDocument,
      fields: (record) => [
        { name: 'summary', type: 'area', rows: 4, hint: t('activity.summaryHint') },
        ...record.goals.flatMap((goal, index): FieldSpec[] => [
          { name: `goal${index}`, label: goal, type: 'choice', part: index === 0 ? t('after.goals') : undefined, options: VERDICTS.map((value) => ({ value, label: verdictText(value) })) },
          { name: `goalNote${index}`, label: t('after.goalNote'), type: 'text', optional: true, hint: index === 0 ? t('after.noteHint') : undefined },
        ]),
        { name: 'evaluationScore', type: 'choice', part: record.goals.length ? t('label.any.evaluation') : undefined, options: scores() },
        { name: 'evaluation', type: 'area', hint: t('activity.evaluationHint') },
      ],
      initial: (record) => ({
        summary: record.summary, evaluation: record.evaluation,
        evaluationScore: record.evaluationScore === null ? '' : String(record.evaluationScore),
        ...Object.fromEntries(record.goals.flatMap((goal, index) => {
          const found = record.goalJudgements.find((one) => one.goal === goal);
          return [[`goal${index}`, found?.verdict ?? ''], [`goalNote${index}`, found?.note ?? '']];
        })),
      }),
      input: ({ summary, evaluation, evaluationScore, ...values }, record) => ({
        summary, evaluation, evaluationScore: Number(evaluationScore),
        goals: record.goals.map((goal, index) => ({ goal, verdict: values[`goal${index}`], note: values[`goalNote${index}`] ?? '' })),
      }),
    },
    archive: { document: ArchiveActivityDocument, work: { first: 'summarise', label: () => t('work.summary') }, says: () => t('activity.archiveSays') },
    cancel: { document: CancelActivityDocument, fields: () => reason },
    void: { document: VoidActivityDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};
