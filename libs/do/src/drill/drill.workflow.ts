import { type Guard, Workflow } from '#kernel';
import type { Drill } from './drill.entity.js';
import { type DrillFacts, drillFacts } from './drill.facts.js';

type DrillGuard = Guard<Drill, DrillFacts>;

const hasStarted: DrillGuard = (row, _facts, asker) =>
  asker.now >= row.startsAt ? null : { code: 'NOT_YET_HELD', params: { at: row.startsAt.toISOString() } };

/** What those who came were told stands once it has begun. */
const liesAhead: DrillGuard = (row, _facts, asker) =>
  asker.now >= row.startsAt ? { code: 'ALREADY_STARTED', params: { at: row.startsAt.toISOString() } } : null;

/** It is rehearsed by something: a script written here, or one on file. */
const hasScript: DrillGuard = (row, { files }) => (row.script || files ? null : { code: 'SCRIPT_MISSING', params: {} });

/** Planned, held, and evaluated afterwards: never before. */
export const drillWorkflow = new Workflow<Drill, DrillFacts>({
  noun: 'drill',
  initial: 'planned',
  path: ['planned', 'held', 'evaluated'],
  final: ['evaluated', 'cancelled', 'void'],
  numberedFrom: 'planned',
  deadline: { at: (row) => row.startsAt },
  next: { planned: 'hold', held: 'evaluate' },
  facts: drillFacts,
  verbs: {
    change: { from: ['planned'], permission: 'drill:plan', guards: [liesAhead], edit: true },
    write: { from: ['planned', 'held'], permission: 'drill:plan', edit: true },
    hold: { from: ['planned'], to: 'held', permission: 'drill:hold', guards: [hasStarted, hasScript], deadline: { setting: 'drill.evaluateDays' } },
    evaluate: { from: ['held'], to: 'evaluated', permission: 'drill:evaluate' },
    correct: { from: ['evaluated'], permission: 'drill:evaluate', edit: true },
    cancel: { from: ['planned'], to: 'cancelled', permission: 'drill:plan' },
    void: { from: ['planned', 'held'], to: 'void', permission: 'drill:void' },
  },
});
