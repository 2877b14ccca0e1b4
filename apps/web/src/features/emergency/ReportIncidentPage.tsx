import { useState } from 'react';
import { inputDayTime, instant } from '../../lib/dates';
import { ReportIncidentDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { orNull } from '../../ui/verb/spec';
import { scenarioOptions, severityOptions, usePlanOptions } from './choices';
import { SpecFormPage } from '../../ui/verb/SpecFormPage';

export default function ReportIncidentPage() {
  const [id] = useState(() => crypto.randomUUID());
  const [initial] = useState(() => ({ title: '', scenario: '', severity: 'ordinary', startsAt: inputDayTime(new Date()), place: '', description: '', emergencyPlanId: '' }));
  return (
    <SpecFormPage kind="incident" title={t('incident.report')} lead={t('incident.reportLead')} send={t('incident.reportDone')} back="/incidents" document={ReportIncidentDocument} initial={initial}
      fields={[
        { name: 'title', type: 'text', hint: t('incident.titleHint') },
        { name: 'scenario', type: 'select', options: scenarioOptions() },
        { name: 'startsAt', type: 'dayTime' },
        { name: 'place', type: 'text' },
        { name: 'description', type: 'area', rows: 4, hint: t('incident.descriptionHint') },
        { name: 'severity', type: 'choice', options: severityOptions() },
        { name: 'emergencyPlanId', type: 'select', optional: true, empty: t('emergency.noPlan'), useOptions: usePlanOptions },
      ]}
      input={(values) => ({ ...values, id, startsAt: instant(values.startsAt!), emergencyPlanId: orNull(values.emergencyPlanId) })} />
  );
}
