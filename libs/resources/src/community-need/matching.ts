import { type Acting, dayOf } from '#kernel';
import type { RegisterRow } from '../register/register.entity.js';
import { registerNamed } from '../register/registers.js';

/** What partners of the community offer today of the category that a need is of. @throws NOT_FOUND */
export async function matchingResources(by: Acting, needId: string): Promise<RegisterRow[]> {
  const need = (await registerNamed('community-need').get(by, needId)) as RegisterRow & { category: string };
  const today = dayOf(by.now);
  return registerNamed('partner-resource')
    .reading(by)
    .where('row.community_id = ?', need.communityId)
    .where("row.state = 'current' AND row.category = ?", need.category)
    .where('row.from_on <= ? AND (row.until_on IS NULL OR row.until_on >= ?)', today, today)
    .orderBy('title')
    .many({ limit: 50 });
}
