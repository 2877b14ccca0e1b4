import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { inputDayTime, instant } from '../../lib/dates';
import { TakeErrandDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlannedItems } from '../../ui/form/planned-items';
import { orNull } from '../../ui/verb/spec';
import { SpecFormPage } from '../../ui/verb/SpecFormPage';
import { consentOptions, needOptions } from './errand-words';
import { namedPapers, PapersField } from './PapersField';
import { useWorkGrids } from './work-grids';

/** Takes an errand on: told how it is done, given by the resident, with the papers that were handed over. */
export default function TakeErrandPage() {
  const [search] = useSearchParams();
  const grids = useWorkGrids();
  const [initial] = useState(() => ({
    id: crypto.randomUUID() as string, label: '', need: '', matter: '', explained: '', consentWay: '', consentedAt: inputDayTime(new Date()), papers: '', promisedOn: '',
    name: '', phone: '', address: '', gridId: '', serviceItemId: search.get('item') ?? '',
  }));
  return (
    <SpecFormPage kind="errand" title={t('gridWork.errand.take')} lead={t('gridWork.errand.lead')} send={t('gridWork.errand.taken')} back="/errands"
      document={TakeErrandDocument} initial={initial}
      fields={[
        { name: 'label', type: 'text', hint: t('gridWork.errand.labelHint') },
        { name: 'need', type: 'choice', options: needOptions(), hint: t('gridWork.errand.forWhomHint') },
        { name: 'matter', type: 'area', rows: 2 },
        { name: 'explained', type: 'area', rows: 2, hint: t('gridWork.errand.explainedHint') },
        { name: 'consentWay', type: 'choice', options: consentOptions() },
        { name: 'consentedAt', type: 'dayTime' },
        { name: 'papers', type: 'own', optional: true, Own: PapersField },
        { name: 'promisedOn', type: 'day' },
        { name: 'name', type: 'text' },
        { name: 'phone', type: 'text', optional: true },
        { name: 'address', type: 'text', optional: true },
        ...(grids.length > 1 ? [{ name: 'gridId', type: 'select' as const, optional: true, empty: t('gridWork.noGrid'), useOptions: useWorkGrids }] : []),
        { name: 'serviceItemId', type: 'select', optional: true, empty: t('gridWork.noItem'), useOptions: usePlannedItems },
      ]}
      input={(values) => ({
        ...values, consentedAt: instant(values.consentedAt!), papers: namedPapers(values.papers), gridId: orNull(values.gridId) ?? (grids.length === 1 ? grids[0]!.value : null),
        serviceItemId: orNull(values.serviceItemId),
      })} />
  );
}
