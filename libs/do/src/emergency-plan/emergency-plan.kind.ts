import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { EmergencyPlan } from './emergency-plan.entity.js';
import type { EmergencyPlanFacts } from './emergency-plan.facts.js';
import { emergencyPlanWorkflow } from './emergency-plan.workflow.js';

export const emergencyPlanKind: RecordKind<EmergencyPlan, EmergencyPlanFacts> = {
  kind: RecordKindName.emergencyPlan,
  entity: EmergencyPlan,
  table: 'emergency_plans',
  stage: Stage.do,
  prefix: 'EP',
  flow: emergencyPlanWorkflow,
  readPermission: 'emergency-plan:read',
  defaultClauses: [{ number: '8.10.2', role: 'implements' }, { number: '9.1.2.1', editions: 'DB11/T', role: 'implements' }],
  ownerColumn: 'ownerId',
  workPermission: 'emergency-plan:review',
};

export const emergencyPlans = new RecordRows(emergencyPlanKind);
