import { day, inputDay } from '../../lib/dates';
import {
  AcceptNonconformityDocument, AddCorrectiveActionDocument, AnalyseNonconformityDocument, ApproveNonconformityPlanDocument, AskActionExtensionDocument,
  CancelCorrectiveActionDocument, ChangeCorrectiveActionDocument, CompleteCorrectiveActionDocument, ContainNonconformityDocument, DismissNonconformityDocument,
  GrantActionExtensionDocument, MergeNonconformityDocument, NonconformityDocument,
  PlanNonconformityDocument, RecordCausesDocument, RefuseActionExtensionDocument, ReturnNonconformityPlanDocument, ReviewNonconformityDocument, StartCorrectiveActionDocument,
  SendBackNonconformityDocument, SubmitNonconformityDocument, VerifyNonconformityDocument, VoidNonconformityDocument,
  type ActionLineFragment, type NonconformityFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { orNull, type FieldSpec, type KindVerbs } from '../../ui/verb/spec';
import { useOpenCases } from './choices';
import { FigureField, figureIn } from './FigureField';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];
const grades = () => (['minor', 'major'] as const).map((value) => ({
  value, label: t(`value.grade.${value}`), note: t(`nonconformity.gradeNote.${value}`),
}));
const outcomes = () => (['effective', 'partly', 'ineffective'] as const).map((value) => ({
  value, label: t(`value.outcome.${value}`), note: t(`nonconformity.outcomeNote.${value}`),
}));
const actionFields = (roots: { id: string; text: string }[]): FieldSpec[] => [
  { name: 'title', type: 'text', label: t('label.correctiveAction.title') },
  { name: 'causeId', type: 'select', label: t('label.correctiveAction.causeId'), options: roots.map((cause) => ({ value: cause.id, label: cause.text })) },
  { name: 'ownerId', type: 'person', label: t('label.correctiveAction.ownerId') },
  { name: 'dueOn', type: 'day' },
];

/** What a plan is judged by: the roots, what is done against them, and what will show that it worked. */
const planGist = (record: NonconformityFragment) => [
  { label: t('cause.mark'), value: record.causes.filter((cause) => cause.root && cause.round === record.round).map((cause) => cause.text).join(t('list.pause')) },
  {
    label: t('nonconformity.actions'),
    value: record.actions.filter((action) => action.round === record.round && !action.endedAt)
      .map((action) => [action.title, action.owner.name, day(action.dueOn)].join(t('list.pause'))).join('\n'),
  },
  { label: t('nonconformity.proof'), value: [record.successMeasure, record.successTarget, t('nonconformity.waited', { n: record.waitDays })].join(t('list.pause')) },
];

