import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { ServiceRecovery } from './service-recovery.entity.js';
import { serviceRecoveryWorkflow } from './service-recovery.workflow.js';

export const serviceRecoveryKind: RecordKind<ServiceRecovery, null> = {
  kind: RecordKindName.serviceRecovery,
  entity: ServiceRecovery,
  table: 'service_recoveries',
  stage: Stage.do,
  prefix: 'SV',
  flow: serviceRecoveryWorkflow,
  readPermission: 'service-recovery:read',
  defaultClauses: [{ number: '8.10.1', role: 'evidences' }],
  // may name a person
  personal: ['affected'],
};

export const serviceRecoveries = new RecordRows(serviceRecoveryKind);
