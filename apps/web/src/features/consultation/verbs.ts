import { AnswerConsultationDocument, ConsultationDocument, VoidConsultationDocument, type ConsultationFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import type { KindVerbs } from '../../ui/verb/spec';

export const consultationVerbs: KindVerbs<ConsultationFragment> = {
  kind: 'consultation',
  load: ConsultationDocument,
  pick: (data: { consultation: ConsultationFragment }) => data.consultation,
  gist: (record) => [{ label: t('label.consultation.question'), value: record.question }],
  verbs: {
    answer: { document: AnswerConsultationDocument, says: () => t('enquiry.says'), fields: () => [{ name: 'answer', type: 'area' }] },
    void: { document: VoidConsultationDocument, says: () => t('record.voidSays'), fields: () => [{ name: 'reason', type: 'area' }] },
  },
};
