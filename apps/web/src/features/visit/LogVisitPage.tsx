import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { inputDayTime, instant } from '../../lib/dates';
import { LogHomeVisitDocument, VisitedHouseholdsDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { useMe } from '../../lib/session';
import { usePeople } from '../../ui/form/PersonField';
import { usePlannedItems } from '../../ui/form/planned-items';
import { orNull } from '../../ui/verb/spec';
import { SpecFormPage } from '../../ui/verb/SpecFormPage';

function useHouseholds() {
  const { community } = usePlace();
  const [{ data }] = useQuery({
    query: VisitedHouseholdsDocument, variables: { communityId: community?.id ?? '', ended: false, page: { limit: 100 } }, pause: !community, requestPolicy: 'cache-and-network',
  });
  return (data?.visitedHouseholds.items ?? []).map((one) => ({ value: one.id, label: one.label }));
}

const useVisitors = () => usePeople(usePlace().community?.id);

/** Logs a visit that nobody planned; to a household when the address names one (`?household=…`). */
export default function LogVisitPage() {
  const me = useMe();
  const [search] = useSearchParams();
  const householdId = search.get('household') ?? '';
  // kept with the draft: sent twice, it is written once
  const [initial] = useState(() => ({
    id: crypto.randomUUID(), householdId, visitedAt: inputDayTime(new Date()), visitorIds: me.id, companions: '', situation: '', needs: '', course: '', result: '', opinions: '',
    nextOn: '', serviceItemId: search.get('item') ?? '',
  }));
  return (
    <SpecFormPage kind="homeVisit" title={t('visit.log')} lead={t('visit.logLead')} send={t('visit.logDone')} back="/visits" draftKey={`log:${householdId}`}
      document={LogHomeVisitDocument} initial={initial}
      fields={[
        { name: 'householdId', type: 'select', empty: t('visit.chooseHousehold'), hint: t('visit.mineHint'), useOptions: useHouseholds },
        { name: 'visitedAt', type: 'dayTime' },
        { name: 'visitorIds', type: 'choices', hint: t('visit.visitorsHint'), useOptions: useVisitors },
        { name: 'companions', type: 'text', optional: true },
        { name: 'situation', type: 'area', rows: 2, optional: true, hint: t('visit.situationLog') },
        { name: 'needs', type: 'area', rows: 2 },
        { name: 'course', type: 'area', rows: 3 },
        { name: 'result', type: 'area', rows: 2, hint: t('visit.resultHint') },
        { name: 'opinions', type: 'area', rows: 2, hint: t('visit.opinionsHint') },
        { name: 'nextOn', type: 'day', optional: true, hint: t('visit.nextLogHint') },
        { name: 'serviceItemId', type: 'select', optional: true, empty: t('visit.noItem'), useOptions: usePlannedItems },
      ]}
      input={(values) => ({
        ...values, visitedAt: instant(values.visitedAt!), visitorIds: (values.visitorIds ?? '').split(',').filter(Boolean), nextOn: orNull(values.nextOn),
        serviceItemId: orNull(values.serviceItemId),
      })} />
  );
}
