import { type DefaultClause, type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { GridFinding } from './grid-finding.entity.js';
import type { FindingFacts } from './grid-finding.facts.js';
import { gridFindingWorkflow } from './grid-finding.workflow.js';

const DRAFT = 'DB35/T draft';
const IN_FORCE = 'DB35/T 2074';
const evidences = (editions: string, ...numbers: string[]): DefaultClause[] => numbers.map((number) => ({ number, editions, role: 'evidences' }));

/** What the kernel knows of findings. What people said stays out of the history, so that it can be destroyed (8.4.3). */
export const gridFindingKind: RecordKind<GridFinding, FindingFacts> = {
  kind: RecordKindName.gridFinding,
  entity: GridFinding,
  table: 'grid_findings',
  stage: Stage.do,
  prefix: 'GF',
  flow: gridFindingWorkflow,
  readPermission: 'grid-finding:read',
  defaultClauses: [...evidences(DRAFT, '8.7.3', '8.7.4'), ...evidences(IN_FORCE, '8.7.2.2', '8.7.4.1')],
  personal: ['title', 'content'],
  workPermission: 'grid-finding:handle',
  grave: `t.grade = 'urgent'`,
};

export const gridFindings = new RecordRows(gridFindingKind);

/** What is shown by one that was passed on (8.7.5). */
export const PASSED_ON = { [DRAFT]: '8.7.5', [IN_FORCE]: '8.7.5.1' } as const;
