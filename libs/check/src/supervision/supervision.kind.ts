import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { Supervision } from './supervision.entity.js';
import type { SupervisionFacts } from './supervision.facts.js';
import { supervisionWorkflow } from './supervision.workflow.js';

/** Beside what supervision itself evidences, the clauses of its checklist are linked when it is laid out. */
export const supervisionKind: RecordKind<Supervision, SupervisionFacts> = {
  kind: RecordKindName.supervision,
  entity: Supervision,
  table: 'supervisions',
  stage: Stage.check,
  prefix: 'SU',
  flow: supervisionWorkflow,
  readPermission: 'supervision:read',
  defaultClauses: [{ number: '9.1', role: 'evidences' }, { number: '6.2.3', editions: 'DB11/T', role: 'evidences' }],
};

export const supervisions = new RecordRows(supervisionKind);
