import { useSearchParams } from 'react-router';
import { PlanHomeVisitDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { orNull } from '../../ui/verb/spec';
import { usePlannedItems } from '../../ui/form/planned-items';
import { SpecFormPage } from '../../ui/verb/SpecFormPage';
import { useHouseholds } from './households';

/** Those that nobody is about to visit. */
const useUnplanned = () => useHouseholds({ free: true });

/** Plans a visit; to a household when the address names one (`?household=…`). */
export default function PlanVisitPage() {
  const [search] = useSearchParams();
  const householdId = search.get('household') ?? '';
  return (
    <SpecFormPage kind="homeVisit" title={t('visit.plan')} lead={t('visit.planLead')} send={t('visit.plan')} back="/visits" draftKey={householdId}
      document={PlanHomeVisitDocument} initial={{ householdId, plannedOn: search.get('on') ?? '', serviceItemId: search.get('item') ?? '' }}
      fields={[
        { name: 'householdId', type: 'select', empty: t('visit.chooseHousehold'), hint: t('visit.mineHint'), useOptions: useUnplanned },
        { name: 'plannedOn', type: 'day' },
        { name: 'serviceItemId', type: 'select', optional: true, empty: t('visit.noItem'), useOptions: usePlannedItems },
      ]}
      input={(values) => ({ ...values, serviceItemId: orNull(values.serviceItemId) })} />
  );
}
