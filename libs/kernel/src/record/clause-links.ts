import { v7 as uuid } from 'uuid';
import type { Acting } from '../acting/acting.js';
import { Reading } from '../scoped/reading.js';
import { insertRows } from '../scoped/writing.js';
import { ClauseLink, type ClauseRole } from './clause-link.entity.js';
import type { RecordRow } from './record.entity.js';

export interface NewLink {
  clauseId: string;
  role: ClauseRole;
  isDefault: boolean;
}

/** Links a record to clauses; the same clause in the same role again is no error: it is linked. */
export async function writeLinks(by: Acting, row: RecordRow, links: readonly NewLink[]): Promise<ClauseLink[]> {
  return writeLinksOfAll(by, [row], links);
}

/** PostgreSQL takes 65,535 parameters a statement. */
const AT_ONCE = 4000;

/** Links records of one kind, all to the same clauses. */
export async function writeLinksOfAll(by: Acting, records: readonly RecordRow[], links: readonly NewLink[]): Promise<ClauseLink[]> {
  return writeLinksOfEach(by, records.map((row) => ({ row, links })));
}

/** Links records of one kind, each to clauses of its own. */
export async function writeLinksOfEach(by: Acting, linked: readonly { row: RecordRow; links: readonly NewLink[] }[]): Promise<ClauseLink[]> {
  const rows = linked.flatMap(({ row, links }) => links.map((link) => linkOf(by, row, link)));
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await insertRows(by, ClauseLink, rows.slice(from, from + AT_ONCE), { skipDoubles: true });
  }
  return rows;
}

function linkOf(by: Acting, row: RecordRow, link: NewLink): ClauseLink {
  return Object.assign(new ClauseLink(), {
    ...link,
    id: uuid(),
    communityId: row.communityId,
    streetId: row.streetId,
    gridId: row.gridId,
    kind: by.kernel.kinds.of(row).kind,
    recordId: row.id,
    createdById: by.actor.personId,
    createdAt: by.now,
  });
}

export async function linksOf(by: Acting, recordId: string): Promise<ClauseLink[]> {
  const found = await by.op.load('clause links', recordId, async (ids) => {
    const rows = await Reading.of(by, ClauseLink).where('row.record_id = ANY (?)', ids).orderBy('id').many();
    const groups = new Map<string, ClauseLink[]>(ids.map((id) => [id, []]));
    for (const row of rows) groups.get(row.recordId)?.push(row);
    return groups;
  });
  return found ?? [];
}
