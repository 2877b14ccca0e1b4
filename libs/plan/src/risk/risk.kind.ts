import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { Risk } from './risk.entity.js';
import { riskWorkflow } from './risk.workflow.js';

export const riskKind: RecordKind<Risk, null> = {
  kind: RecordKindName.risk,
  entity: Risk,
  table: 'risks',
  stage: Stage.plan,
  prefix: 'RK',
  flow: riskWorkflow,
  readPermission: 'risk:read',
  defaultClauses: [{ number: '5.1', role: 'implements' }],
  ownerColumn: 'ownerId',
  workPermission: 'risk:control',
};

export const risks = new RecordRows(riskKind);
