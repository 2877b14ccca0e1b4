import { type Acting, dayOf } from '#kernel';
import { ADOPTED } from '../clause/clauses.js';
import { CatalogueEntry } from './catalogue-entry.entity.js';

const COLUMNS = `e.id, e.standard_id AS "standardId", e.standard_code AS "standardCode", e.position, e.code, e.clause_id AS "clauseId", e.item,
  e."group", e.title, e.title_en AS "titleEn", e.contains, e.subject`;

const GROUPS = ['people', 'convenience', 'safety', 'other'];

/** What a community can plan from: the adopted editions' services, each subject once, the edition in force first. */
export async function catalogueAt(by: Acting, communityId: string): Promise<CatalogueEntry[]> {
  const bySubject = new Map<string, CatalogueEntry>();
  for (const entry of await adoptedEntries(by, communityId)) if (!bySubject.has(entry.subject)) bySubject.set(entry.subject, entry);
  return [...bySubject.values()].sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || a.position - b.position);
}

/** Every service that an adopted edition names, the edition in force first: one subject may stand in several. */
export async function adoptedEntries(by: Acting, communityId: string): Promise<CatalogueEntry[]> {
  const found = await by.op.load('adopted entries', communityId, async (ids) => {
    const lists = ids.map(async (id) => [id, await entriesAt(by, id)] as const);
    return new Map(await Promise.all(lists));
  });
  return found ?? [];
}

async function entriesAt(by: Acting, communityId: string): Promise<CatalogueEntry[]> {
  const rows = await by.query<CatalogueEntry>(
    `SELECT ${COLUMNS} FROM catalogue_entries e JOIN standards s ON s.id = e.standard_id
     WHERE NOT e.withdrawn AND s.id IN (${ADOPTED})
     ORDER BY s.status = 'in-force' DESC, s.effective_from DESC NULLS LAST, e.position`,
    [communityId, dayOf(by.now)],
  );
  return rows.map((row) => Object.assign(new CatalogueEntry(), row));
}

export function catalogueEntryById(by: Acting, id: string): Promise<CatalogueEntry | undefined> {
  return by.op.load('catalogue entries', id, async (ids) => {
    const rows = await by.query<CatalogueEntry>(`SELECT ${COLUMNS} FROM catalogue_entries e WHERE e.id = ANY($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, Object.assign(new CatalogueEntry(), row)]));
  });
}
