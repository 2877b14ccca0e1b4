import { type Acting, dayOf, daysBetween } from '#kernel';
import type { ServiceItem } from '../service-item/service-item.entity.js';
import { serviceItems } from '../service-item/service-item.kind.js';
import { LateItem } from './plan-progress.type.js';

const MOST = 50;

/** Services of plans in force whose last day is over, the latest first: in a community, or all that the person looks after. */
export async function lateItems(by: Acting, communityId: string | null): Promise<LateItem[]> {
  const rows = serviceItems.reading(by).where("row.state = 'running'").where('row.finish_by < ?', by.now);
  if (communityId) rows.where('row.community_id = ?', communityId);
  const found: ServiceItem[] = await rows.orderBy('finishBy').orderBy('id').many({ limit: MOST });
  return found.map((item) => Object.assign(new LateItem(), { item, daysLate: daysBetween(dayOf(item.finishBy!), dayOf(by.now)) }));
}
