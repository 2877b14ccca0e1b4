import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { Drill } from './drill.entity.js';
import type { DrillFacts } from './drill.facts.js';
import { drillWorkflow } from './drill.workflow.js';

export const drillKind: RecordKind<Drill, DrillFacts> = {
  kind: RecordKindName.drill,
  entity: Drill,
  table: 'drills',
  stage: Stage.do,
  prefix: 'ED',
  flow: drillWorkflow,
  readPermission: 'drill:read',
  defaultClauses: [{ number: '8.10.2', role: 'evidences' }, { number: '9.3.1', editions: 'DB11/T', role: 'evidences' }],
};

export const drills = new RecordRows(drillKind);