export const nonconformityVerbs: KindVerbs<NonconformityFragment> = {
  kind: 'nonconformity',
  load: NonconformityDocument,
  pick: (data: { nonconformity: NonconformityFragment }) => data.nonconformity,
  gist: (record) => [
    { label: t('label.any.description'), value: record.description },
    { label: t('label.any.clauses'), value: record.clauseLinks.filter((link) => link.role === 'breaches')
      .map((link) => `${link.clause.number} ${link.clause.title ?? ''}`).join(t('list.comma')) },
    ...(record.state === 'approving' ? planGist(record) : []),
  ],
  verbs: {
    review: { document: ReviewNonconformityDocument, fields: () => [{ name: 'ownerId', type: 'person' }] },
    accept: {
      document: AcceptNonconformityDocument,
      fields: () => [
        { name: 'grade', type: 'choice', options: grades() },
        { name: 'correction', type: 'area', hint: t('nonconformity.correctionHint') },
        { name: 'correctedOn', type: 'day', optional: true },
      ],
      initial: (record) => ({ grade: record.grade, correction: record.correction, correctedOn: record.correctedOn ?? inputDay() }),
      input: (values) => ({ ...values, correctedOn: orNull(values.correctedOn) }),
    },
    contain: {
      document: ContainNonconformityDocument,
      says: () => t('containment.says'),
      fields: () => [{ name: 'containment', type: 'area' }],
      initial: (record) => ({ containment: record.containment }),
      at: 'containment',
    },
    merge: {
      document: MergeNonconformityDocument,
      seldom: true,
      says: () => t('merge.says'),
      fields: (record) => [{ name: 'intoId', type: 'select', hint: t('merge.hint'), empty: t('merge.pick'), useOptions: () => useOpenCases(record.id) }],
    },
    dismiss: { document: DismissNonconformityDocument, fields: () => reason },
    recordCauses: { document: RecordCausesDocument, quiet: true, at: 'causes' },
    analyse: { document: AnalyseNonconformityDocument, work: { at: 'causes', label: () => t('work.causes') }, says: () => t('nonconformity.analyseSays') },
    addAction: {
      document: AddCorrectiveActionDocument,
      fields: (record) => actionFields(record.causes.filter((cause) => cause.root && cause.round === record.round)),
      initial: (record) => {
        const roots = record.causes.filter((cause) => cause.root && cause.round === record.round);
        return { causeId: roots.length === 1 ? roots[0]!.id : '' };
      },
    },
    plan: {
      document: PlanNonconformityDocument,
      work: { at: 'actions', label: () => t('work.plan') },
      says: () => t('nonconformity.planSays'),
      fields: (_record, { figure }) => [
        { name: 'figure', type: 'own', label: t('success.how'), optional: true, Own: FigureField },
        ...(figureIn(figure) ? [] : [{ name: 'successMeasure', type: 'text', hint: t('nonconformity.measureHint') } as const, { name: 'successTarget', type: 'text' } as const]),
        { name: 'waitDays', type: 'number', unit: t('unit.days'), min: 0, max: 365, hint: t('nonconformity.waitHint') },
      ],
      initial: (record) => ({
        successMeasure: record.successMeasure, successTarget: record.successTarget,
        waitDays: String(record.waitDays || (record.grade === 'major' ? 90 : 30)),
      }),
      input: (values) => ({ ...values, figure: figureIn(values.figure), waitDays: Number(values.waitDays) }),
    },
    approvePlan: {
      document: ApproveNonconformityPlanDocument,
      says: () => t('planReview.says'),
      fields: () => [{ name: 'remark', type: 'area', optional: true, rows: 2 }],
    },
    returnPlan: { document: ReturnNonconformityPlanDocument, says: () => t('planReview.returnSays'), fields: () => reason },
    submit: {
      document: SubmitNonconformityDocument,
      work: { at: 'actions', label: () => t('work.actions') },
      says: (record) => t('nonconformity.submitSays', { n: record.waitDays }),
    },
    verify: {
      document: VerifyNonconformityDocument,
      says: (record) => t('nonconformity.verifySays', { measure: record.successMeasure, target: record.successTarget }),
      fields: () => [
        { name: 'outcome', type: 'choice', options: outcomes() },
        { name: 'finding', type: 'area' },
        { name: 'evidence', type: 'area', rows: 2 },
      ],
    },
    sendBack: { document: SendBackNonconformityDocument, says: () => t('nonconformity.sendBackSays'), fields: () => reason },
    void: { document: VoidNonconformityDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};

/** Verbs of one action, drawn in its row of the table. The causes of its case come along for the choice. */
export const actionVerbs = (of: NonconformityFragment, id: string): KindVerbs<ActionLineFragment> => ({
  kind: 'correctiveAction',
  load: NonconformityDocument,
  loadId: of.id,
  pick: (data: { nonconformity: NonconformityFragment }) => data.nonconformity.actions.find((action) => action.id === id)!,
  verbs: {
    start: { document: StartCorrectiveActionDocument },
    complete: {
      document: CompleteCorrectiveActionDocument,
      fields: () => [{ name: 'evidence', type: 'area', hint: t('nonconformity.evidenceHint') }, { name: 'doneOn', type: 'day' }],
      initial: (action) => ({ evidence: action.evidence, doneOn: action.doneOn ?? inputDay() }),
    },
    change: {
      quiet: true,
      document: ChangeCorrectiveActionDocument,
      fields: () => actionFields(of.causes.filter((cause) => cause.root)),
      initial: (action) => ({
        title: action.title, causeId: action.cause?.id ?? '', ownerId: action.owner.id, dueOn: action.dueOn,
      }),
    },
    askExtension: {
      document: AskActionExtensionDocument,
      fields: () => [{ name: 'until', type: 'day' }, { name: 'reason', type: 'area', rows: 2 }],
    },
    grantExtension: {
      document: GrantActionExtensionDocument,
      says: (action) => t('extension.grantSays', { until: day(action.extensions.find((one) => one.granted === null)?.askedUntil ?? null) }),
      fields: () => [{ name: 'remark', type: 'area', optional: true, rows: 2 }],
    },
    refuseExtension: { document: RefuseActionExtensionDocument, fields: () => reason },
    cancel: { document: CancelCorrectiveActionDocument, fields: () => reason },
  },
  gist: (action) => [{ label: t('label.any.dueOn'), value: day(action.dueOn) }],
});
