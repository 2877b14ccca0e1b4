import { dayOf, endOfDay, type Guard, noFacts, Workflow } from '#kernel';
import type { Improvement } from './improvement.entity.js';

type ImprovementGuard = Guard<Improvement, null>;

/** A pilot is measured when it is over. */
const pilotOver: ImprovementGuard = (row, _facts, asker) =>
  row.pilotUntil !== null && dayOf(asker.now) < row.pilotUntil ? { code: 'PILOT_RUNNING', params: { until: row.pilotUntil } } : null;
/** Who carried it out does not say that it worked. */
const notOwner: ImprovementGuard = (row, _facts, asker) => (row.ownerId !== null && row.ownerId === asker.personId ? { code: 'OWN_IMPROVEMENT', params: {} } : null);
const measuredBefore: ImprovementGuard = (row) => (row.baseline === null ? { code: 'BASELINE_MISSING', params: {} } : null);

/** Clause 10.2: an idea, weighed, tried, measured against what was before; made the rule, and shared where it serves others. */
export const improvementWorkflow = new Workflow<Improvement, null>({
  noun: 'improvement',
  initial: 'proposed',
  path: ['proposed', 'planning', 'piloting', 'measured', 'standard', 'shared'],
  final: ['declined', 'dropped', 'kept', 'shared', 'void'],
  numberedFrom: 'proposed',
  deadline: { setting: 'improvement.weighDays' },
  next: { proposed: 'adopt', planning: 'try', piloting: 'measure', measured: 'judge', standard: 'share' },
  facts: noFacts,
  verbs: {
    adopt: { from: ['proposed'], to: 'planning', permission: 'improvement:adopt', deadline: { setting: 'improvement.beginDays' } },
    decline: { from: ['proposed'], to: 'declined', permission: 'improvement:adopt' },
    replan: { from: ['planning'], permission: 'improvement:work', edit: true },
    try: {
      from: ['planning'], to: 'piloting', permission: 'improvement:work', guards: [measuredBefore],
      deadline: { at: ({ pilotUntil }) => (pilotUntil ? endOfDay(pilotUntil) : null) },
    },
    measure: { from: ['piloting'], to: 'measured', permission: 'improvement:work', guards: [pilotOver], deadline: { setting: 'improvement.judgeDays' } },
    judge: {
      from: ['measured'], to: { standard: 'standard', again: 'planning', drop: 'dropped' }, permission: 'improvement:judge', guards: [notOwner],
      deadline: { setting: 'improvement.shareDays' },
    },
    recognise: { from: ['piloting', 'measured', 'standard', 'kept', 'shared'], permission: 'improvement:recognise', edit: true },
    share: { from: ['standard'], to: 'shared', permission: 'improvement:share' },
    keep: { from: ['standard'], to: 'kept', permission: 'improvement:share' },
    giveUp: { from: ['planning', 'piloting'], to: 'dropped', permission: 'improvement:judge' },
    void: { from: ['proposed', 'planning', 'piloting', 'measured', 'standard'], to: 'void', permission: 'improvement:void' },
  },
});
