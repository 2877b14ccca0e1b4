import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { EmergencySupply } from './emergency-supply.entity.js';
import { emergencySupplyWorkflow } from './emergency-supply.workflow.js';

export const emergencySupplyKind: RecordKind<EmergencySupply, null> = {
  kind: RecordKindName.emergencySupply,
  entity: EmergencySupply,
  table: 'emergency_supplies',
  stage: Stage.do,
  prefix: 'ES',
  flow: emergencySupplyWorkflow,
  readPermission: 'emergency-supply:read',
  defaultClauses: [{ number: '8.10.2', role: 'evidences' }],
  // a phone changes hands: the history tells that it changed, and no number
  personal: ['keeperPhone'],
};

export const emergencySupplies = new RecordRows(emergencySupplyKind);
