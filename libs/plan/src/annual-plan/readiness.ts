import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLJSON } from '#kernel';
import type { CatalogueEntry } from '#standards';
import { isScheduled, monthsOf } from '../service-item/schedule.js';
import type { ServiceItem } from '../service-item/service-item.entity.js';

/** What 5.3 asks of a plan and is not there yet. Blocking ones keep the plan from being submitted; the others advise. */
@ObjectType()
export class PlanFinding {
  @Field()
  code: string;

  @Field()
  blocking: boolean;

  /** The item it is about; null where it is about the whole plan. */
  @Field(() => ID, { nullable: true })
  itemId: string | null;

  @Field(() => GraphQLJSON)
  params: object;
}

type Said = Pick<ServiceItem,
'id' | 'requirement' | 'constraint' | 'assigneeId' | 'startsOn' | 'endsOn' | 'months' | 'recurrence' | 'expectedResult' | 'budgetFen' |
'people' | 'equipment' | 'technology' | 'placeId'>;

type Service = Pick<CatalogueEntry, 'id' | 'title' | 'group'>;

/** An objective of the plan's year. */
export interface PlannedObjective {
  id: string;
  title: string;
  /** Why it cannot be measured as it is written, by the codes of its own warnings. */
  gaps: readonly string[];
  hasBaseline: boolean;
}

/** What is asked of a plan beside its items before it is submitted. */
export interface Asked {
  /** Services of the adopted editions that neither an item carries out nor a reason leaves out. */
  unexplained: readonly Service[];
  objectives: readonly PlannedObjective[];
}

/** What is only advised. */
export interface Around extends Asked {
  year: number;
  /** Ids of the items that are linked to a clause. */
  linked: ReadonlySet<string>;
  /** Whether residents were consulted. */
  consulted: boolean;
  /** Names of the grids that no item is for. */
  gridsLeft: readonly string[];
  /** The budget in force in the year before; null where there is none. */
  before: { year: number; budgetFen: number } | null;
}

const blocking = (code: string, itemId: string | null = null, params = {}): PlanFinding => ({ code, blocking: true, itemId, params });
const advice = (code: string, itemId: string | null = null, params = {}): PlanFinding => ({ code, blocking: false, itemId, params });

/** Neither money nor people, place, equipment or technology. */
const saysNoMeans = (item: Said): boolean => item.budgetFen === null && !item.people && !item.placeId && !item.equipment && !item.technology;

/** Ways of delivery, which stand under the heading "other", may be left alone. */
const isAskedFor = ({ group }: Service): boolean => group !== 'other';

/** Parts a, b, d, e and g of 5.3. The way of delivery (h) is always said: own, until another is chosen. */
export function gapsOf(items: readonly Said[], { unexplained, objectives }: Asked): PlanFinding[] {
  if (items.length === 0) return [blocking('NO_ITEMS')];
  return [
    ...items.flatMap((item) => [
      ...(item.requirement ? [] : [blocking('REQUIREMENT_MISSING', item.id)]),
      ...(item.assigneeId ? [] : [blocking('OWNER_MISSING', item.id)]),
      ...(isScheduled(item) ? [] : [blocking('DATES_MISSING', item.id)]),
    ]),
    ...(items.every(saysNoMeans) ? [blocking('PART_EMPTY', null, { part: 'resources' })] : []),
    ...unexplained.filter(isAskedFor).map(({ id, title }) => blocking('SERVICE_UNEXPLAINED', null, { title, catalogueEntryId: id })),
    ...objectives.filter(({ gaps }) => gaps.length > 0).map(({ id, title, gaps }) => blocking('OBJECTIVE_UNMEASURED', null, { title, objectiveId: id, gaps })),
  ];
}

/** What would make the plan better. */
export function adviceFor(items: readonly Said[], around: Around): PlanFinding[] {
  const optional = around.unexplained.filter((entry) => !isAskedFor(entry)).length;
  const empty = items.length > 0 && items.every(({ constraint }) => !constraint);
  const whole = [
    ...(around.consulted ? [] : [advice('CONSULTATION_MISSING')]),
    ...(empty ? [advice('PART_EMPTY', null, { part: 'constraint' })] : []),
    ...(around.objectives.length ? [] : [advice('OBJECTIVES_MISSING')]),
    ...around.objectives.filter(({ gaps, hasBaseline }) => !gaps.length && !hasBaseline)
      .map(({ id, title }) => advice('BASELINE_MISSING', null, { title, objectiveId: id })),
    ...fullMonths(items, around.year),
    ...(items.length && around.gridsLeft.length ? [advice('GRIDS_LEFT', null, { count: around.gridsLeft.length, names: around.gridsLeft.join('、') })] : []),
    ...budgetMoved(items, around.before),
    ...(optional > 0 ? [advice('CATALOGUE_LEFT', null, { count: optional })] : []),
  ];
  const each = items.flatMap((item) => [
    ...(item.expectedResult ? [] : [advice('RESULT_MISSING', item.id)]),
    ...(item.budgetFen === null ? [advice('BUDGET_MISSING', item.id)] : []),
    ...(around.linked.has(item.id) ? [] : [advice('CLAUSE_MISSING', item.id)]),
  ]);
  return [...whole, ...each];
}

/** Where so many more run at once than in a usual month that the same hands will hardly do. */
const FULL_FROM = 6;
const FULL_ABOVE = 1.4;

/** The fullest month, if it stands out. What runs the whole year weighs on none in particular. */
function fullMonths(items: readonly Said[], year: number): PlanFinding[] {
  const months = items.map((item) => monthsOf(year, item)).filter(({ length }) => length < 12);
  const counts = Array.from({ length: 12 }, (_, index) => months.filter((some) => some.includes(index + 1)).length);
  const most = Math.max(...counts);
  const mean = counts.reduce((sum, count) => sum + count, 0) / 12;
  return most >= FULL_FROM && most > mean * FULL_ABOVE ? [advice('MONTH_FULL', null, { month: counts.indexOf(most) + 1, count: most })] : [];
}

/** By a tenth or more. */
function budgetMoved(items: readonly Said[], before: Around['before']): PlanFinding[] {
  const now = items.reduce((sum, { budgetFen }) => sum + (budgetFen ?? 0), 0);
  if (!before?.budgetFen || now === 0) return [];
  const percent = Math.round((now / before.budgetFen - 1) * 100);
  if (Math.abs(percent) < 10) return [];
  return [advice(percent > 0 ? 'BUDGET_ROSE' : 'BUDGET_FELL', null, { year: before.year, percent: Math.abs(percent) })];
}
