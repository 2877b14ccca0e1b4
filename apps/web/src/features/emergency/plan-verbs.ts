import {
  ChangeEmergencyPlanDocument, EmergencyPlanDocument, EnforceEmergencyPlanDocument, ReviewEmergencyPlanDocument, VoidEmergencyPlanDocument,
  WithdrawEmergencyPlanDocument, type EmergencyPlanFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import type { FieldSpec, KindVerbs } from '../../ui/verb/spec';
import { PlanForm } from './PlanForm';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];

export const emergencyPlanVerbs: KindVerbs<EmergencyPlanFragment> = {
  kind: 'emergencyPlan',
  load: EmergencyPlanDocument,
  pick: (data: { emergencyPlan: EmergencyPlanFragment }) => data.emergencyPlan,
  gist: (record) => [{ label: t('emergency.scenario'), value: t(`value.scenario.${record.scenario}`) }],
  verbs: {
    change: { quiet: true, document: ChangeEmergencyPlanDocument, form: PlanForm },
    enforce: { document: EnforceEmergencyPlanDocument, work: { at: 'check', label: () => t('work.write') }, says: () => t('emergency.enforceSays') },
    review: { document: ReviewEmergencyPlanDocument, says: () => t('emergency.reviewSays'), fields: () => [{ name: 'finding', type: 'area' }] },
    withdraw: { document: WithdrawEmergencyPlanDocument, says: () => t('emergency.withdrawSays'), fields: () => reason },
    void: { document: VoidEmergencyPlanDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};
