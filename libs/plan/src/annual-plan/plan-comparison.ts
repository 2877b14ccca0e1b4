import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Acting } from '#kernel';
import { ServiceItem } from '../service-item/service-item.entity.js';
import { itemsByPlan } from '../service-item/service-item.kind.js';
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

/** A plan beside an earlier one. */
@ObjectType()
export class PlanComparison {
  @Field(() => AnnualPlan)
  former: AnnualPlan;

  /** In the order of the plan, what is gone at the end; what stayed as it was is left out. */
  @Field(() => [ItemDifference])
  items: ItemDifference[];
}

/** A plan beside the one it was begun from, or else that of the year before; null when there is none. */
export async function planComparison(by: Acting, plan: AnnualPlan): Promise<PlanComparison | null> {
  const former = await formerOf(by, plan);
  if (!former) return null;
  const items = await itemsByPlan(by, [plan.id, former.id]);
  const differences = differencesBetween(items.get(plan.id) ?? [], items.get(former.id) ?? []);
  return Object.assign(new PlanComparison(), {
    former, items: differences.map((one) => Object.assign(new ItemDifference(), { ...one, kind: ItemDifferenceKind[one.kind] })),
  });
}

async function formerOf(by: Acting, plan: AnnualPlan): Promise<AnnualPlan | undefined> {
  if (plan.fromPlanId) return (await annualPlans.byIds(by, [plan.fromPlanId])).get(plan.fromPlanId);
  const found = await annualPlans.find(by, { communityId: plan.communityId, year: plan.year - 1 }, { updatedAt: 'DESC' });
  return found.find(({ state }) => state !== 'void');
}
