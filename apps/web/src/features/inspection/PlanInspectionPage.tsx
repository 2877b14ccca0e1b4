import { useSearchParams } from 'react-router';
import { inputDay } from '../../lib/dates';
import { PlanInspectionDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlannedItems } from '../../ui/form/planned-items';
import { orNull } from '../../ui/verb/spec';
import { SpecFormPage } from '../../ui/verb/SpecFormPage';
import { INSPECTION_KINDS, inspectionKindName, rhythmOptions } from './verbs';

/** Lays out an inspection for a day, once or again and again (`?kind=safety&item=…`). */
export default function PlanInspectionPage() {
  const [search] = useSearchParams();
  return (
    <SpecFormPage kind="inspection" title={t('inspection.plan')} lead={t('inspection.planLead')} send={t('inspection.planDone')} back="/inspections" draftKey="plan"
      document={PlanInspectionDocument}
      initial={{ inspectionKind: search.get('kind') ?? 'safety', place: '', plannedOn: search.get('on') ?? inputDay(), rhythm: '', assigneeId: '', serviceItemId: search.get('item') ?? '' }}
      fields={[
        { name: 'inspectionKind', type: 'select', options: INSPECTION_KINDS.map((value) => ({ value, label: inspectionKindName(value) })) },
        { name: 'place', type: 'text', hint: t('inspection.placeHint') },
        { name: 'plannedOn', type: 'day' },
        { name: 'rhythm', type: 'select', optional: true, empty: t('inspection.once'), options: rhythmOptions() },
        { name: 'assigneeId', type: 'person', optional: true, empty: t('inspection.me') },
        { name: 'serviceItemId', type: 'select', optional: true, empty: t('visit.noItem'), useOptions: usePlannedItems },
      ]}
      input={(values) => ({ ...values, rhythm: orNull(values.rhythm), assigneeId: orNull(values.assigneeId), serviceItemId: orNull(values.serviceItemId) })} />
  );
}
