import type { Placed } from './place.js';

/** Org units in which something may be seen or done. A district is spelt out as its streets. */
export interface Reach {
  readonly all: boolean;
  readonly streets: ReadonlySet<string>;
  readonly communities: ReadonlySet<string>;
  readonly grids: ReadonlySet<string>;
  /** Single records, each with its community, of which nothing else is reached by it. */
  readonly records: ReadonlyMap<string, string>;
}

const none: ReadonlySet<string> = new Set();
const noRecords: ReadonlyMap<string, string> = new Map();
export const NOWHERE: Reach = { all: false, streets: none, communities: none, grids: none, records: noRecords };
export const EVERYWHERE: Reach = { all: true, streets: none, communities: none, grids: none, records: noRecords };

export function reachOf(part: Partial<Record<'streets' | 'communities' | 'grids', Iterable<string>>> & { records?: Iterable<readonly [string, string]> }): Reach {
  return {
    all: false,
    streets: new Set(part.streets),
    communities: new Set(part.communities),
    grids: new Set(part.grids),
    records: new Map(part.records),
  };
}

export function joinReaches(reaches: readonly Reach[]): Reach {
  if (reaches.length === 1) return reaches[0]!;
  return {
    all: reaches.some((r) => r.all),
    streets: new Set(reaches.flatMap((r) => [...r.streets])),
    communities: new Set(reaches.flatMap((r) => [...r.communities])),
    grids: new Set(reaches.flatMap((r) => [...r.grids])),
    records: new Map(reaches.flatMap((r) => [...r.records])),
  };
}

export function covers(reach: Reach, place: Placed): boolean {
  return (
    reach.all ||
    reach.streets.has(place.streetId) ||
    reach.communities.has(place.communityId) ||
    (place.gridId != null && reach.grids.has(place.gridId)) ||
    (place.id !== undefined && reach.records.has(place.id))
  );
}

export function sameReach(a: Reach, b: Reach): boolean {
  const same = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => one.size === other.size && [...one].every((id) => other.has(id));
  const records = (reach: Reach): ReadonlySet<string> => new Set(reach.records.keys());
  return a.all === b.all && same(a.streets, b.streets) && same(a.communities, b.communities) && same(a.grids, b.grids) && same(records(a), records(b));
}

export function isNowhere(reach: Reach): boolean {
  return !reach.all && reach.streets.size + reach.communities.size + reach.grids.size + reach.records.size === 0;
}
