import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { PlanHomeVisitDocument, VisitedHouseholdsDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { orNull } from '../../ui/verb/spec';
import { usePlannedItems } from '../../ui/form/planned-items';
import { SpecFormPage } from '../../ui/verb/SpecFormPage';

/** Those that nobody is about to visit. */
function useHouseholds() {
  const { community } = usePlace();
  const [{ data }] = useQuery({
    query: VisitedHouseholdsDocument, variables: { communityId: community?.id ?? '', ended: false, page: { limit: 100 } }, pause: !community, requestPolicy: 'cache-and-network',
  });
  return (data?.visitedHouseholds.items ?? []).filter((one) => !one.openVisit).map((one) => ({ value: one.id, label: one.label }));
}

/** Plans a visit; to a household when the address names one (`?household=…`). */
export default function PlanVisitPage() {
  const [search] = useSearchParams();
  const householdId = search.get('household') ?? '';
  return (
    <SpecFormPage kind="homeVisit" title={t('visit.plan')} lead={t('visit.planLead')} send={t('visit.plan')} back="/visits" draftKey={householdId}
      document={PlanHomeVisitDocument} initial={{ householdId, plannedOn: search.get('on') ?? '', serviceItemId: search.get('item') ?? '' }}
      fields={[
        { name: 'householdId', type: 'select', empty: t('visit.chooseHousehold'), hint: t('visit.mineHint'), useOptions: useHouseholds },
        { name: 'plannedOn', type: 'day' },
        { name: 'serviceItemId', type: 'select', optional: true, empty: t('visit.noItem'), useOptions: usePlannedItems },
      ]}
      input={(values) => ({ ...values, serviceItemId: orNull(values.serviceItemId) })} />
  );
}
