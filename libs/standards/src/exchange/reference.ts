import type { Reference, StandardFile } from './standard-file.js';

/** The places of one edition that others can point to: clauses, their items, rows of the scored table. */
export interface Places {
  has(place: string): boolean;
}

/** Places of an edition that is already known, by its code; undefined where it is not. */
export type KnownEditions = (code: string) => Places | undefined;

export function parseReference(reference: Reference): { code: string; place: string } | undefined {
  const hash = reference.lastIndexOf('#');
  const code = reference.slice(0, hash).trim();
  const place = reference.slice(hash + 1);
  return hash > 0 && code && /^[^\s/#]+(\/[^\s/#]+)?$/.test(place) ? { code, place } : undefined;
}

export function placesOf(standard: StandardFile): Places {
  const places = new Set<string>();
  const withoutItems = new Set<string>();
  for (const clause of standard.clauses) {
    places.add(clause.number);
    if (!clause.items?.length) withoutItems.add(clause.number);
    for (const item of clause.items ?? []) places.add(`${clause.number}/${item.label}`);
  }
  const rows = new Set(standard.scoring?.indicators.map((row) => String(row.number)));
  return {
    has(place) {
      if (places.has(place)) return true;
      // the format names a row by the table's clause, but does not say which clause holds the table
      const [clause, row] = place.split('/', 2);
      return row !== undefined && rows.has(row) && withoutItems.has(clause!);
    },
  };
}
