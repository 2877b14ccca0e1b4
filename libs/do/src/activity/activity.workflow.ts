import { type Guard, noFacts, Workflow } from '#kernel';
import { type Activity, ActivityForm } from './activity.entity.js';

type ActivityGuard = Guard<Activity, null>;

/** What 8.8.2 a) wants in a plan; of a joined activity the host knows how it is done (8.8.3). */
const PLAN_FIELDS = {
  [ActivityForm.own]: ['goal', 'content', 'method'],
  [ActivityForm.joined]: ['host', 'goal', 'content'],
} as const;

const isPlanned: ActivityGuard = (row) => {
  const fields = PLAN_FIELDS[row.form].filter((field) => !row[field]);
  return fields.length ? { code: 'PLAN_FIELDS_MISSING', params: { fields } } : null;
};

const isSafe: ActivityGuard = (row) => (row.safetyMeasures ? null : { code: 'SAFETY_MISSING', params: {} });

/** What residents were told stands once it has begun. */
const lieAhead: ActivityGuard = (row, _facts, asker) =>
  row.state === 'published' && asker.now >= row.startsAt ? { code: 'ALREADY_STARTED', params: { at: row.startsAt.toISOString() } } : null;

const hasStarted: ActivityGuard = (row, _facts, asker) =>
  asker.now >= row.startsAt ? null : { code: 'NOT_YET_HELD', params: { at: row.startsAt.toISOString() } };

/** 8.8.4: summed up and evaluated before the papers are put away. */
const isSummedUp: ActivityGuard = (row) =>
  row.summary && row.evaluation && row.evaluationScore !== null ? null : { code: 'SUMMARY_MISSING', params: {} };

/** Clause 8.8: planned, made known, held, summed up and put on file. */
export const activityWorkflow = new Workflow<Activity, null>({
  noun: 'activity',
  initial: 'draft',
  path: ['draft', 'published', 'held', 'archived'],
  final: ['archived', 'cancelled', 'void'],
  numberedFrom: 'published',
  deadline: { at: (row) => row.startsAt },
  next: { draft: 'publish', published: 'hold', held: 'archive' },
  facts: noFacts,
  verbs: {
    change: { from: ['draft', 'published'], permission: 'activity:draft', guards: [lieAhead], edit: true },
    publish: {
      from: ['draft'],
      to: 'published',
      permission: 'activity:publish',
      guards: [isPlanned, isSafe],
      deadline: { at: (row) => row.endsAt },
    },
    hold: {
      from: ['published'],
      to: 'held',
      permission: 'activity:hold',
      guards: [hasStarted],
      deadline: { setting: 'activity.summariseDays' },
    },
    summarise: { from: ['held'], permission: 'activity:summarise' },
    archive: { from: ['held'], to: 'archived', permission: 'activity:archive', guards: [isSummedUp] },
    cancel: { from: ['draft', 'published'], to: 'cancelled', permission: 'activity:cancel' },
    void: { from: ['draft', 'published', 'held'], to: 'void', permission: 'activity:void' },
  },
});
