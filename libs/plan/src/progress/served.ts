/** Whether a clause lies in another one: 8.10.2 in 8.10 and in itself, not 8.1. */
export function liesIn(number: string, outer: string): boolean {
  return number === outer || number.startsWith(`${outer}.`);
}

export interface Place {
  standardId: string;
  number: string;
}

/**
 * Items that serve a clause: linked to it, to a part of it, or to the clause that it is a part of. A link to a whole
 * chapter says nothing of its clauses.
 */
export function servedBy(clause: Place, links: readonly (Place & { itemId: string })[]): string[] {
  const serves = (link: Place): boolean =>
    link.standardId === clause.standardId && (liesIn(link.number, clause.number) || (link.number.includes('.') && liesIn(clause.number, link.number)));
  return [...new Set(links.filter(serves).map(({ itemId }) => itemId))];
}
