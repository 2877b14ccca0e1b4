import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { Obligation } from './obligation.entity.js';
import { obligationWorkflow } from './obligation.workflow.js';

/** Its clause is linked once it is done: what is only laid out is no evidence. */
export const obligationKind: RecordKind<Obligation, null> = {
  kind: RecordKindName.obligation,
  entity: Obligation,
  table: 'obligations',
  stage: Stage.do,
  prefix: 'OB',
  flow: obligationWorkflow,
  readPermission: 'obligation:read',
  workPermission: 'obligation:fulfil',
  attachPermission: 'obligation:attach',
  defaultClauses: [],
};

export const obligations = new RecordRows(obligationKind);
