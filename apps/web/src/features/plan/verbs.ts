import {
  AnnualPlanDocument, ApproveAnnualPlanDocument, ChangeAnnualPlanDocument, ChangeServiceItemDocument, CloseAnnualPlanDocument,
  DeliverServiceItemDocument,
  PublishAnnualPlanDocument, ReturnAnnualPlanDocument, ReviseAnnualPlanDocument, SubmitAnnualPlanDocument, VoidAnnualPlanDocument,
  type ItemLineFragment, type PlanFragment,
} from '../../lib/generated/graphql';
import { day } from '../../lib/dates';
import { t } from '../../lib/messages';
import { orNull, type FieldSpec, type KindVerbs } from '../../ui/verb/spec';
import { ReturnForm } from './ReturnForm';
import { ReviseForm } from './ReviseForm';
import { DELIVERIES } from './parts';

export const planVerbs: KindVerbs<PlanFragment> = {
  kind: 'annualPlan',
  load: AnnualPlanDocument,
  pick: (data: { annualPlan: PlanFragment }) => data.annualPlan,
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
  { name: 'title', type: 'text' },
  { name: 'targetGroup', type: 'text', optional: true, hint: t('plan.hint.targetGroup') },
  { name: 'requirement', type: 'area', optional: true, hint: t('plan.hint.requirement') },
  { name: 'constraint', type: 'area', rows: 2, optional: true, hint: t('plan.hint.constraint') },
  { name: 'ownerId', type: 'person', optional: true },
  { name: 'doneBy', type: 'text', optional: true, hint: t('plan.hint.doneBy') },
  { name: 'helpedBy', type: 'text', optional: true },
  { name: 'toldTo', type: 'text', optional: true },
  { name: 'startsOn', type: 'day', optional: true },
  { name: 'endsOn', type: 'day', optional: true },
  { name: 'budget', type: 'number', unit: t('unit.yuan'), min: 0, optional: true },
  { name: 'delivery', type: 'select', label: t('label.any.deliveries'), options: DELIVERIES.map((value) => ({ value, label: t(`value.delivery.${value}`) })) },
  { name: 'expectedResult', type: 'area', rows: 2, optional: true },
];

/** The verbs of one item, read and saved as a part of its plan. */
export const itemVerbs = (planId: string, id: string): KindVerbs<ItemLineFragment> => ({
  kind: 'serviceItem',
  load: AnnualPlanDocument,
  loadId: planId,
  pick: (data: { annualPlan: PlanFragment }) => data.annualPlan.items.find((item) => item.id === id)!,
  verbs: {
    change: {
      quiet: true,
      document: ChangeServiceItemDocument,
      fields: itemFields,
      initial: (item) => ({
        title: item.title, requirement: item.requirement, constraint: item.constraint, ownerId: item.owner?.id ?? '',
        startsOn: item.startsOn ?? '', endsOn: item.endsOn ?? '', budget: item.budgetFen === null ? '' : String(item.budgetFen / 100),
        delivery: item.deliveries[0]!, expectedResult: item.expectedResult, targetGroup: item.targetGroup, doneBy: item.doneBy, helpedBy: item.helpedBy,
        toldTo: item.toldTo,
      }),
      input: ({ budget, delivery, ...values }, item) => ({
        ...values, deliveries: [delivery, ...item.deliveries.slice(1).filter((way) => way !== delivery)], ownerId: orNull(values.ownerId), startsOn: orNull(values.startsOn), endsOn: orNull(values.endsOn),
        budgetFen: budget ? Math.round(Number(budget) * 100) : null,
      }),
    },
    deliver: { document: DeliverServiceItemDocument, fields: () => [{ name: 'note', type: 'area', optional: true, hint: t('plan.deliverHint') }] },
  },
});
