import { day } from '../../lib/dates';
import {
  AcknowledgeComplaintDocument, AnswerComplaintDocument, CloseComplaintDocument, ComplaintDocument, EscalateComplaintDocument, HearConfirmComplaintDocument,
  HearContestComplaintDocument, HearWithdrawComplaintDocument, InvestigateComplaintDocument, LeaveOutComplaintDocument, RejectComplaintDocument,
  VoidComplaintDocument, WeighComplaintDocument, WriteFindingsDocument, type ComplaintFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { orNull, type FieldSpec, type KindVerbs, type Values } from '../../ui/verb/spec';
import { JoinForm } from './JoinForm';
import { ThemeField } from './ThemeField';
import { ABOUT, yesNo } from './words';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];
const severity = (): FieldSpec => ({
  name: 'severity', type: 'choice', hint: t('complaint.severityHint'), options: (['ordinary', 'serious', 'grave'] as const).map((value) => ({ value, label: t(`value.severity.${value}`) })),
});
/** How grave it is, whether somebody may come to harm, and whom it is about, where this person may say so. */
const weighing = (record: ComplaintFragment): FieldSpec[] => [
  severity(),
  { name: 'safety', type: 'choice', hint: t('complaint.safetyHint'), options: yesNo() },
  { name: 'atOnce', type: 'area', rows: 2, optional: true, hint: t('complaint.atOnceHint') },
  ...(record.mayNameSubjects ? [{ name: 'subjectId', type: 'person', optional: true, empty: t('complaint.noSubject'), hint: t('complaint.subjectHint') } as const] : []),
];
const weighed = (record: ComplaintFragment): Values => ({
  severity: record.severity, safety: String(record.safety), atOnce: record.atOnce, subjectId: record.subjects[0]?.id ?? '',
});
const weighInput = ({ safety, subjectId, ...values }: Values, record: ComplaintFragment) => ({
  ...values, safety: safety === 'true', ...(record.mayNameSubjects && { subjectIds: subjectId ? [subjectId] : [] }),
});
const word = (): FieldSpec[] => [
  { name: 'solved', type: 'choice', options: [{ value: 'true', label: t('complaint.solvedYes') }, { value: 'false', label: t('complaint.solvedNo') }] },
  { name: 'rating', type: 'choice', optional: true, options: ['5', '4', '3', '2', '1'].map((value) => ({ value, label: t('complaint.stars', { n: value }) })) },
];

export const complaintVerbs: KindVerbs<ComplaintFragment> = {
  kind: 'complaint',
  load: ComplaintDocument,
  pick: (data: { complaint: ComplaintFragment }) => data.complaint,
  gist: (record) => [
    { label: t('label.complaint.content'), value: record.content },
    { label: t('label.any.receivedAt'), value: day(record.receivedAt) },
    { label: t('label.any.contestReason'), value: record.contestReason },
  ],
  verbs: {
    acknowledge: { document: AcknowledgeComplaintDocument, says: () => t('complaint.acknowledgeSays'), fields: weighing, initial: weighed, input: weighInput },
    weigh: {
      quiet: true,
      document: WeighComplaintDocument,
      fields: (record) => [
        { name: 'about', type: 'choice', options: ABOUT.map((value) => ({ value, label: t(`value.about.${value}`) })) },
        ...weighing(record),
        { name: 'theme', type: 'text', optional: true, hint: t('complaint.themeHint') },
      ],
      initial: (record) => ({ ...weighed(record), about: record.about, theme: record.theme }),
      input: weighInput,
    },
    reject: { document: RejectComplaintDocument, says: () => t('complaint.rejectSays'), fields: () => reason },
    join: { seldom: true, document: WeighComplaintDocument, form: JoinForm },
    escalate: { seldom: true, document: EscalateComplaintDocument, says: () => t('complaint.escalateSays'), fields: () => reason },
    investigate: {
      document: InvestigateComplaintDocument,
      says: (record) => (record.round > 1 ? t('complaint.investigateAgain') : t('complaint.investigateSays')),
      fields: () => [{ name: 'assigneeId', type: 'person', optional: true, empty: t('complaint.myself') }],
      input: (values) => ({ assigneeId: orNull(values.assigneeId) }),
    },
    writeFindings: {
      quiet: true, document: WriteFindingsDocument, says: () => t('complaint.insideHint'),
      fields: () => [{ name: 'findings', type: 'area', rows: 6, hint: t('complaint.findingsHint') }], initial: (record) => ({ findings: record.findings }),
    },
    answer: {
      document: AnswerComplaintDocument,
      says: () => t('complaint.answerSays'),
      fields: (record) => [
        { name: 'answer', type: 'area', rows: 6 },
        ...(record.round > 1 ? [{ name: 'furtherWays', type: 'area', rows: 2, hint: t('complaint.waysHint') } as const] : []),
      ],
      initial: (record): Values => (record.round > 1 ? { furtherWays: t('complaint.waysText') } : {}),
    },
    hearConfirm: {
      seldom: true, document: HearConfirmComplaintDocument, says: () => t('complaint.hearConfirmSays'),
      fields: () => [...word(), { name: 'note', type: 'area', rows: 2, label: t('complaint.hearNote') }], initial: () => ({ solved: 'true' }),
      input: ({ solved, rating, note }) => ({ solved: solved === 'true', rating: rating ? Number(rating) : null, note }),
    },
    hearContest: { seldom: true, document: HearContestComplaintDocument, says: () => t('complaint.hearContestSays'), fields: () => [{ name: 'reason', type: 'area', label: t('label.any.contestReason') }] },
    hearWithdraw: { seldom: true, document: HearWithdrawComplaintDocument, says: () => t('complaint.hearWithdrawSays'), fields: () => reason },
    close: {
      document: CloseComplaintDocument,
      fields: () => [
        { name: 'theme', type: 'own', Own: ThemeField, hint: t('complaint.themeHint') },
        { name: 'note', type: 'area', optional: true, rows: 2 },
      ],
      initial: (record) => ({ theme: record.theme }),
    },
    leaveOut: {
      quiet: true, document: LeaveOutComplaintDocument, says: () => t('complaint.leaveOutSays'),
      fields: () => [
        { name: 'why', type: 'select', optional: true, empty: t('complaint.counts'), options: (['malicious', 'beyondLaw', 'beyondPowers', 'unreachable', 'other'] as const).map((value) => ({ value, label: t(`value.leftOut.${value}`) })) },
        { name: 'reason', type: 'area', rows: 2, optional: true },
      ],
      initial: (record) => ({ why: record.leftOut ?? '', reason: record.leftOutReason }), input: ({ why, reason: words }) => ({ why: orNull(why), reason: words }),
    },
    void: { document: VoidComplaintDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};
