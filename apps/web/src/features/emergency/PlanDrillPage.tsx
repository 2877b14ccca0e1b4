import { useSearchParams } from 'react-router';
import { instant } from '../../lib/dates';
import { PlanDrillDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { EMPTY_DRILL, firstFields, laterFields, linksOf } from './drill-fields';
import { SpecFormPage } from '../../ui/verb/SpecFormPage';

/** Plans a drill; of an emergency plan or a service item when the address names one (`?plan=…&item=…`). */
export default function PlanDrillPage() {
  const [search] = useSearchParams();
  const given = { scenario: search.get('scenario') ?? '', emergencyPlanId: search.get('plan') ?? '', serviceItemId: search.get('item') ?? '' };
  return (
    <SpecFormPage kind="drill" title={t('drill.plan')} lead={t('drill.planLead')} send={t('drill.planDone')} back="/drills" draftKey={given.emergencyPlanId || given.serviceItemId}
      document={PlanDrillDocument} initial={{ ...EMPTY_DRILL, ...given, startsAt: '', endsAt: '' }}
      fields={[...firstFields(), { name: 'startsAt', type: 'dayTime' }, { name: 'endsAt', type: 'dayTime' }, ...laterFields(), { name: 'script', type: 'area', rows: 6, optional: true, hint: t('drill.scriptHint') }]}
      input={(values) => ({ ...values, ...linksOf(values), startsAt: instant(values.startsAt!), endsAt: instant(values.endsAt!) })} />
  );
}
