import { type Acting, fail, fieldError, invalid, NoticeTopic, notify } from '#kernel';
import { holdersOf } from '#org';
import type { Complaint } from './complaint.entity.js';

/**
 * Keeps people out of a complaint, and nobody else: from now on the database hides it from them wherever it leaves a
 * trace (record, history, files, comments, notices, search).
 */
async function keepOut(by: Acting, row: Complaint, personIds: readonly string[]): Promise<void> {
  await by.query('DELETE FROM record_exclusions WHERE record_id = $1 AND person_id <> ALL ($2)', [row.id, personIds]);
  await by.query(
    `INSERT INTO record_exclusions (record_id, person_id, community_id, street_id, grid_id)
     SELECT $1, x.id, $3, $4, $5 FROM unnest($2::uuid[]) AS x(id) ON CONFLICT DO NOTHING`,
    [row.id, personIds, row.communityId, row.streetId, row.gridId],
  );
}

/**
 * Until somebody has said whom a complaint about the staff is about, it may be any of them: only those who hand
 * complaints out read it, or the street alone where it is about the head; and whoever wrote it down.
 */
export async function keepApart(by: Acting, row: Complaint): Promise<void> {
  if (row.about !== 'staff' && !row.againstHead) return;
  const readers = await holdersOf(by, 'complaint:read', row);
  const apart = new Set(await holdersOf(by, row.againstHead ? 'complaint:arbitrate' : 'complaint:assign', row));
  await keepOut(by, row, readers.filter((id) => !apart.has(id) && id !== row.createdById));
}

/** Those complained of, and nobody else, are kept out from now on; one who looks into it gives it back. */
export async function keepSubjectsOut(by: Acting, row: Complaint): Promise<void> {
  const head = row.againstHead ? await headsOf(by, row) : [];
  await keepOut(by, row, [...new Set([...row.subjectIds, ...head])]);
}

/** Of the community itself, not of the street above it. */
async function headsOf(by: Acting, row: Complaint): Promise<string[]> {
  const street = new Set(await holdersOf(by, 'complaint:arbitrate', row));
  return (await holdersOf(by, 'complaint:assign', row)).filter((id) => !street.has(id));
}

/**
 * Checks whom it is said to be about: people who serve there, and not oneself.
 * @throws FORBIDDEN without `complaint:assign`; INVALID at `subjectIds`
 */
export async function subjectsOf(by: Acting, row: Complaint, named: readonly string[] | null | undefined): Promise<string[]> {
  if (!named || sameAs(named, row.subjectIds)) return row.subjectIds;
  if (!by.actor.may('complaint:assign', row)) throw fail('FORBIDDEN');
  const serving = new Set(await holdersOf(by, 'unit:read', row));
  named.forEach((id, index) => {
    if (!serving.has(id)) throw invalid(fieldError(`subjectIds.${index}`, 'UNKNOWN_PERSON'));
    // who is complained of cannot be who says so: somebody else of the community, or the street, handles it
    if (by.actor.is(id)) throw invalid(fieldError(`subjectIds.${index}`, 'ABOUT_YOURSELF'));
  });
  return [...named];
}

const sameAs = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id));

/** Tells those whose turn it is, but for whom it is about. */
export async function tellHolders(by: Acting, permission: 'complaint:acknowledge' | 'complaint:assign' | 'complaint:arbitrate', code: string, row: Complaint): Promise<void> {
  const out = await by.query<{ id: string }>('SELECT person_id AS id FROM record_exclusions WHERE record_id = $1', [row.id]);
  const kept = new Set(out.map(({ id }) => id));
  await notify(by, (await holdersOf(by, permission, row)).filter((id) => !kept.has(id)), code, row, NoticeTopic.turn);
}
