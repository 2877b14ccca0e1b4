import type { Operation } from '#kernel';
import { actPublicly } from '#org';
import { SERVICE_GROUPS } from '../service-item/service-item.entity.js';
import { PublicPlan, PublicPlanItem } from './public-plan.type.js';

/** The columns that residents may read, and no others; `$1` community, `$2` year. */
const PLAN = `
  SELECT p.id, p.year, p.revision, p.title,
    (SELECT max(h.at) FROM history_entries h WHERE h.record_id = p.id AND h.verb = 'publish') AS "publishedAt"
  FROM annual_plans p WHERE p.community_id = $1 AND p.year = $2 AND p.state IN ('published', 'closed')`;

const ITEMS = `
  SELECT i."group", i.title, i.requirement, i.starts_on::text AS "startsOn", i.ends_on::text AS "endsOn"
  FROM service_items i WHERE i.parent_id = $1 AND i.state <> 'void' ORDER BY array_position($2::text[], i."group"), i.position`;

/** A community's plan of a year as residents read it; null while none is in force. @throws NOT_FOUND for an unknown code */
export async function publicPlan(op: Operation, code: string, year: number): Promise<PublicPlan | null> {
  const { by, community } = await actPublicly(op, code);
  const [plan] = await by.query<Pick<PublicPlan, 'year' | 'revision' | 'title' | 'publishedAt'> & { id: string }>(PLAN, [community.id, year]);
  if (!plan) return null;
  const rows = await by.query<PublicPlanItem>(ITEMS, [plan.id, SERVICE_GROUPS]);
  const items = rows.map((row) => Object.assign(new PublicPlanItem(), row));
  return Object.assign(new PublicPlan(), { ...plan, communityName: community.name, items });
}
