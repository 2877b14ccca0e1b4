import { endOfDay, fieldError, type FieldError, said } from '#kernel';
import { readRecurrence, writeRecurrence } from './recurrence.js';
import { lastDay, type Schedule, scheduleProblems } from './schedule.js';
import { type BudgetLine, BudgetSource, type ServiceItem } from './service-item.entity.js';
import { type BudgetLineInput, type ChangeServiceItemInput, MOST_FEN } from './service-item.input.js';

type Given = Omit<ChangeServiceItemInput, 'id' | 'expectedVersion'>;
/** What an item says already; of a new one nothing. */
export type Before = Pick<ServiceItem, 'startsOn' | 'endsOn' | 'months' | 'recurrence' | 'budget' | 'budgetFen'>;

const SCHEDULE: readonly (keyof Given)[] = ['startsOn', 'endsOn', 'months', 'recurrence'];
const ORDER = Object.values(BudgetSource);

/** What is wrong between fields, each at the field that was given. */
export function itemProblems(year: number, before: Before | null, given: Given): FieldError[] {
  const schedule = SCHEDULE.some((field) => given[field] !== undefined) ? scheduleProblems(year, scheduleAfter(before, given)) : [];
  return [...schedule, ...budgetProblems(before, given)];
}

/** The columns that a change writes: what is left out stays. */
export function itemSet(year: number, before: Before | null, { ownerId, budget, recurrence, ...given }: Given): Partial<ServiceItem> {
  const rule = recurrence ? readRecurrence(recurrence) : null;
  const lines = budget && linesOf(budget);
  return {
    ...said(given),
    ...(given.months && { months: [...given.months].sort((a, b) => a - b) }),
    ...(recurrence !== undefined && { recurrence: rule && writeRecurrence(rule) }),
    ...(lines && { budget: lines }),
    ...(lines?.length && { budgetFen: sumOf(lines) }),
    ...(ownerId !== undefined && { assigneeId: ownerId }),
    ...(SCHEDULE.some((field) => field in given && given[field as keyof typeof given] !== undefined) && {
      finishBy: endOfDay(lastDay(year, scheduleAfter(before, { ...given, recurrence }))),
    }),
  };
}

/** In the order of the sources, so that the same lines are the same. */
export function linesOf(lines: readonly BudgetLineInput[]): BudgetLine[] {
  const sorted = [...lines].sort((a, b) => ORDER.indexOf(a.source) - ORDER.indexOf(b.source));
  return sorted.map(({ source, amountFen }) => ({ source, amountFen }));
}

export const sumOf = (lines: readonly BudgetLine[]): number => lines.reduce((sum, { amountFen }) => sum + amountFen, 0);

function scheduleAfter(before: Before | null, { startsOn, endsOn, months, recurrence }: Given): Schedule {
  const { startsOn: from, endsOn: to, months: in_ = [], recurrence: rule } = before ?? {};
  return { startsOn: from, endsOn: to, months: in_, recurrence: rule, ...said({ startsOn, endsOn, months, recurrence }) };
}

function budgetProblems(before: Before | null, { budget, budgetFen }: Given): FieldError[] {
  const lines = budget ?? before?.budget ?? [];
  const twice = budget?.flatMap(({ source }, index) => {
    const first = budget.findIndex((one) => one.source === source);
    return first === index ? [] : [fieldError(`budget.${index}.source`, 'DUPLICATE')];
  });
  if (twice?.length) return twice;
  const sum = sumOf(lines);
  if (budget && sum > MOST_FEN) return [fieldError('budget', 'TOO_LARGE', { max: MOST_FEN })];
  const isOther = budgetFen !== undefined && lines.length > 0 && budgetFen !== sum;
  return isOther ? [fieldError('budgetFen', 'NOT_THE_SUM', { sum: sum / 100 })] : [];
}
