import { type Acting, linksOf } from '#kernel';
import { catalogueAt, type CatalogueEntry } from '#standards';
import { servicesLeft } from '../service-item/chosen-services.js';
import { itemsOf } from '../service-item/service-item.kind.js';
import type { AnnualPlan } from './annual-plan.entity.js';
import { adviceFor, gapsOf, type PlanFinding } from './readiness.js';

/** Services of the adopted editions that no item of the plan carries out. */
export async function catalogueLeft(by: Acting, plan: AnnualPlan): Promise<CatalogueEntry[]> {
  return servicesLeft(by, plan.communityId, await catalogueAt(by, plan.communityId), await itemsOf(by, plan.id));
}

/** Blocking findings first. */
export async function findingsOf(by: Acting, plan: AnnualPlan): Promise<PlanFinding[]> {
  const items = await itemsOf(by, plan.id);
  const links = await Promise.all(items.map((item) => linksOf(by, item.id)));
  const linked = new Set(items.filter((_item, index) => links[index]!.length > 0).map((item) => item.id));
  return [...gapsOf(items), ...adviceFor(items, linked, (await catalogueLeft(by, plan)).length)];
}
