import { type Acting, beginAll, ClauseRole, endOfDay, linksOf } from '#kernel';
import { peopleOf } from '#org';
import { adoptedEntries, type CatalogueEntry, catalogueEntryById } from '#standards';
import type { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { blankItem } from './blank-item.js';
import { clausesOfSubject } from './chosen-services.js';
import { linkGroups } from './item-links.js';
import { venuesAt } from './places.js';
import { lastDay } from './schedule.js';
import type { ServiceItem } from './service-item.entity.js';
import { itemsByPlan, serviceItems } from './service-item.kind.js';

/**
 * Begins a plan's items as another's stand: words, order, ways of delivery, months and recurrence, means, clauses, and who answers for them as long
 * as they work there; with why services were left out. Days, money, results and the street's remarks are the new year's own to say.
 */
export async function takeOver(by: Acting, plan: AnnualPlan, former: AnnualPlan): Promise<void> {
  const items = (await itemsByPlan(by, [former.id])).get(former.id) ?? [];
  const workers = new Set((await peopleOf(by, plan)).map(({ id }) => id));
  const venues = new Set((await venuesAt(by, plan.communityId)).map(({ id }) => id));
  const entries = await Promise.all(items.map((item) => entryNow(by, plan.communityId, item)));
  const begun = await beginAll(by, serviceItems, plan, 'add', items.map((item, index) => ({
    ...blankItem(plan, index + 1),
    title: item.title,
    group: item.group,
    requirement: item.requirement,
    constraint: item.constraint,
    deliveries: item.deliveries,
    months: item.months,
    recurrence: item.recurrence,
    placeId: item.placeId && venues.has(item.placeId) ? item.placeId : null,
    people: item.people,
    equipment: item.equipment,
    technology: item.technology,
    finishBy: endOfDay(lastDay(plan.year, { months: item.months, recurrence: item.recurrence })),
    expectedResult: item.expectedResult,
    targetGroup: item.targetGroup,
    doneBy: item.doneBy,
    helpedBy: item.helpedBy,
    toldTo: item.toldTo,
    assigneeId: item.assigneeId && workers.has(item.assigneeId) ? item.assigneeId : null,
    catalogueEntryId: entries[index]?.id ?? null,
    fromItemId: item.id,
  })));
  const adopted = await adoptedEntries(by, plan.communityId);
  const links = await Promise.all(items.map((item) => linksOf(by, item.id)));
  await linkGroups(by, begun.map((item, index) => {
    const kept = links[index]!.filter(({ role }) => role === ClauseRole.implements).map(({ clauseId }) => clauseId);
    const subject = entries[index]?.subject;
    return { item, clauseIds: [...new Set([...(subject ? clausesOfSubject(adopted, subject) : []), ...kept])] };
  }));
  await by.query(
    `INSERT INTO left_out_services (community_id, street_id, plan_id, subject, reason)
     SELECT community_id, street_id, $2, subject, reason FROM left_out_services WHERE plan_id = $1`,
    [former.id, plan.id],
  );
  by.op.forget();
}

/** The service that an item carries out, by the edition that holds today; undefined when none of them names it. */
async function entryNow(by: Acting, communityId: string, { catalogueEntryId }: ServiceItem): Promise<CatalogueEntry | undefined> {
  const then = catalogueEntryId ? await catalogueEntryById(by, catalogueEntryId) : undefined;
  const adopted = await adoptedEntries(by, communityId);
  return adopted.find(({ id }) => id === then?.id) ?? adopted.find(({ subject }) => subject === then?.subject);
}
