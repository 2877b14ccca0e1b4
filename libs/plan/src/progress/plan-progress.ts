import { type Acting, dayOf } from '#kernel';
import type { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { itemsOf } from '../service-item/service-item.kind.js';
import { deliveredOn, standingOf } from './item-standing.js';
import type { ItemWorks, WorkFor } from './item-work.js';
import { lineage } from './lineage.js';
import { monthSums } from './months.js';
import { occasionsOf } from './occasions.js';
import { ItemProgress, PlanProgress } from './plan-progress.type.js';

/** Whether anything is, or was, to be delivered by it. */
export const isInForce = ({ state }: AnnualPlan): boolean => ['published', 'closed', 'superseded'].includes(state);

/** Where a plan stands today: three statements, and one for each source of work. */
export async function planProgress(by: Acting, works: ItemWorks, plan: AnnualPlan): Promise<PlanProgress> {
  const items = await itemsOf(by, plan.id);
  const today = dayOf(by.now);
  const found = await workOfItems(by, works, plan, items.map(({ id }) => id));
  const told = items.map((item) => {
    const some = found.get(item.id) ?? [];
    const occasions = occasionsOf(plan.year, item);
    const doneOn = some.filter(({ done, on }) => done && on <= today).map(({ on }) => on);
    const progress = Object.assign(new ItemProgress(), {
      ...standingOf(item, occasions, doneOn, today), item, stretches: occasions.stretches, days: occasions.days, works: some,
    });
    return { progress, occasions, delivered: deliveredOn(item, occasions, doneOn) };
  });
  return Object.assign(new PlanProgress(), {
    asOf: today,
    inForce: isInForce(plan),
    items: told.map(({ progress }) => progress),
    months: monthSums(plan.year, told.flatMap(({ occasions }) => occasions.days), told.flatMap(({ delivered }) => delivered), today),
  });
}

/** By item; what was done for the same service under an earlier version of the plan is among it. */
async function workOfItems(by: Acting, works: ItemWorks, plan: AnnualPlan, itemIds: readonly string[]): Promise<ReadonlyMap<string, WorkFor[]>> {
  const line = await lineage(by, itemIds, plan.year);
  const groups = new Map<string, WorkFor[]>(itemIds.map((id) => [id, []]));
  for (const one of await works.of(by, plan, [...line.keys()])) groups.get(line.get(one.itemId)!)?.push(one);
  return groups;
}
