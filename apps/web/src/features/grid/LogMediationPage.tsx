import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { inputDayTime, instant } from '../../lib/dates';
import { LogMediationDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlannedItems } from '../../ui/form/planned-items';
import { orNull } from '../../ui/verb/spec';
import { SpecFormPage } from '../../ui/verb/SpecFormPage';
import { disputeOptions, outcomeOptions } from './mediation-words';
import { PartiesField, partiesOf } from './PartiesField';
import { useWorkGrids } from './work-grids';

/** Writes down a mediation, how far it came. */
export default function LogMediationPage() {
  const [search] = useSearchParams();
  const grids = useWorkGrids();
  const [initial] = useState(() => ({
    id: crypto.randomUUID() as string, label: '', disputeKind: '', place: '', heldAt: inputDayTime(new Date()), parties: JSON.stringify(partiesOf('')), course: '', outcome: '',
    agreement: '', advice: '', gridId: '', serviceItemId: search.get('item') ?? '',
  }));
  return (
    <SpecFormPage kind="mediation" title={t('gridWork.mediation.log')} lead={t('gridWork.mediation.lead')} send={t('gridWork.mediation.logged')} back="/mediations"
      document={LogMediationDocument} initial={initial}
      fields={[
        { name: 'label', type: 'text', hint: t('gridWork.mediation.labelHint') },
        { name: 'disputeKind', type: 'choice', options: disputeOptions() },
        { name: 'parties', type: 'own', Own: PartiesField },
        { name: 'place', type: 'text' },
        { name: 'heldAt', type: 'dayTime' },
        { name: 'course', type: 'area', rows: 4, hint: t('gridWork.mediation.courseHint') },
        { name: 'outcome', type: 'choice', options: outcomeOptions() },
        { name: 'agreement', type: 'area', rows: 3, optional: true, hint: t('gridWork.mediation.agreementHint') },
        { name: 'advice', type: 'area', rows: 2, optional: true, hint: t('gridWork.mediation.adviceHint') },
        ...(grids.length > 1 ? [{ name: 'gridId', type: 'select' as const, optional: true, empty: t('gridWork.noGrid'), useOptions: useWorkGrids }] : []),
        { name: 'serviceItemId', type: 'select', optional: true, empty: t('gridWork.noItem'), useOptions: usePlannedItems },
      ]}
      input={(values) => ({
        ...values, heldAt: instant(values.heldAt!), parties: partiesOf(values.parties!), gridId: orNull(values.gridId) ?? (grids.length === 1 ? grids[0]!.value : null),
        serviceItemId: orNull(values.serviceItemId),
      })} />
  );
}
