import { type Acting, beginAll, fieldError, type FieldError, invalid } from '#kernel';
import { peopleOf } from '#org';
import { adoptedEntries, type CatalogueEntry, clausesByIds } from '#standards';
import type { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { blankItem } from './blank-item.js';
import { clausesOfSubject } from './chosen-services.js';
import { linkGroups } from './item-links.js';
import { itemProblems, itemSet } from './item-set.js';
import { placeProblems, venuesAt } from './places.js';
import type { ServiceItemRowInput } from './service-item.input.js';
import { serviceItems } from './service-item.kind.js';

/** An item to be, with the service that it carries out and the clauses of it. */
interface CheckedRow {
  row: ServiceItemRowInput;
  entry: CatalogueEntry | undefined;
  clauseIds: string[];
}

/** Checks what the form alone cannot tell, with a few statements for any number of rows. @throws INVALID at `path(N, field)` */
export async function checkRows(
  by: Acting, plan: AnnualPlan, rows: readonly ServiceItemRowInput[], path: (index: number, field: string) => string,
): Promise<CheckedRow[]> {
  const workers = new Set(rows.some(({ ownerId }) => ownerId) ? (await peopleOf(by, plan)).map(({ id }) => id) : []);
  const adopted = rows.some(({ catalogueEntryId }) => catalogueEntryId) ? await adoptedEntries(by, plan.communityId) : [];
  const venues = rows.some(({ placeId }) => placeId) ? await venuesAt(by, plan.communityId) : [];
  const named = [...new Set(rows.flatMap(({ clauseIds }) => clauseIds))];
  const clauses = new Set(named.length ? (await clausesByIds(by, named)).map(({ id }) => id) : []);
  const problems: FieldError[] = [];
  const checked = rows.map((row, index): CheckedRow => {
    const { ownerId, catalogueEntryId, clauseIds } = row;
    const entry = adopted.find(({ id }) => id === catalogueEntryId);
    const found = [...itemProblems(plan.year, null, row), ...placeProblems(row.placeId, null, venues)];
    if (ownerId && !workers.has(ownerId)) found.push(fieldError('ownerId', 'UNKNOWN_PERSON'));
    if (catalogueEntryId && !entry) found.push(fieldError('catalogueEntryId', 'UNKNOWN_ENTRY'));
    if (clauseIds.some((id) => !clauses.has(id))) found.push(fieldError('clauseIds', 'UNKNOWN_CLAUSE'));
    problems.push(...found.map((one) => ({ ...one, path: path(index, one.path) })));
    return { row, entry, clauseIds: [...(entry ? clausesOfSubject(adopted, entry.subject) : []), ...clauseIds] };
  });
  if (problems.length) throw invalid(...problems);
  return checked;
}

/** Begins items from a place on, each linked to its clauses. */
export async function beginItems(by: Acting, plan: AnnualPlan, rows: readonly CheckedRow[], first: number): Promise<void> {
  const begun = await beginAll(by, serviceItems, plan, 'add', rows.map(({ row: { clauseIds: _clauses, ...said }, entry }, index) => ({
    ...blankItem(plan, first + index),
    group: entry?.group ?? 'other',
    ...itemSet(plan.year, null, said),
  })));
  await linkGroups(by, begun.map((item, index) => ({ item, clauseIds: rows[index]!.clauseIds })));
  by.op.forget();
}
