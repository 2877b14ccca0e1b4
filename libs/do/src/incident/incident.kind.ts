import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { Incident } from './incident.entity.js';
import type { IncidentFacts } from './incident.facts.js';
import { incidentWorkflow } from './incident.workflow.js';

export const incidentKind: RecordKind<Incident, IncidentFacts> = {
  kind: RecordKindName.incident,
  entity: Incident,
  table: 'incidents',
  stage: Stage.do,
  prefix: 'EI',
  flow: incidentWorkflow,
  readPermission: 'incident:read',
  defaultClauses: [{ number: '8.10.2', role: 'evidences' }],
};

export const incidents = new RecordRows(incidentKind);
