import type { Acting } from '#kernel';
import { holdersOf, personById } from '#org';
import type { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { monthsOf } from '../service-item/schedule.js';
import { itemsOf } from '../service-item/service-item.kind.js';
import { PersonLoad, PlanWorkload } from './plan-progress.type.js';
import { personYears } from './workload-sums.js';

/** Who answers for what through the year, and who for nothing. */
export async function planWorkload(by: Acting, plan: AnnualPlan): Promise<PlanWorkload> {
  const items = await itemsOf(by, plan.id);
  const years = personYears(items.map((item) => ({ ownerId: item.assigneeId, months: monthsOf(plan.year, item) })));
  const free = (await holdersOf(by, 'service-item:deliver', plan)).filter((id) => !years.some(({ personId }) => personId === id));
  const [people, without] = await Promise.all([
    Promise.all(years.map(async ({ personId, ...year }) => ({ ...year, person: await personById(by, personId) }))),
    Promise.all(free.map(async (id) => personById(by, id))),
  ]);
  return Object.assign(new PlanWorkload(), {
    people: people.filter(({ person }) => person !== undefined).sort((a, b) => b.items - a.items)
      .map((one) => Object.assign(new PersonLoad(), one)),
    without: without.filter((person) => person !== undefined).sort((a, b) => a.name.localeCompare(b.name, 'zh')),
    unowned: items.filter(({ assigneeId }) => assigneeId === null).map(({ id }) => id),
  });
}
