import { type RecordKind, RecordKindName, RecordRows, Scoped, Stage } from '#kernel';
import { Destruction, DestructionItem } from './destruction.entity.js';
import type { DestructionFacts } from './destruction.facts.js';
import { destructionWorkflow } from './destruction.workflow.js';

export const destructionKind: RecordKind<Destruction, DestructionFacts> = {
  kind: RecordKindName.destruction,
  entity: Destruction,
  table: 'destructions',
  stage: Stage.do,
  prefix: 'XH',
  flow: destructionWorkflow,
  readPermission: 'archive:read',
  attachPermission: 'archive:attach',
  defaultClauses: [{ number: '8.4.3', role: 'evidences' }],
};
export const destructions = new RecordRows(destructionKind);
export const destructionItems = new Scoped<DestructionItem>(DestructionItem, 'archive:read');
