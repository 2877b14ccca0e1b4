import { type Acting, dayOf, type Guard, Workflow } from '#kernel';
import type { ActionExtension } from './action-extension.entity.js';
import type { CorrectiveAction } from './corrective-action.entity.js';

/** The case that an action belongs to, and the time that was asked for. */
export interface ActionFacts {
  caseState: string;
  /** What nobody has decided yet. */
  asked: { byId: string; until: string } | null;
  /** Extensions granted so far. */
  granted: number;
}

type ActionGuard = Guard<CorrectiveAction, ActionFacts>;

const caseIsActing: ActionGuard = (_row, { caseState }) =>
  caseState === 'acting' ? null : { code: 'CASE_NOT_ACTING', params: { state: caseState } };

const caseIsPlanning: ActionGuard = (_row, { caseState }) =>
  caseState === 'planning' ? null : { code: 'CASE_NOT_PLANNING', params: { state: caseState } };

/** Owners do their own actions; whoever sees the case through may report for them. */
const isOwnerOrLeads: ActionGuard = (row, _facts, asker) =>
  row.assigneeId === asker.personId || asker.holds('nonconformity:review') ? null : { code: 'NOT_YOUR_ACTION', params: {} };

/** More time is asked for while there still is some: afterwards the action is late, and stays so. */
const notYetDue: ActionGuard = (row, _facts, asker) => (dayOf(asker.now) <= row.dueOn ? null : { code: 'ACTION_OVERDUE', params: { on: row.dueOn } });

const noneAsked: ActionGuard = (_row, { asked }) => (asked ? { code: 'EXTENSION_ASKED', params: { until: asked.until } } : null);

const isAsked: ActionGuard = (_row, { asked }) => (asked ? null : { code: 'NO_EXTENSION_ASKED', params: {} });

const askedByAnother: ActionGuard = (_row, { asked }, asker) => (asked && asked.byId === asker.personId ? { code: 'OWN_EXTENSION', params: {} } : null);

const stillToCome: ActionGuard = (_row, { asked }, asker) =>
  asked && asked.until < dayOf(asker.now) ? { code: 'EXTENSION_OVER', params: { until: asked.until } } : null;

/** The secretary grants the first, the street every later one (domain: Roles). */
const streetGrantsLater: ActionGuard = (_row, { granted }, asker) =>
  granted > 0 && !asker.holds('corrective-action:extend-again') ? { code: 'STREET_EXTENDS', params: { count: granted } } : null;

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
    askExtension: {
      from: ['planned', 'doing'],
      permission: 'corrective-action:ask-extension',
      guards: [caseIsActing, isOwnerOrLeads, noneAsked, notYetDue],
    },
    grantExtension: {
      from: ['planned', 'doing'],
      permission: 'corrective-action:extend',
      guards: [isAsked, caseIsActing, askedByAnother, streetGrantsLater, stillToCome],
    },
    refuseExtension: {
      from: ['planned', 'doing'],
      permission: 'corrective-action:extend',
      guards: [isAsked, askedByAnother, streetGrantsLater],
    },
    cancel: { from: ['planned', 'doing'], to: 'cancelled', permission: 'corrective-action:cancel' },
    void: { from: ['planned', 'doing'], to: 'void', permission: 'nonconformity:void', quiet: true },
  },
});

async function actionFacts(by: Acting, rows: readonly CorrectiveAction[]): Promise<ReadonlyMap<string, ActionFacts>> {
  const found = await by.query<ActionFacts & { id: string }>(
    `SELECT a.id, n.state AS "caseState",
       (SELECT json_build_object('byId', e.asked_by_id, 'until', e.asked_until) FROM action_extensions e WHERE e.action_id = a.id AND e.granted IS NULL) AS asked,
       (SELECT count(*)::int FROM action_extensions e WHERE e.action_id = a.id AND e.granted) AS granted
     FROM corrective_actions a JOIN nonconformities n ON n.id = a.parent_id WHERE a.id = ANY($1)`,
    [rows.map((row) => row.id)],
  );
  return new Map(found.map(({ id, ...facts }) => [id, facts]));
}

/** The same from parts that are read already. */
export function actionFactsFrom(caseState: string, extensions: readonly ActionExtension[]): ActionFacts {
  const open = extensions.find(({ granted }) => granted === null);
  return { caseState, asked: open ? { byId: open.askedById, until: open.askedUntil } : null, granted: extensions.filter(({ granted }) => granted).length };
}
