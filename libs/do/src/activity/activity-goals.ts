import { fieldError, type FieldError, invalid } from '#kernel';
import type { Activity } from './activity.entity.js';
import type { GoalJudgement } from './goal-judgement.type.js';

type Aimed = Pick<Activity, 'goal' | 'goalJudgements'>;

/** The goals of a plan: one a line, each once. */
export function goalsOf({ goal }: Pick<Activity, 'goal'>): string[] {
  return [...new Set(goal.split('\n').map((line) => line.trim()).filter(Boolean))];
}

/** Goals of which nobody has said yet what became of them. */
export function unjudged(row: Aimed): string[] {
  return goalsOf(row).filter((goal) => !row.goalJudgements.some((one) => one.goal === goal));
}

/**
 * Judgements in the order of the goals.
 * @throws INVALID at `goals.N.goal`: NOT_ONE_OF for none of the plan's, DUPLICATE for one judged twice
 */
export function judged(row: Pick<Activity, 'goal'>, given: readonly GoalJudgement[]): GoalJudgement[] {
  const goals = goalsOf(row);
  const problems = given.flatMap(({ goal }, index): FieldError[] => {
    if (!goals.includes(goal)) return [fieldError(`goals.${index}.goal`, 'NOT_ONE_OF', { allowed: goals.join('; ') })];
    return given.findIndex((one) => one.goal === goal) < index ? [fieldError(`goals.${index}.goal`, 'DUPLICATE')] : [];
  });
  if (problems.length) throw invalid(...problems);
  return [...given].sort((a, b) => goals.indexOf(a.goal) - goals.indexOf(b.goal)).map(({ goal, verdict, note }) => ({ goal, verdict, note }));
}
