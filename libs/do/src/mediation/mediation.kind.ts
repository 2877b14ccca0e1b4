import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { Mediation } from './mediation.entity.js';
import { mediationWorkflow } from './mediation.workflow.js';

/** What the kernel knows of mediations. Who the parties are, and what they said, stays out of the history. */
export const mediationKind: RecordKind<Mediation, null> = {
  kind: RecordKindName.mediation,
  entity: Mediation,
  table: 'mediations',
  stage: Stage.do,
  prefix: 'MD',
  flow: mediationWorkflow,
  readPermission: 'mediation:read',
  defaultClauses: [
    { number: '8.7.4', editions: 'DB35/T draft', role: 'evidences' },
    { number: '8.7.4.2', editions: 'DB35/T 2074', role: 'evidences' },
    { number: '11.7.2', editions: 'DB11/T 1466', role: 'evidences' },
  ],
  personal: ['partiesSealed', 'accountSealed'],
  workPermission: 'mediation:mediate',
};

export const mediations = new RecordRows(mediationKind);
