import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { Objective } from './objective.entity.js';
import type { ObjectiveFacts } from './objective.facts.js';
import { objectiveWorkflow } from './objective.workflow.js';

/** A commitment of Plan from the day on which it is set. */
export const objectiveKind: RecordKind<Objective, ObjectiveFacts> = {
  kind: RecordKindName.objective,
  entity: Objective,
  table: 'objectives',
  stage: Stage.plan,
  prefix: 'GL',
  flow: objectiveWorkflow,
  readPermission: 'objective:read',
  ownerColumn: 'ownerId',
  workPermission: 'objective:record',
  defaultClauses: [{ number: '5.2', role: 'implements' }],
};

export const objectives = new RecordRows(objectiveKind);
