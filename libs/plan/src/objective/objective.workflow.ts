import { dayOf, endOfDay, type Guard, Workflow } from '#kernel';
import { gapsOf, meets } from './objective-course.js';
import { type Objective, ObjectiveDirection } from './objective.entity.js';
import { type ObjectiveFacts, objectiveFacts } from './objective.facts.js';

type ObjectiveGuard = Guard<Objective, ObjectiveFacts>;

/** What nobody can measure nobody can reach. */
const canBeMeasured: ObjectiveGuard = (row) => {
  const count = gapsOf(row).length;
  return count ? { code: 'NOT_MEASURABLE', params: { count } } : null;
};

const isStillToCome: ObjectiveGuard = (row, _facts, { now }) =>
  row.dueOn! >= dayOf(now) ? null : { code: 'DUE_DAY_PAST', params: { on: row.dueOn! } };

const byHand: ObjectiveGuard = (row) => (row.fact ? { code: 'VALUES_FROM_FACT', params: {} } : null);

const isOver: ObjectiveGuard = (row, _facts, { now }) => (dayOf(now) >= row.dueOn! ? null : { code: 'TOO_EARLY', params: { from: row.dueOn! } });

/** What should hold has done so only at the end. */
const heldToTheEnd: ObjectiveGuard = (row, facts, asker) => (row.direction === ObjectiveDirection.hold ? isOver(row, facts, asker) : null);

const meetsTarget: ObjectiveGuard = (row, { latest }) =>
  latest !== null && meets(row, latest) ? null : { code: 'TARGET_NOT_MET', params: { value: latest, target: row.target } };

const fallsShort: ObjectiveGuard = (row, { latest }) =>
  latest === null || !meets(row, latest) ? null : { code: 'TARGET_MET', params: { value: latest, target: row.target } };

/** The day of the next value, else the day by which it should be reached. */
export const dueOf = (row: Pick<Objective, 'nextValueOn' | 'dueOn'>): Date | null => {
  const day = row.nextValueOn ?? row.dueOn;
  return day ? endOfDay(day) : null;
};

const promised = { at: (row: Objective) => row.finishBy };
const RUNNING = ['set', 'due', 'over'];

/**
 * Drafted, set, and left alone until a value is due; once its day is over it waits to be concluded. At the end it is
 * reached or missed, or given up with a reason.
 */
export const objectiveWorkflow = new Workflow<Objective, ObjectiveFacts>({
  noun: 'objective',
  initial: 'draft',
  path: ['draft', 'set', 'reached'],
  final: ['reached', 'missed', 'dropped', 'void'],
  numberedFrom: 'set',
  standing: ['set'],
  next: { draft: 'set', due: 'record', over: 'reach' },
  facts: objectiveFacts,
  verbs: {
    change: { from: ['draft'], permission: 'objective:draft', edit: true },
    set: { from: ['draft'], to: 'set', permission: 'objective:set', guards: [canBeMeasured, isStillToCome], deadline: { at: dueOf } },
    record: {
      from: RUNNING,
      to: { running: 'set', over: 'over' },
      permission: 'objective:record',
      guards: [byHand],
      deadline: { at: dueOf },
    },
    withdraw: { from: RUNNING, permission: 'objective:record' },
    revise: { from: RUNNING, to: 'set', permission: 'objective:set', deadline: { at: dueOf } },
    count: { from: ['set'], permission: 'objective:keep', quiet: true },
    remind: { from: ['set'], to: 'due', permission: 'objective:keep', deadline: { at: dueOf }, quiet: true },
    lapse: { from: ['set', 'due'], to: 'over', permission: 'objective:keep', deadline: promised, quiet: true },
    reach: { from: RUNNING, to: 'reached', permission: 'objective:conclude', guards: [heldToTheEnd, meetsTarget] },
    miss: { from: RUNNING, to: 'missed', permission: 'objective:conclude', guards: [isOver, fallsShort] },
    drop: { from: ['draft', ...RUNNING], to: 'dropped', permission: 'objective:conclude' },
    void: { from: ['draft', ...RUNNING], to: 'void', permission: 'objective:void' },
  },
});
