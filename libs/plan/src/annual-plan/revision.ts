import { type Acting, addDays, beginAll, ClauseRole, dayOf, endOfDay, linksOf } from '#kernel';
import { linkGroups } from '../service-item/item-links.js';
import type { ServiceItem } from '../service-item/service-item.entity.js';
import { itemsByPlan, serviceItems } from '../service-item/service-item.kind.js';
import type { AnnualPlan } from './annual-plan.entity.js';
import { annualPlans } from './annual-plan.kind.js';

/** A revision is promised within so many days. */
const REVISED_WITHIN = 30;

/** What a version's item does not take along from the one it revises: everything else it does, whatever is added to items. */
const OWN: readonly (keyof ServiceItem)[] = [
  'id', 'communityId', 'streetId', 'parentId', 'number', 'state', 'version', 'dueAt', 'endedAt', 'createdById', 'createdAt', 'updatedAt',
  'returnNote', 'fromItemId',
];

/** Begins the next version of a plan in force, whose lock the caller holds: as that one stands, to be changed from there. */
export async function beginRevision(by: Acting, former: AnnualPlan, reason: string): Promise<AnnualPlan> {
  const { title, year, aims } = former;
  const plan = await annualPlans.begin(by, former, 'draft', {
    title, year, aims, returnNote: null, revision: former.revision + 1, revisionReason: reason, fromPlanId: former.id,
    finishBy: endOfDay(addDays(dayOf(by.now), REVISED_WITHIN)),
  });
  const items = (await itemsByPlan(by, [former.id])).get(former.id) ?? [];
  const links = await Promise.all(items.map((item) => linksOf(by, item.id)));
  const begun = await beginAll(by, serviceItems, plan, 'add', items.map((item) => ({ ...said(item), parentId: plan.id, returnNote: null, fromItemId: item.id })));
  await linkGroups(by, begun.map((item, index) => ({
    item, clauseIds: links[index]!.filter(({ role }) => role === ClauseRole.implements).map(({ clauseId }) => clauseId),
  })));
  await by.query(
    `INSERT INTO left_out_services (community_id, street_id, plan_id, subject, reason)
     SELECT community_id, street_id, $2, subject, reason FROM left_out_services WHERE plan_id = $1`,
    [former.id, plan.id],
  );
  // an input that was taken in as an item is now that item's successor; risks and objectives stay what they are
  await by.query(
    `INSERT INTO planning_input_decisions (id, community_id, street_id, grid_id, plan_id, source, key, title, params, record_ids, clause_ids,
       outcome, target_id, reason, decided_by_id, decided_at)
     SELECT gen_random_uuid(), d.community_id, d.street_id, d.grid_id, $2, d.source, d.key, d.title, d.params, d.record_ids, d.clause_ids,
       d.outcome, coalesce(i.id, d.target_id), d.reason, d.decided_by_id, d.decided_at
     FROM planning_input_decisions d LEFT JOIN service_items i ON i.parent_id = $2 AND i.from_item_id = d.target_id WHERE d.plan_id = $1`,
    [former.id, plan.id],
  );
  by.op.forget();
  return plan;
}

function said(item: ServiceItem): Partial<ServiceItem> {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !OWN.includes(name as keyof ServiceItem)));
}
