/** Whether a clause lies in another one: 8.10.2 in 8.10 and in itself, not 8.1. */
export function liesIn(number: string, outer: string): boolean {
  return number === outer || number.startsWith(`${outer}.`);
}

/** A clause that is to be served: of an edition, by its number. */
export interface Place {
  standardCode: string;
  number: string;
  /** Of a clause whose text could not be read: the one of another edition that stands in for it, `CODE#NUMBER`. */
  basedOn?: string | null;
}

/** A service's link to a clause. */
export interface ServingLink {
  itemId: string;
  standardCode: string;
  number: string;
}

/**
 * Items that serve a clause: linked to it, to a part of it, or to the clause that it is a part of; or to the clause
 * that stands in for it. A link to a whole chapter says nothing of its clauses.
 */
export function servedBy({ standardCode, number, basedOn }: Place, links: readonly ServingLink[]): string[] {
  const [code, standIn] = (basedOn ?? '').split('#') as [string, string?];
  const serves = (link: ServingLink): boolean =>
    (link.standardCode === standardCode && touches(link.number, number)) || (standIn !== undefined && link.standardCode === code && touches(link.number, standIn));
  return [...new Set(links.filter(serves).map(({ itemId }) => itemId))];
}

const touches = (linked: string, number: string): boolean => liesIn(linked, number) || (linked.includes('.') && liesIn(number, linked));
