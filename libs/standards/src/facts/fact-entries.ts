import { addDays, daysBetween } from '#kernel';
import { factDefinition, type FactName } from '../exchange/index.js';
import type { Facts } from '../rules/index.js';
import type { Query } from './fact-source.js';

/** A value that somebody vouches for, until a register is kept that counts it. */
export interface HandEntry {
  id: string;
  communityId: string;
  fact: FactName;
  value: NonNullable<Facts[FactName]>;
  source: string;
  asOf: string;
  enteredById: string | null;
  enteredAt: Date;
}

export const ENTRY_COLUMNS = `e.id, e.community_id AS "communityId", e.fact, e.value, e.source, e.as_of::text AS "asOf",
  e.entered_by_id AS "enteredById", e.entered_at AS "enteredAt"`;

/** The entry that counts for each fact on a day: the latest that is not later, and still says something of the day. */
export async function entriesOn(query: Query, communityIds: readonly string[], asOf: string): Promise<ReadonlyMap<string, ReadonlyMap<FactName, HandEntry>>> {
  const rows = await query<HandEntry>(
    `SELECT DISTINCT ON (e.community_id, e.fact) ${ENTRY_COLUMNS} FROM fact_entries e
     WHERE e.community_id = ANY($1) AND e.as_of <= $2 AND e.withdrawn_at IS NULL
     ORDER BY e.community_id, e.fact, e.as_of DESC, e.entered_at DESC, e.id DESC`,
    [communityIds, asOf],
  );
  const entries = new Map<string, Map<FactName, HandEntry>>(communityIds.map((id) => [id, new Map()]));
  for (const row of rows) {
    if (saysSomethingOf(row, asOf)) entries.get(row.communityId)?.set(row.fact, onDay(row, asOf));
  }
  return entries;
}

function saysSomethingOf({ fact, asOf }: HandEntry, day: string): boolean {
  const within = factDefinition(fact)?.within;
  if (!within) return true;
  return asOf.slice(0, 4) === day.slice(0, 4) && (within === 'year' || isFirstHalf(asOf) === isFirstHalf(day));
}

function isFirstHalf(day: string): boolean {
  return Number(day.slice(5, 7)) <= 6;
}

/** Years since an event have grown since they were entered. */
function onDay(entry: HandEntry, day: string): HandEntry {
  if (!factDefinition(entry.fact)?.flows || typeof entry.value !== 'number') return entry;
  return { ...entry, value: entry.value + yearsBetween(entry.asOf, day) };
}

/** Whole calendar years, and the rest as a share of the year that it lies in. */
export function yearsBetween(from: string, to: string): number {
  const whole = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  const last = anniversary(from, to < anniversary(from, whole) ? whole - 1 : whole);
  const years = to < anniversary(from, whole) ? whole - 1 : whole;
  return years + daysBetween(last, to) / daysBetween(last, anniversary(from, years + 1));
}

/** 29 February has its anniversary on 1 March of a common year. */
function anniversary(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  return addDays(`${year}-${day.slice(5, 7)}-01`, Number(day.slice(8)) - 1);
}
