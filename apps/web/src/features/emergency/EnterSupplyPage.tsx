import { inputDay } from '../../lib/dates';
import { EnterSupplyDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { orNull } from '../../ui/verb/spec';
import { conditionOptions, supplyOptions } from './choices';
import { SpecFormPage } from '../../ui/verb/SpecFormPage';

export default function EnterSupplyPage() {
  return (
    <SpecFormPage kind="emergencySupply" title={t('supply.enter')} lead={t('supply.enterLead')} send={t('supply.enterDone')} back="/supplies" document={EnterSupplyDocument}
      initial={{
        supplyKind: '', title: '', specification: '', quantity: '', unit: '', atLeast: '', condition: 'good', place: '', keeper: '', keeperPhone: '', fromOn: inputDay(), expiresOn: '', checkEveryMonths: '6',
      }}
      fields={[
        { name: 'supplyKind', type: 'select', options: supplyOptions() },
        { name: 'title', type: 'text', hint: t('supply.titleHint') },
        { name: 'quantity', type: 'number', min: 0 },
        { name: 'unit', type: 'text', hint: t('supply.unitHint') },
        { name: 'place', type: 'text' },
        { name: 'keeper', type: 'text', optional: true },
        { name: 'keeperPhone', type: 'text', optional: true, hint: t('supply.keeperHint') },
        { name: 'condition', type: 'choice', options: conditionOptions() },
        { name: 'expiresOn', type: 'day', optional: true, hint: t('supply.expiresHint') },
        { name: 'specification', type: 'area', rows: 2, optional: true, hint: t('supply.specHint') },
        { name: 'atLeast', type: 'number', optional: true, min: 0, hint: t('supply.atLeastHint') },
        { name: 'checkEveryMonths', type: 'number', min: 1, max: 60 },
        { name: 'fromOn', type: 'day' },
      ]}
      input={(values) => ({
        ...values, quantity: Number(values.quantity), atLeast: values.atLeast ? Number(values.atLeast) : null, expiresOn: orNull(values.expiresOn),
        checkEveryMonths: Number(values.checkEveryMonths),
      })} />
  );
}
