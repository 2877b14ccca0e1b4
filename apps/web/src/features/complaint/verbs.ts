import { day } from '../../lib/dates';
import {
  AcknowledgeComplaintDocument, AnswerComplaintDocument, CloseComplaintDocument, ComplaintDocument, InvestigateComplaintDocument,
  RejectComplaintDocument, VoidComplaintDocument, type GrievanceFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { orNull, type FieldSpec, type KindVerbs } from '../../ui/verb/spec';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];

export const complaintVerbs: KindVerbs<GrievanceFragment> = {
  kind: 'complaint',
  load: ComplaintDocument,
  pick: (data: { complaint: GrievanceFragment }) => data.complaint,
  gist: (record) => [
    { label: t('label.complaint.content'), value: record.content },
    { label: t('label.any.receivedAt'), value: day(record.receivedAt) },
    { label: t('label.any.contestReason'), value: record.contestReason },
  ],
  verbs: {
    acknowledge: { document: AcknowledgeComplaintDocument, says: () => t('complaint.acknowledgeSays') },
    reject: { document: RejectComplaintDocument, says: () => t('complaint.rejectSays'), fields: () => reason },
    investigate: {
      document: InvestigateComplaintDocument,
      says: (record) => (record.round > 1 ? t('complaint.investigateAgain') : t('complaint.investigateSays')),
      fields: () => [{ name: 'assigneeId', type: 'person', optional: true, empty: t('complaint.myself') }],
      input: (values) => ({ assigneeId: orNull(values.assigneeId) }),
    },
    answer: {
      document: AnswerComplaintDocument,
      says: () => t('complaint.answerSays'),
      fields: () => [{ name: 'answer', type: 'area', rows: 6 }],
    },
    close: {
      document: CloseComplaintDocument,
      fields: () => [
        { name: 'theme', type: 'text', hint: t('complaint.themeHint') },
        { name: 'note', type: 'area', optional: true, rows: 2 },
      ],
      initial: (record) => ({ theme: record.theme }),
    },
    void: { document: VoidComplaintDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};
