import {
  AppointConformityAssessmentDocument, AssessmentDocument, BeginConformityAssessmentDocument, CancelConformityAssessmentDocument, CloseConformityAssessmentDocument,
  ConcludeConformityAssessmentDocument, ConfirmConformityAssessmentDocument, ReturnConformityAssessmentDocument, VoidConformityAssessmentDocument, type ConformityAssessmentFragment,
} from '../../lib/generated/graphql';
import { day } from '../../lib/dates';
import { t } from '../../lib/messages';
import type { FieldSpec, KindVerbs } from '../../ui/verb/spec';
import { AppointForm } from './AppointForm';
import { formName, sumText } from './words';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];
const work = { at: 'clauses', label: () => t('assessment.sheet') };

export const conformityAssessmentVerbs: KindVerbs<ConformityAssessmentFragment> = {
  kind: 'conformityAssessment',
  load: AssessmentDocument,
  pick: (data: { conformityAssessment: ConformityAssessmentFragment }) => data.conformityAssessment,
  gist: (record) => [
    { label: t('label.conformityAssessment.assessmentForm'), value: [formName(record.assessmentForm), record.assessedBy].filter(Boolean).join(t('list.comma')) },
    { label: t('assessment.when'), value: t('assessment.days', { from: day(record.startsOn), to: day(record.endsOn) }) },
    { label: t('assessment.progress'), value: sumText(record.progress) },
  ],
  verbs: {
    appoint: { document: AppointConformityAssessmentDocument, form: AppointForm },
    begin: { document: BeginConformityAssessmentDocument, says: () => t('assessment.beginSays') },
    conclude: {
      document: ConcludeConformityAssessmentDocument, says: ({ progress }) => `${sumText(progress)}${t('assessment.concludeSays')}`, work,
      fields: () => [{ name: 'conclusion', type: 'area', rows: 5 }],
    },
    return: { document: ReturnConformityAssessmentDocument, fields: () => reason },
    confirm: { document: ConfirmConformityAssessmentDocument, says: ({ progress }) => `${sumText(progress)}${t('assessment.confirmSays')}` },
    close: { document: CloseConformityAssessmentDocument, says: () => t('assessment.closeSays'), work: { at: 'findings', label: () => t('assessment.findings') } },
    cancel: { document: CancelConformityAssessmentDocument, fields: () => reason, seldom: true },
    void: { document: VoidConformityAssessmentDocument, says: () => t('record.voidSays'), fields: () => reason, seldom: true },
  },
};
