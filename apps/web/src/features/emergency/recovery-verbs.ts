import { inputDay } from '../../lib/dates';
import {
  ChangeRecoveryDocument, RemedyRecoveryDocument, ServiceRecoveryDocument, TellRecoveryDocument, VoidRecoveryDocument, type ServiceRecoveryFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import type { FieldSpec, KindVerbs } from '../../ui/verb/spec';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];

export const recoveryVerbs: KindVerbs<ServiceRecoveryFragment> = {
  kind: 'serviceRecovery',
  load: ServiceRecoveryDocument,
  pick: (data: { serviceRecovery: ServiceRecoveryFragment }) => data.serviceRecovery,
  gist: (record) => [
    { label: t('label.serviceRecovery.affected'), value: record.affected },
    { label: t('label.serviceRecovery.deviation'), value: record.deviation },
  ],
  verbs: {
    change: {
      quiet: true,
      document: ChangeRecoveryDocument,
      fields: () => [
        { name: 'title', type: 'text' },
        { name: 'affected', type: 'text', optional: true, hint: t('recovery.affectedHint') },
        { name: 'deviation', type: 'area', hint: t('recovery.deviationHint') },
        { name: 'loss', type: 'area', rows: 2, optional: true, hint: t('recovery.lossHint') },
      ],
      initial: (record) => ({ title: record.title, affected: record.affected, deviation: record.deviation, loss: record.loss }),
    },
    remedy: {
      document: RemedyRecoveryDocument,
      says: () => t('recovery.remedySays'),
      fields: () => [
        { name: 'remedy', type: 'area' },
        { name: 'remediedOn', type: 'day' },
        { name: 'needsCase', type: 'choice', options: [{ value: 'no', label: t('recovery.needsNo') }, { value: 'yes', label: t('recovery.needsYes') }] },
      ],
      initial: () => ({ remediedOn: inputDay() }),
      input: (values) => ({ ...values, needsCase: values.needsCase === 'yes' }),
    },
    tell: {
      document: TellRecoveryDocument,
      says: () => t('recovery.tellSays'),
      fields: () => [{ name: 'toldOn', type: 'day' }, { name: 'toldHow', type: 'text' }, { name: 'answer', type: 'area', rows: 2, optional: true }],
      initial: () => ({ toldOn: inputDay() }),
    },
    void: { document: VoidRecoveryDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};
