import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { Consultation } from './consultation.entity.js';
import { consultationWorkflow } from './consultation.workflow.js';

export const consultationKind: RecordKind<Consultation, null> = {
  kind: RecordKindName.consultation,
  entity: Consultation,
  table: 'consultations',
  stage: Stage.do,
  prefix: 'CS',
  flow: consultationWorkflow,
  readPermission: 'consultation:read',
  defaultClauses: ['8.5', '8.5.3'].map((number) => ({ number, role: 'evidences' as const })),
  personal: ['question', 'callerPhoneSealed'],
};

export const consultations = new RecordRows(consultationKind);
