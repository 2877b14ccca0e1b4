import { useState } from 'react';
import { instant } from '../../lib/dates';
import { LogHeldDrillDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { EMPTY_DRILL, firstFields, laterFields, linksOf } from './drill-fields';
import { SpecFormPage } from '../../ui/verb/SpecFormPage';

/** Logs one that was held without being planned here. */
export default function LogDrillPage() {
  // kept with the draft: sent twice, it is written once
  const [initial] = useState(() => ({ ...EMPTY_DRILL, id: crypto.randomUUID(), heldAt: '', attendance: '' }));
  return (
    <SpecFormPage kind="drill" title={t('drill.log')} lead={t('drill.logLead')} send={t('drill.logged')} back="/drills" draftKey="log"
      document={LogHeldDrillDocument} initial={initial}
      fields={[
        ...firstFields(), { name: 'heldAt', type: 'dayTime' }, { name: 'attendance', type: 'number', unit: t('unit.people'), min: 1 }, { name: 'script', type: 'area', rows: 4, hint: t('drill.scriptHint') },
        ...laterFields(),
      ]}
      input={(values) => ({ ...values, ...linksOf(values), heldAt: instant(values.heldAt!), attendance: Number(values.attendance) })} />
  );
}
