import type { Place } from './place.js';

/** Org units in which something may be seen or done. A district is spelt out as its streets. */
export interface Reach {
  readonly all: boolean;
  readonly streets: ReadonlySet<string>;
  readonly communities: ReadonlySet<string>;
  readonly grids: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();
export const NOWHERE: Reach = { all: false, streets: none, communities: none, grids: none };
export const EVERYWHERE: Reach = { all: true, streets: none, communities: none, grids: none };

export function reachOf(part: Partial<Record<'streets' | 'communities' | 'grids', Iterable<string>>>): Reach {
  return {
    all: false,
    streets: new Set(part.streets),
    communities: new Set(part.communities),
    grids: new Set(part.grids),
  };
}

export function joinReaches(reaches: readonly Reach[]): Reach {
  if (reaches.length === 1) return reaches[0]!;
  return {
    all: reaches.some((r) => r.all),
    streets: new Set(reaches.flatMap((r) => [...r.streets])),
    communities: new Set(reaches.flatMap((r) => [...r.communities])),
    grids: new Set(reaches.flatMap((r) => [...r.grids])),
  };
}

export function covers(reach: Reach, place: Place): boolean {
  return (
    reach.all ||
    reach.streets.has(place.streetId) ||
    reach.communities.has(place.communityId) ||
    (place.gridId != null && reach.grids.has(place.gridId))
  );
}

export function sameReach(a: Reach, b: Reach): boolean {
  const same = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => one.size === other.size && [...one].every((id) => other.has(id));
  return a.all === b.all && same(a.streets, b.streets) && same(a.communities, b.communities) && same(a.grids, b.grids);
}

export function isNowhere(reach: Reach): boolean {
  return !reach.all && reach.streets.size + reach.communities.size + reach.grids.size === 0;
}
