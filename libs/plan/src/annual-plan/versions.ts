import type { Acting } from '#kernel';
import type { AnnualPlan } from './annual-plan.entity.js';
import { annualPlans } from './annual-plan.kind.js';

/** All versions of a plan's year that are not void, the first one first. */
export async function versionsOf(by: Acting, { communityId, year }: AnnualPlan): Promise<AnnualPlan[]> {
  const found = await by.op.load('versions of plans', `${communityId} ${year}`, async (keys) => {
    const communities = [...new Set(keys.map((key) => key.split(' ')[0]!))];
    const rows = await annualPlans.reading(by).where('row.community_id = ANY (?)', communities).where("row.state <> 'void'")
      .orderBy('revision').orderBy('createdAt').many({ limit: 500 });
    return new Map(keys.map((key) => [key, rows.filter((row) => key === `${row.communityId} ${row.year}`)]));
  });
  return found ?? [];
}
