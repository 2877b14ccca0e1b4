import type { Acting } from '#kernel';
import { communityPlace } from '#org';

/** So that one thing goes by one word: what complaints of two years were closed under. @throws NOT_FOUND */
export async function themesOf(by: Acting, communityId: string): Promise<string[]> {
  const place = await communityPlace(by, communityId);
  const rows = await by.query<{ theme: string }>(
    `SELECT theme FROM complaints WHERE community_id = $1 AND theme <> '' AND state <> 'void' AND created_at > $2::timestamptz - interval '2 years'
     GROUP BY theme ORDER BY count(*) DESC, theme LIMIT 30`,
    [place.communityId, by.now],
  );
  return rows.map(({ theme }) => theme);
}
