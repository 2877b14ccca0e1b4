import type { Acting } from '#kernel';
import { itemsByPlan } from '../service-item/service-item.kind.js';
import { WRITING } from '../service-item/service-item.workflow.js';
import type { AnnualPlan } from './annual-plan.entity.js';
import { gapsOf } from './readiness.js';

export interface PlanFacts {
  /** Findings that keep it from being submitted; counted only while it is written. */
  blocking: number;
}

/** One statement for any number of plans: the items of those that are being written. */
export async function planFacts(by: Acting, rows: readonly AnnualPlan[]): Promise<ReadonlyMap<string, PlanFacts>> {
  const written = rows.filter((row) => WRITING.includes(row.state)).map((row) => row.id);
  const items = written.length ? await itemsByPlan(by, written) : new Map();
  return new Map(rows.map((row) => [row.id, { blocking: items.has(row.id) ? gapsOf(items.get(row.id)!).length : 0 }]));
}
