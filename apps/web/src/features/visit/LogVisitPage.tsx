import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { inputDayTime, instant } from '../../lib/dates';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { useMe } from '../../lib/session';
import { usePeople } from '../../ui/form/PersonField';
import { usePlannedItems } from '../../ui/form/planned-items';
import { KeptFormPage } from '../../ui/outbox/KeptFormPage';
import { orNull } from '../../ui/verb/spec';
import { useHouseholds } from './households';

const useVisitors = () => usePeople(usePlace().community?.id);

/** Logs a visit that nobody planned, at the door, with a signal or without; to a household when the address names one. */
export default function LogVisitPage() {
  const me = useMe();
  const households = useHouseholds();
  const [search] = useSearchParams();
  const householdId = search.get('household') ?? '';
  const [initial] = useState(() => ({
    householdId, visitedAt: inputDayTime(new Date()), visitorIds: me.id, companions: '', situation: '', needs: '', course: '', result: '', opinions: '',
    nextOn: '', serviceItemId: search.get('item') ?? '',
  }));
  return (
    <KeptFormPage way="logHomeVisit" title={t('visit.log')} lead={t('visit.logLead')} send={t('visit.logDone')} back="/visits" draftKey={householdId} initial={initial}
      named={(values) => households.find(({ value }) => value === values.householdId)?.label ?? t('visit.log')}
      fields={[
        { name: 'householdId', type: 'select', empty: t('visit.chooseHousehold'), hint: t('visit.mineHint'), useOptions: useHouseholds },
        { name: 'visitedAt', type: 'dayTime' },
        { name: 'visitorIds', type: 'choices', hint: t('visit.visitorsHint'), useOptions: useVisitors, options: [{ value: me.id, label: me.name }] },
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
