import { type Acting, fieldError, type FieldError } from '#kernel';
import { registerNamed } from '#resources';
import type { ServiceItem } from './service-item.entity.js';

export interface Venue {
  id: string;
  title: string;
}

/** The venues that a community has in use, by name. */
export async function venuesAt(by: Acting, communityId: string): Promise<Venue[]> {
  const found = await by.op.load('venues in use', communityId, async (ids) => {
    const rows = await registerNamed('venue').reading(by).where('row.community_id = ANY (?)', ids).where("row.state = 'current'").orderBy('title').many();
    return new Map(ids.map((id) => [id, rows.filter((row) => row.communityId === id)]));
  });
  return found ?? [];
}

/** The names of the places that items need, also of those no longer in use. */
export async function placeNames(by: Acting, items: readonly Pick<ServiceItem, 'placeId'>[]): Promise<Map<string, string>> {
  const ids = [...new Set(items.flatMap(({ placeId }) => placeId ?? []))];
  const found = ids.length ? await registerNamed('venue').byIds(by, ids) : new Map<string, Venue>();
  return new Map([...found].map(([id, { title }]) => [id, title]));
}

/** A place is a venue in use; one that was ended since stays where it is. */
export function placeProblems(placeId: string | null | undefined, before: Pick<ServiceItem, 'placeId'> | null, venues: readonly Venue[]): FieldError[] {
  if (!placeId || placeId === before?.placeId) return [];
  return venues.some(({ id }) => id === placeId) ? [] : [fieldError('placeId', 'UNKNOWN_RECORD')];
}
