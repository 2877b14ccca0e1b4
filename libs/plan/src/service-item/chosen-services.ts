import { type Acting, fieldError, type FieldError, invalid } from '#kernel';
import { adoptedEntries, type CatalogueEntry } from '#standards';
import type { ServiceItem } from './service-item.entity.js';

/** A service taken from the catalogue, with the clause of every adopted edition that names the same subject. */
export interface ChosenService {
  entry: CatalogueEntry;
  clauseIds: string[];
}

/** @throws INVALID at the entry that is unknown, or of an edition that the community is not held against */
export async function chosenServices(
  by: Acting,
  communityId: string,
  entryIds: readonly string[],
  path: (index: number) => string,
): Promise<ChosenService[]> {
  const adopted = await adoptedEntries(by, communityId);
  const problems: FieldError[] = [];
  const chosen = entryIds.flatMap((id, index) => {
    const entry = adopted.find((one) => one.id === id);
    if (!entry) problems.push(fieldError(path(index), 'UNKNOWN_ENTRY'));
    return entry ? [{ entry, clauseIds: clausesOfSubject(adopted, entry.subject) }] : [];
  });
  if (problems.length) throw invalid(...problems);
  return chosen;
}

/** Editions number the same service differently, so they are matched by subject. */
export function clausesOfSubject(adopted: readonly CatalogueEntry[], subject: string): string[] {
  return [...new Set(adopted.filter((entry) => entry.subject === subject).map((entry) => entry.clauseId))];
}

/** The services among `entries` that no item carries out; a subject counts whichever edition's entry was taken. */
export async function servicesLeft(
  by: Acting,
  communityId: string,
  entries: readonly CatalogueEntry[],
  items: readonly ServiceItem[],
): Promise<CatalogueEntry[]> {
  const planned = new Set(items.map((item) => item.catalogueEntryId));
  const adopted = await adoptedEntries(by, communityId);
  const subjects = new Set(adopted.filter((entry) => planned.has(entry.id)).map((entry) => entry.subject));
  return entries.filter((entry) => !subjects.has(entry.subject));
}
