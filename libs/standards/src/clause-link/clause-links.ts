import {
  type Acting, ClauseLink, ClauseRole, dayOf, fail, fieldError, invalid, linksOf, type NewLink, type RecordKindName, type RecordRow, writeLinks,
  writeLinksOfAll,
} from '#kernel';
import { clausesByIds, clausesInForceAt } from '../clause/clauses.js';

/** The editions by whose numbers kinds name their clauses: elsewhere a number means something else. */
const FUJIAN = 'DB35/T ';

/** Links a new record to the clauses that its kind serves, in every edition the community is held against. */
export async function linkDefaults(by: Acting, row: RecordRow): Promise<void> {
  await writeLinks(by, row, await defaultLinks(by, row));
}

/** As `linkDefaults`, for new records of one kind and community: the clauses are looked up once. */
export async function linkDefaultsOfAll(by: Acting, rows: readonly RecordRow[]): Promise<void> {
  const [first] = rows;
  if (first) await writeLinksOfAll(by, rows, await defaultLinks(by, first));
}

async function defaultLinks(by: Acting, row: RecordRow): Promise<NewLink[]> {
  const { defaultClauses } = by.kernel.kinds.of(row);
  if (defaultClauses.length === 0) return [];
  const numbers = [...new Set(defaultClauses.map((one) => one.number))];
  const clauses = await clausesInForceAt(by, row.communityId, numbers, dayOf(by.now));
  return clauses.flatMap(({ id, number, standardCode }) => {
    const served = defaultClauses.find((one) => one.number === number && standardCode.startsWith(one.editions ?? FUJIAN));
    return served ? [{ clauseId: id, role: served.role as ClauseRole, isDefault: true }] : [];
  });
}

/** Links a record to chosen clauses. @throws INVALID at `path` when one of them does not exist */
export async function linkChosen(by: Acting, row: RecordRow, clauseIds: readonly string[], role: ClauseRole, path = 'clauseIds'): Promise<ClauseLink[]> {
  const found = await clausesByIds(by, clauseIds);
  if (found.length !== new Set(clauseIds).size) throw invalid(fieldError(path, 'UNKNOWN_CLAUSE'));
  return writeLinks(by, row, clauseIds.map((clauseId) => ({ clauseId, role, isDefault: false })));
}

/** Links any record that the person may read, by hand. */
export async function linkRecord(by: Acting, kindName: RecordKindName, recordId: string, clauseId: string, role: ClauseRole): Promise<ClauseLink> {
  const row = await recordRow(by, kindName, recordId);
  const [link] = await linkChosen(by, row, [clauseId], role, 'clauseId');
  by.op.forget();
  const existing = (await linksOf(by, recordId)).find((one) => one.clauseId === clauseId && one.role === role);
  return existing ?? link!;
}

/** Takes a link away that a person made; a kind's own links stay. */
export async function unlink(by: Acting, id: string): Promise<void> {
  const manager = await by.op.transaction.manager();
  const link = await manager.findOneBy(ClauseLink, { id });
  if (!link) throw fail('NOT_FOUND');
  await recordRow(by, link.kind, link.recordId);
  if (link.isDefault || link.role === ClauseRole.breaches) throw fail('FORBIDDEN');
  await manager.delete(ClauseLink, { id });
}

/** A record that the person may read and, under the permission asked, link. @throws NOT_FOUND, FORBIDDEN */
export async function recordRow(by: Acting, kindName: RecordKindName, recordId: string): Promise<RecordRow> {
  const kind = by.kernel.kinds.named(kindName);
  const [ref] = await by.query<{ communityId: string; streetId: string; gridId: string | null }>(
    'SELECT community_id AS "communityId", street_id AS "streetId", grid_id AS "gridId" FROM records WHERE id = $1 AND kind = $2',
    [recordId, kindName],
  );
  if (!ref || !by.actor.may(kind.readPermission, ref)) throw fail('NOT_FOUND');
  if (!by.actor.may(by.permission, ref)) throw fail('FORBIDDEN');
  return Object.assign(new kind.entity(), { id: recordId, ...ref });
}
