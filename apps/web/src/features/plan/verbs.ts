import {
  AnnualPlanDocument, ApproveAnnualPlanDocument, ChangeAnnualPlanDocument, ChangeServiceItemDocument, CloseAnnualPlanDocument,
  DeliverServiceItemDocument,
  PublishAnnualPlanDocument, ReturnAnnualPlanDocument, ReviseAnnualPlanDocument, SubmitAnnualPlanDocument, VoidAnnualPlanDocument,
  type ItemLineFragment, type AnnualPlanFragment,
} from '../../lib/generated/graphql';
import { day } from '../../lib/dates';
import { t } from '../../lib/messages';
import { orNull, type FieldSpec, type KindVerbs } from '../../ui/verb/spec';
import { ReturnForm } from './ReturnForm';
import { ReviseForm } from './ReviseForm';
import { DELIVERIES, SOURCES } from './parts';
import { monthOptions, RecurrenceField } from './RecurrenceField';
import { useVenues } from './venues';

export const planVerbs: KindVerbs<AnnualPlanFragment> = {
  kind: 'annualPlan',
  load: AnnualPlanDocument,
  pick: (data: { annualPlan: AnnualPlanFragment }) => data.annualPlan,
  gist: (record) => [
    { label: t('label.any.aims'), value: record.aims },
    { label: t('plan.items'), value: t('plan.itemCount', { n: record.items.length }) },
    { label: t('plan.submitted'), value: day(record.updatedAt) },
  ],
  verbs: {
    change: {
      document: ChangeAnnualPlanDocument,
      fields: () => [{ name: 'title', type: 'text' }, { name: 'aims', type: 'area', optional: true }],
      initial: (record) => ({ title: record.title, aims: record.aims }),
    },
    submit: { document: SubmitAnnualPlanDocument, work: { at: 'items', label: () => t('work.write') }, says: () => t('plan.submitSays') },
    return: { document: ReturnAnnualPlanDocument, form: ReturnForm },
    approve: { document: ApproveAnnualPlanDocument, says: () => t('plan.approveSays'), fields: () => [{ name: 'note', type: 'area', optional: true }] },
    revise: { document: ReviseAnnualPlanDocument, form: ReviseForm },
    publish: { document: PublishAnnualPlanDocument, says: () => t('plan.publishSays') },
    close: { document: CloseAnnualPlanDocument, fields: () => [{ name: 'note', type: 'area', rows: 5, hint: t('plan.closeHint') }] },
    void: { document: VoidAnnualPlanDocument, says: () => t('record.voidSays'), fields: () => [{ name: 'reason', type: 'area' }] },
  },
};

const itemFields = (): FieldSpec[] => [
  { name: 'title', type: 'text', part: t('planItem.part.what') },
  { name: 'targetGroup', type: 'text', optional: true, hint: t('plan.hint.targetGroup') },
  { name: 'requirement', type: 'area', optional: true, hint: t('plan.hint.requirement') },
  { name: 'constraint', type: 'area', rows: 2, optional: true, hint: t('plan.hint.constraint') },
  { name: 'expectedResult', type: 'area', rows: 2, optional: true },
  { name: 'ownerId', type: 'person', optional: true, part: t('planItem.part.who') },
  { name: 'doneBy', type: 'text', optional: true, hint: t('plan.hint.doneBy') },
  { name: 'helpedBy', type: 'text', optional: true },
  { name: 'toldTo', type: 'text', optional: true },
  { name: 'deliveries', type: 'choices', hint: t('planItem.hint.deliveries'), options: DELIVERIES.map((value) => ({ value, label: t(`value.delivery.${value}`) })) },
  { name: 'startsOn', type: 'day', optional: true, part: t('planItem.part.when') },
  { name: 'endsOn', type: 'day', optional: true },
  { name: 'months', type: 'choices', optional: true, hint: t('planItem.hint.months'), options: monthOptions() },
  { name: 'recurrence', type: 'own', optional: true, label: t('planItem.recur.how'), Own: RecurrenceField },
  { name: 'placeId', type: 'select', optional: true, useOptions: useVenues, empty: t('planItem.noPlace'), part: t('planItem.part.means') },
  { name: 'people', type: 'text', optional: true, hint: t('planItem.hint.people') },
  { name: 'equipment', type: 'text', optional: true },
  { name: 'technology', type: 'text', optional: true, hint: t('planItem.hint.technology') },
  ...SOURCES.map((source, index): FieldSpec => ({
    name: source, type: 'number', label: t(`value.moneySource.${source}`), unit: t('unit.yuan'), min: 0, optional: true,
    ...(index === 0 && { part: t('planItem.part.money'), hint: t('planItem.hint.sources') }),
  })),
  { name: 'budgetFen', type: 'number', label: t('planItem.total'), unit: t('unit.yuan'), min: 0, optional: true },
];

const yuan = (fen: number | null | undefined): string => (fen === null || fen === undefined ? '' : String(fen / 100));
/** As it was typed, so that a third decimal is refused rather than rounded away. */
const fen = (text: string | undefined): number => Number((Number(text) * 100).toFixed(6));

/** The verbs of one item, read and saved as a part of its plan. */
export const itemVerbs = (planId: string, id: string): KindVerbs<ItemLineFragment> => ({
  kind: 'serviceItem',
  load: AnnualPlanDocument,
  loadId: planId,
  pick: (data: { annualPlan: AnnualPlanFragment }) => data.annualPlan.items.find((item) => item.id === id)!,
  verbs: {
    change: {
      quiet: true,
      document: ChangeServiceItemDocument,
      fields: itemFields,
      initial: (item) => ({
        title: item.title, requirement: item.requirement, constraint: item.constraint, expectedResult: item.expectedResult, targetGroup: item.targetGroup,
        ownerId: item.owner?.id ?? '', doneBy: item.doneBy, helpedBy: item.helpedBy, toldTo: item.toldTo, deliveries: item.deliveries.join(),
        startsOn: item.startsOn ?? '', endsOn: item.endsOn ?? '', months: item.months.join(), recurrence: item.recurrence ?? '',
        placeId: item.placeId ?? '', people: item.people, equipment: item.equipment, technology: item.technology,
        ...Object.fromEntries(SOURCES.map((source) => [source, yuan(item.budget.find((line) => line.source === source)?.amountFen)])),
        budgetFen: item.budget.length ? '' : yuan(item.budgetFen),
      }),
      input: ({ budgetFen, months, deliveries, ...values }) => {
        const budget = SOURCES.filter((source) => values[source]).map((source) => ({ source, amountFen: fen(values[source]) }));
        const rest = Object.fromEntries(Object.entries(values).filter(([name]) => !SOURCES.some((source) => source === name)));
        return {
          ...rest, ownerId: orNull(rest.ownerId), startsOn: orNull(rest.startsOn), endsOn: orNull(rest.endsOn), placeId: orNull(rest.placeId),
          recurrence: orNull(rest.recurrence), deliveries: deliveries?.split(',').filter(Boolean), months: (months ?? '').split(',').filter(Boolean).map(Number), budget,
          ...((budgetFen || !budget.length) && { budgetFen: budgetFen ? fen(budgetFen) : null }),
        };
      },
    },
    deliver: { document: DeliverServiceItemDocument, fields: () => [{ name: 'note', type: 'area', optional: true, hint: t('plan.deliverHint') }] },
  },
});
