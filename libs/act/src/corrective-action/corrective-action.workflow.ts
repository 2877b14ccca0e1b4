import { type Acting, type Guard, Workflow } from '#kernel';
import type { CorrectiveAction } from './corrective-action.entity.js';

/** The state of the case that an action belongs to. */
export interface ActionFacts {
  caseState: string;
}

const caseIsActing: Guard<CorrectiveAction, ActionFacts> = (_row, { caseState }) =>
  caseState === 'acting' ? null : { code: 'CASE_NOT_ACTING', params: { state: caseState } };

const caseIsPlanning: Guard<CorrectiveAction, ActionFacts> = (_row, { caseState }) =>
  caseState === 'planning' ? null : { code: 'CASE_NOT_PLANNING', params: { state: caseState } };

/** Owners do their own actions; whoever sees the case through may report for them. */
const isOwnerOrLeads: Guard<CorrectiveAction, ActionFacts> = (row, _facts, asker) =>
  row.assigneeId === asker.personId || asker.holds('nonconformity:review') ? null : { code: 'NOT_YOUR_ACTION', params: {} };

export const correctiveActionWorkflow = new Workflow<CorrectiveAction, ActionFacts>({
  noun: 'corrective-action',
  initial: 'planned',
  path: ['planned', 'doing', 'done'],
  final: ['done', 'cancelled', 'void'],
  numberedFrom: 'planned',
  deadline: { at: (row) => row.finishBy },
  next: { planned: 'start', doing: 'complete' },
  facts: actionFacts,
  verbs: {
    change: { from: ['planned'], permission: 'nonconformity:plan', guards: [caseIsPlanning], edit: true },
    start: {
      from: ['planned'],
      to: 'doing',
      permission: 'corrective-action:start',
      guards: [caseIsActing, isOwnerOrLeads],
      deadline: { at: (row) => row.finishBy },
    },
    complete: {
      from: ['planned', 'doing'],
      to: 'done',
      permission: 'corrective-action:complete',
      guards: [caseIsActing, isOwnerOrLeads],
    },
    cancel: { from: ['planned', 'doing'], to: 'cancelled', permission: 'corrective-action:cancel' },
    void: { from: ['planned', 'doing'], to: 'void', permission: 'nonconformity:void', quiet: true },
  },
});

async function actionFacts(by: Acting, rows: readonly CorrectiveAction[]): Promise<ReadonlyMap<string, ActionFacts>> {
  const found = await by.query<{ id: string; caseState: string }>(
    `SELECT a.id, n.state AS "caseState" FROM corrective_actions a JOIN nonconformities n ON n.id = a.parent_id WHERE a.id = ANY($1)`,
    [rows.map((row) => row.id)],
  );
  return new Map(found.map(({ id, caseState }) => [id, { caseState }]));
}
