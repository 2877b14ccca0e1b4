import { type Acting, dayOf, linksOf } from '#kernel';
import { catalogueAt, type CatalogueEntry } from '#standards';
import { changeRiskFindings } from '../risk/change-risks.js';
import { changeRisksSince } from '../risk/risk-list.js';
import { servicesLeft } from '../service-item/chosen-services.js';
import { itemsOf } from '../service-item/service-item.kind.js';
import type { AnnualPlan } from './annual-plan.entity.js';
import { consultationsOf } from './consultation.js';
import { adviceFor, type Asked, gapsOf, type PlanFinding } from './readiness.js';
import { budgetBefore, gridsLeft, objectivesOfYear } from './readiness.sql.js';

/** Services of the adopted editions that no item of the plan carries out. */
export async function catalogueLeft(by: Acting, plan: AnnualPlan): Promise<CatalogueEntry[]> {
  return servicesLeft(by, plan.communityId, await catalogueAt(by, plan.communityId), await itemsOf(by, plan.id));
}

/** Those of them for which no reason is given. */
async function unexplained(by: Acting, plan: AnnualPlan): Promise<CatalogueEntry[]> {
  const [left, reasons] = await Promise.all([catalogueLeft(by, plan), reasonsOf(by, plan.id)]);
  return left.filter(({ subject }) => !reasons.get(subject));
}

/** Why services are left out, by their subject; empty where the reason was taken back. */
export async function reasonsOf(by: Acting, planId: string): Promise<ReadonlyMap<string, string>> {
  const found = await by.op.load('left out services', planId, async (ids) => {
    const rows = await by.query<{ planId: string; subject: string; reason: string }>(
      'SELECT plan_id AS "planId", subject, reason FROM left_out_services WHERE plan_id = ANY($1)',
      [ids],
    );
    return new Map(ids.map((id) => [id, new Map(rows.filter((row) => row.planId === id).map((row) => [row.subject, row.reason] as const))]));
  });
  return found ?? new Map();
}

/** What keeps it from being submitted. */
export async function blockingOf(by: Acting, plan: AnnualPlan): Promise<PlanFinding[]> {
  return gapsOf(await itemsOf(by, plan.id), await asked(by, plan));
}

async function asked(by: Acting, plan: AnnualPlan): Promise<Asked> {
  const [left, objectives] = await Promise.all([unexplained(by, plan), objectivesOfYear(by, plan.id)]);
  return { unexplained: left, objectives };
}

/** Blocking findings first. */
export async function findingsOf(by: Acting, plan: AnnualPlan): Promise<PlanFinding[]> {
  const items = await itemsOf(by, plan.id);
  const [links, what, consultations, grids, before, risks] = await Promise.all([
    Promise.all(items.map((item) => linksOf(by, item.id))), asked(by, plan), consultationsOf(by, plan.id), gridsLeft(by, plan.id, dayOf(by.now)),
    budgetBefore(by, plan.id), changeRisks(by, plan),
  ]);
  const linked = new Set(items.filter((_item, index) => links[index]!.length > 0).map((item) => item.id));
  return [
    ...gapsOf(items, what), ...risks,
    ...adviceFor(items, { ...what, year: plan.year, linked, consulted: consultations.length > 0, gridsLeft: grids, before }),
  ];
}

/** What a revision brings has risks and opportunities of its own (5.1), found since it was begun. */
async function changeRisks(by: Acting, plan: AnnualPlan): Promise<PlanFinding[]> {
  if (plan.revision === 1) return [];
  return changeRiskFindings(plan.createdAt, await changeRisksSince(by, plan.communityId, plan.createdAt));
}
