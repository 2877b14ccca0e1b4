import { v7 as uuid } from 'uuid';
import { type Acting, type Place, type RecordKindName, Scoped } from '#kernel';
import { ArchiveOpening } from './archive-parts.entity.js';

export const openings = new Scoped<ArchiveOpening>(ArchiveOpening, 'archive:read');

/** The pictures of one page are one look. */
const ONE_LOOK_MS = 10 * 60_000;

/** Keeps that somebody opened it; without a purpose where a file was asked for, once for one look at all of them. */
export async function keepOpening(by: Acting, row: Place & { id: string }, kind: RecordKindName, purpose: string): Promise<void> {
  if (!by.actor.personId) return;
  const recent = purpose ? [] : await by.query(
    'SELECT 1 FROM archive_openings WHERE record_id = $1 AND person_id = $2 AND opened_at > $3 LIMIT 1',
    [row.id, by.actor.personId, new Date(by.now.getTime() - ONE_LOOK_MS)],
  );
  if (recent.length) return;
  await by.query(
    `INSERT INTO archive_openings (id, community_id, street_id, grid_id, record_id, kind, person_id, purpose, opened_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [uuid(), row.communityId, row.streetId, row.gridId ?? null, row.id, kind, by.actor.personId, purpose, by.now],
  );
}

/** Who opened it from the archive, the latest first. */
export async function openingsOf(by: Acting, recordId: string): Promise<ArchiveOpening[]> {
  return (await by.op.load('archive openings', recordId, (ids) => openings.grouped(by, 'recordId', ids, { openedAt: 'DESC', id: 'DESC' }))) ?? [];
}
