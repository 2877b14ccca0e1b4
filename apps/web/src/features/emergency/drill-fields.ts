import { t } from '../../lib/messages';
import { orNull, type FieldSpec, type Values } from '../../ui/verb/spec';
import { usePlannedItems } from '../../ui/form/planned-items';
import { scenarioOptions, typeOptions, usePlanOptions } from './choices';

export const firstFields = (): FieldSpec[] => [
  { name: 'title', type: 'text', hint: t('drill.titleHint') },
  { name: 'type', type: 'choice', options: typeOptions() },
  { name: 'scenario', type: 'select', options: scenarioOptions() },
];
export const laterFields = (): FieldSpec[] => [
  { name: 'place', type: 'text', optional: true },
  { name: 'participants', type: 'area', rows: 2, optional: true },
  { name: 'emergencyPlanId', type: 'select', optional: true, empty: t('drill.noPlan'), useOptions: usePlanOptions },
  { name: 'serviceItemId', type: 'select', optional: true, empty: t('activity.noItem'), hint: t('activity.itemHint'), useOptions: usePlannedItems },
];
export const linksOf = (values: Values) => ({ emergencyPlanId: orNull(values.emergencyPlanId), serviceItemId: orNull(values.serviceItemId) });
export const EMPTY_DRILL = { title: '', type: '', scenario: '', place: '', participants: '', emergencyPlanId: '', serviceItemId: '', script: '' };
