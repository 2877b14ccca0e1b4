import { dayTime, inputDayTime, instant } from '../../lib/dates';
import {
  AgreeMediationDocument, ContinueMediationDocument, FailMediationDocument, MediationDocument, ReferMediationDocument, VoidMediationDocument, type MediationFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import type { KindVerbs } from '../../ui/verb/spec';
import { disputeText } from './mediation-words';

export const mediationVerbs: KindVerbs<MediationFragment> = {
  kind: 'mediation',
  load: MediationDocument,
  pick: (data: { mediation: MediationFragment }) => data.mediation,
  gist: (record) => [
    { label: t('label.mediation.disputeKind'), value: disputeText(record.disputeKind) },
    { label: t('label.mediation.heldAt'), value: dayTime(record.heldAt) },
  ],
  verbs: {
    agree: { document: AgreeMediationDocument, says: () => t('gridWork.mediation.agreeSays'), fields: () => [{ name: 'agreement', type: 'area', rows: 4 }] },
    continue: {
      document: ContinueMediationDocument,
      says: () => t('gridWork.mediation.continueSays'),
      fields: () => [{ name: 'heldAt', type: 'dayTime' }, { name: 'course', type: 'area', rows: 4, hint: t('gridWork.mediation.courseHint') }],
      initial: () => ({ heldAt: inputDayTime(new Date()) }),
      input: (values) => ({ ...values, heldAt: instant(values.heldAt!) }),
    },
    refer: { document: ReferMediationDocument, says: () => t('gridWork.mediation.referSays'), fields: () => [{ name: 'reason', type: 'text' }] },
    fail: { document: FailMediationDocument, seldom: true, says: () => t('gridWork.mediation.failSays'), fields: () => [{ name: 'advice', type: 'area', rows: 3, hint: t('gridWork.mediation.adviceHint') }] },
    void: { document: VoidMediationDocument, says: () => t('record.voidSays'), fields: () => [{ name: 'reason', type: 'area' }] },
  },
};
