import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Acting } from '#kernel';
import { ServiceItem } from '../service-item/service-item.entity.js';
import { itemsOf } from '../service-item/service-item.kind.js';
import { AnnualPlan } from './annual-plan.entity.js';
import { annualPlans } from './annual-plan.kind.js';
import { differencesBetween } from './plan-differences.js';

export enum ItemDifferenceKind {
  added = 'added',
  changed = 'changed',
  gone = 'gone',
}
registerEnumType(ItemDifferenceKind, { name: 'ItemDifferenceKind' });

@ObjectType()
export class ItemDifference {
  @Field(() => ItemDifferenceKind)
  kind: ItemDifferenceKind;

  /** Null when it is gone. */
  @Field(() => ServiceItem, { nullable: true })
  item: ServiceItem | null;

  /** Null when it was added. */
  @Field(() => ServiceItem, { nullable: true })
  former: ServiceItem | null;

  /** Those of a changed one that say something else, as the input names them. */
  @Field(() => [String])
  fields: string[];
}

/** Beside what a plan is put. */
export enum PlanComparisonBase {
  /** What it was begun from: the version that it revises, the plan of another year, or else the year before. */
  origin = 'origin',
  /** The plan of the year before. */
  lastYear = 'lastYear',
}
registerEnumType(PlanComparisonBase, { name: 'PlanComparisonBase' });

/** A plan beside an earlier one. */
@ObjectType()
export class PlanComparison {
  @Field(() => AnnualPlan)
  former: AnnualPlan;

  /** In the order of the plan, what is gone at the end; what stayed as it was is left out. */
  @Field(() => [ItemDifference])
  items: ItemDifference[];

  /** Items that stayed as they were. */
  @Field(() => Int)
  same: number;

  /** All budgets of the plan, in fen. */
  @Field(() => Float)
  budgetFen: number;

  @Field(() => Float)
  formerBudgetFen: number;
}

/** Null when there is nothing to put it beside. */
export async function planComparison(by: Acting, plan: AnnualPlan, base = PlanComparisonBase.origin): Promise<PlanComparison | null> {
  const former = await formerOf(by, plan, base);
  if (!former) return null;
  const [items, before] = await Promise.all([itemsOf(by, plan.id), itemsOf(by, former.id)]);
  const differences = differencesBetween(items, before, former.year === plan.year);
  return Object.assign(new PlanComparison(), {
    former,
    items: differences.map((one) => Object.assign(new ItemDifference(), { ...one, kind: ItemDifferenceKind[one.kind] })),
    same: items.length - differences.filter(({ item }) => item).length,
    budgetFen: budgetOf(items),
    formerBudgetFen: budgetOf(before),
  });
}

export const budgetOf = (items: readonly ServiceItem[]): number => items.reduce((sum, { budgetFen }) => sum + (budgetFen ?? 0), 0);

async function formerOf(by: Acting, plan: AnnualPlan, base: PlanComparisonBase): Promise<AnnualPlan | undefined> {
  if (plan.fromPlanId && base === PlanComparisonBase.origin) return annualPlans.load(by, plan.fromPlanId);
  return by.op.load('plans of the year before', plan.id, async (ids) => {
    // what was in force goes before what only was begun
    const rows = await by.query<{ id: string; beforeId: string }>(
      `SELECT DISTINCT ON (p.id) p.id, b.id AS "beforeId"
       FROM annual_plans p JOIN annual_plans b ON b.community_id = p.community_id AND b.year = p.year - 1 AND b.state NOT IN ('void', 'superseded')
       WHERE p.id = ANY($1) ORDER BY p.id, b.state IN ('published', 'closed') DESC, b.updated_at DESC`,
      [ids],
    );
    const found = await annualPlans.byIds(by, rows.map(({ beforeId }) => beforeId));
    return new Map(rows.flatMap(({ id, beforeId }) => (found.has(beforeId) ? [[id, found.get(beforeId)!]] : [])));
  });
}
