import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { Inspection } from './inspection.entity.js';
import type { InspectionFacts } from './inspection.facts.js';
import { inspectionWorkflow } from './inspection.workflow.js';

/** Which clauses it evidences is told by the lines of its checklist. */
export const inspectionKind: RecordKind<Inspection, InspectionFacts> = {
  kind: RecordKindName.inspection,
  entity: Inspection,
  table: 'inspections',
  stage: Stage.do,
  prefix: 'IN',
  flow: inspectionWorkflow,
  readPermission: 'inspection:read',
  defaultClauses: [],
};

export const inspections = new RecordRows(inspectionKind);
