import { useState } from 'react';
import { inputDayTime, instant } from '../../lib/dates';
import { t } from '../../lib/messages';
import { orNull } from '../../ui/verb/spec';
import { scenarioOptions, severityOptions, usePlanOptions } from './choices';
import { KeptFormPage } from '../../ui/outbox/KeptFormPage';

export default function ReportIncidentPage() {
  const [initial] = useState(() => ({ title: '', scenario: '', severity: 'ordinary', startsAt: inputDayTime(new Date()), place: '', description: '', emergencyPlanId: '' }));
  return (
    <KeptFormPage way="reportIncident" title={t('incident.report')} lead={t('incident.reportLead')} send={t('incident.reportDone')} back="/incidents" initial={initial} named={({ title }) => title ?? ''}
      fields={[
        { name: 'title', type: 'text', hint: t('incident.titleHint') },
        { name: 'scenario', type: 'select', options: scenarioOptions() },
        { name: 'startsAt', type: 'dayTime' },
        { name: 'place', type: 'text' },
        { name: 'description', type: 'area', rows: 4, hint: t('incident.descriptionHint') },
        { name: 'severity', type: 'choice', options: severityOptions() },
        { name: 'emergencyPlanId', type: 'select', optional: true, empty: t('emergency.noPlan'), useOptions: usePlanOptions },
      ]}
      input={(values) => ({ ...values, startsAt: instant(values.startsAt!), emergencyPlanId: orNull(values.emergencyPlanId) })} />
  );
}
