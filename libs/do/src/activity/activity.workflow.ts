import { addDays, dayOf, endOfDay, type Guard, noFacts, type Reason, Workflow } from '#kernel';
import { unjudged } from './activity-goals.js';
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

/** 8.8.4: measured by what it was held for, one goal after the other. */
const isMeasured: ActivityGuard = (row) => {
  const goals = unjudged(row);
  return goals.length ? { code: 'GOALS_UNJUDGED', params: { count: goals.length } } : null;
};

/** Until when those who came may say how it was; null: nobody is asked. */
export function answersUntil({ answerDays, endsAt }: Pick<Activity, 'answerDays' | 'endsAt'>): Date | null {
  return answerDays === null ? null : endOfDay(addDays(dayOf(endsAt), answerDays));
}

/** What was said is read once no more is added; it stays so, lest the last one be told by the difference. */
const isStillAsking: ActivityGuard = (row, _facts, { now }) => {
  const until = answersUntil(row);
  return until && now > until ? { code: 'ANSWERS_CLOSED', params: { at: until.toISOString() } } : null;
};

/** Somebody may be written down until the last minute. */
const isNotOver: ActivityGuard = ({ endsAt }, _facts, asker) =>
  asker.now < endsAt ? null : { code: 'REGISTRATION_CLOSED', params: { at: endsAt.toISOString() } };

const DOOR_MS = 2 * 3_600_000;

const early = ({ startsAt }: Activity): Reason => ({ code: 'NOT_YET_HELD', params: { at: new Date(startsAt.getTime() - DOOR_MS).toISOString() } });
const late = ({ endsAt }: Activity): Reason => ({ code: 'CHECK_IN_OVER', params: { at: new Date(endsAt.getTime() + DOOR_MS).toISOString() } });

/** The door is open from two hours before it begins until two hours after its end. */
const doorIsOpen: ActivityGuard = (row, _facts, { now }) => {
  if (now.getTime() < row.startsAt.getTime() - DOOR_MS) return early(row);
  return now.getTime() > row.endsAt.getTime() + DOOR_MS ? late(row) : null;
};

/** Whoever stands at the door or calls is told of times, not of states. */
function closedTo(row: Activity, guards: readonly ActivityGuard[] = []): Reason | null {
  if (guards.includes(doorIsOpen)) return row.state === 'draft' ? early(row) : late(row);
  return guards.includes(isNotOver) ? { code: 'REGISTRATION_CLOSED', params: { at: row.endsAt.toISOString() } } : null;
}

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
  instead: (row, _facts, { guards }) => closedTo(row, guards),
  verbs: {
    change: { from: ['draft', 'published'], permission: 'activity:draft', guards: [lieAhead], edit: true },
    repeat: { from: ['draft', 'published', 'held', 'archived', 'cancelled'], permission: 'activity:draft', edit: true },
    enrol: { from: ['published'], permission: 'activity:hold', guards: [isNotOver], edit: true },
    checkIn: { from: ['published'], permission: 'activity:hold', guards: [doorIsOpen], edit: true },
    askParticipants: { from: ['published', 'held'], permission: 'activity:hold', guards: [isStillAsking], edit: true },
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
    archive: { from: ['held'], to: 'archived', permission: 'activity:archive', guards: [isSummedUp, isMeasured] },
    cancel: { from: ['draft', 'published'], to: 'cancelled', permission: 'activity:cancel' },
    void: { from: ['draft', 'published', 'held'], to: 'void', permission: 'activity:void' },
  },
});
