import type { Acting } from '#kernel';
import { Clause } from './clause.entity.js';

const COLUMNS = `c.id, c.standard_id AS "standardId", c.standard_code AS "standardCode", c.position, c.number, c.parent_number AS "parentNumber",
  c.title, c.title_en AS "titleEn", c.summary, c.summary_en AS "summaryEn", c.modality, c.stage, c.text_status AS "textStatus",
  c.based_on AS "basedOn", c.items, c.note, c.withdrawn`;

async function clauses(by: Acting, where: string, params: readonly unknown[]): Promise<Clause[]> {
  const rows = await by.query<Clause>(`SELECT ${COLUMNS} FROM clauses c WHERE ${where} ORDER BY c.standard_code DESC, c.position`, params);
  return rows.map((row) => Object.assign(new Clause(), row));
}

export function clauseById(by: Acting, id: string): Promise<Clause | undefined> {
  return by.op.load('clauses', id, async (ids) => new Map((await clauses(by, 'c.id = ANY($1)', [ids])).map((row) => [row.id, row])));
}

/** Which of these ids are clauses. */
export async function clausesByIds(by: Acting, ids: readonly string[]): Promise<Clause[]> {
  return clauses(by, 'c.id = ANY($1)', [ids]);
}

export function clausesOf(by: Acting, standardId: string): Promise<Clause[]> {
  return clauses(by, 'c.standard_id = $1 AND NOT c.withdrawn', [standardId]);
}

/** By `CODE#number`; a point of a list (`CODE#8.1/a`) and a row of a scored table resolve to their clause. */
export function clauseByReference(by: Acting, reference: string): Promise<Clause | undefined> {
  const [code, place = ''] = reference.split('#');
  return by.op.load('clause references', `${code}#${place.split('/')[0]}`, (references) => byReferences(by, references));
}

async function byReferences(by: Acting, references: readonly string[]): Promise<ReadonlyMap<string, Clause>> {
  const found = await clauses(by, `c.standard_code || '#' || c.number = ANY($1)`, [references]);
  return new Map(found.map((row) => [`${row.standardCode}#${row.number}`, row]));
}

/** The same number in every edition that holds at a community on a day: adopted by it, its street or its district. */
export async function clausesInForceAt(by: Acting, communityId: string, numbers: readonly string[], day: string): Promise<Clause[]> {
  return clauses(
    by,
    `c.number = ANY($3) AND NOT c.withdrawn AND c.standard_id IN (${ADOPTED})`,
    [communityId, day, numbers],
  );
}

/**
 * What the editions adopted at a community say of services and their delivery, where nothing stands below it: of the
 * Fujian editions chapters 7 and 8, of others the clauses of the catalogue and of delivery.
 */
export function serviceClausesAt(by: Acting, communityId: string, day: string): Promise<Clause[]> {
  return clauses(
    by,
    `NOT c.withdrawn AND c.standard_id IN (${ADOPTED})
       AND (c.stage = 'do' OR EXISTS (SELECT FROM catalogue_entries e WHERE e.clause_id = c.id AND NOT e.withdrawn)
         OR (c.standard_code LIKE 'DB35/T %' AND c.number LIKE '7.%'))
       AND NOT EXISTS (SELECT FROM clauses d WHERE d.standard_id = c.standard_id AND d.parent_number = c.number AND NOT d.withdrawn)`,
    [communityId, day],
  );
}

/** Ids of the editions adopted for community `$1` on day `$2`. */
export const ADOPTED = `SELECT a.standard_id FROM adoptions a JOIN org_units u ON u.id = $1
  WHERE a.unit_id IN (u.id, u.street_id, u.district_id) AND a.from_day <= $2 AND (a.to_day IS NULL OR a.to_day >= $2)`;

/** Clauses whose number begins so, or whose title, summary or points hold the words. */
export async function searchClauses(by: Acting, text: string): Promise<Clause[]> {
  const words = text.trim();
  if (!words) return [];
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  return (
    await clauses(
      by,
      `NOT c.withdrawn AND (c.number LIKE $2 || '%' OR c.title ILIKE $1 OR c.title_en ILIKE $1 OR c.summary ILIKE $1
         OR c.summary_en ILIKE $1 OR c.items::text ILIKE $1)`,
      [like, words.replace(/[\\%_]/g, '\\$&')],
    )
  ).slice(0, 100);
}
