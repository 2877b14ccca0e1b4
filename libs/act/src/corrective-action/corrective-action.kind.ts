import { type Acting, type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { CorrectiveAction } from './corrective-action.entity.js';
import { type ActionFacts, correctiveActionWorkflow } from './corrective-action.workflow.js';

export const correctiveActionKind: RecordKind<CorrectiveAction, ActionFacts> = {
  kind: RecordKindName.correctiveAction,
  entity: CorrectiveAction,
  table: 'corrective_actions',
  stage: Stage.act,
  prefix: 'CA',
  flow: correctiveActionWorkflow,
  readPermission: 'corrective-action:read',
  defaultClauses: [],
  grave: `EXISTS (SELECT FROM nonconformities n WHERE n.id = t.parent_id AND (n.grade = 'major' OR n.recurrence_of_id IS NOT NULL))`,
};

export const correctiveActions = new RecordRows(correctiveActionKind);

/** A case's actions of all rounds, in the order in which they were planned. */
export async function actionsOf(by: Acting, nonconformityId: string): Promise<CorrectiveAction[]> {
  const found = await by.op.load('corrective actions', nonconformityId, (ids) =>
    correctiveActions.grouped(by, 'parentId', ids, { round: 'ASC', createdAt: 'ASC', id: 'ASC' }),
  );
  return found ?? [];
}
