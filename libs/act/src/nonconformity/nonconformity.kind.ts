import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { Nonconformity } from './nonconformity.entity.js';
import type { CaseFacts } from './nonconformity.facts.js';
import { nonconformityWorkflow } from './nonconformity.workflow.js';

/** What the kernel knows of nonconformities. Each serves clause 10.1 by being followed up. */
export const nonconformityKind: RecordKind<Nonconformity, CaseFacts> = {
  kind: RecordKindName.nonconformity,
  entity: Nonconformity,
  table: 'nonconformities',
  stage: Stage.act,
  prefix: 'NC',
  flow: nonconformityWorkflow,
  readPermission: 'nonconformity:read',
  defaultClauses: [{ number: '10.1', role: 'implements' }],
  ownerColumn: 'ownerId',
  grave: `t.grade = 'major' OR t.recurrence_of_id IS NOT NULL`,
};

export const nonconformities = new RecordRows(nonconformityKind);
