import type { Acting } from '#kernel';
import { RelatedClause } from './clause.entity.js';
import { clauseById } from './clauses.js';

/** A clause of another edition on the subject of the one asked, as the crosswalk of either has it. */
interface Related {
  askedId: string;
  /** The clause asked, or the one above it that the crosswalk names. */
  throughId: string;
  clauseId: string;
  standardCode: string;
  relation: string;
  ownItem: string | null;
  item: string | null;
  note: string | null;
  noteEn: string | null;
}

/** Nearest first; what a placeholder is based on is its counterpart. */
const RANK = ['equal', 'counterpart', 'narrower', 'broader', 'related'];

// a file that was imported may name places of the others that know nothing of it: both ends are asked
const RELATED = `
  WITH RECURSIVE line AS (
    SELECT id AS asked_id, id, standard_id, number, parent_number, standard_code || '#' || number AS place, based_on, 0 AS up FROM clauses WHERE id = ANY($1)
    UNION ALL
    SELECT l.asked_id, p.id, p.standard_id, p.number, p.parent_number, p.standard_code || '#' || p.number, p.based_on, l.up + 1
    FROM line l JOIN clauses p ON p.standard_id = l.standard_id AND p.number = l.parent_number WHERE l.up < 6), found AS (
    SELECT a.asked_id, a.id, a.up, x.to_place AS place, x.relation, x.from_item AS own_item,
      nullif(substr(x.to_reference, length(x.to_place) + 2), '') AS item, x.note, x.note_en
    FROM line a JOIN crosswalks x ON x.from_clause_id = a.id
    UNION ALL
    SELECT a.asked_id, a.id, a.up, c.standard_code || '#' || c.number, CASE x.relation WHEN 'broader' THEN 'narrower' WHEN 'narrower' THEN 'broader' ELSE x.relation END,
      nullif(substr(x.to_reference, length(x.to_place) + 2), ''), x.from_item, x.note, x.note_en
    FROM line a JOIN crosswalks x ON x.to_place = a.place JOIN clauses c ON c.id = x.from_clause_id
    UNION ALL
    SELECT a.asked_id, a.id, a.up, a.based_on, 'counterpart', NULL, NULL, NULL, NULL FROM line a WHERE a.based_on IS NOT NULL
    UNION ALL
    SELECT a.asked_id, a.id, a.up, c.standard_code || '#' || c.number, 'counterpart', NULL, NULL, NULL, NULL FROM line a JOIN clauses c ON c.based_on = a.place)
  SELECT * FROM (
    SELECT DISTINCT f.asked_id AS "askedId", f.id AS "throughId", t.id AS "clauseId", t.standard_code AS "standardCode", f.relation,
      f.own_item AS "ownItem", f.item, f.note, f.note_en AS "noteEn", t.position, f.up, min(f.up) OVER (PARTITION BY f.asked_id, t.standard_code) AS nearest
    FROM found f JOIN clauses t ON t.number = substring(f.place FROM '[^#]*$') AND t.standard_code || '#' || t.number = f.place
    WHERE NOT t.withdrawn AND t.id <> f.asked_id) AS r
  WHERE r.up = r.nearest ORDER BY r."standardCode" DESC, r.position`;

/** Of each other edition what the clause itself is related to, or else the nearest one above it. */
export async function relatedTo(by: Acting, clauseIds: readonly string[]): Promise<Related[]> {
  return by.query<Related>(RELATED, [clauseIds]);
}

export const nearer = (a: string, b: string): boolean => RANK.indexOf(a) < RANK.indexOf(b);

/** Each clause once, in its nearest relation, with the points and rows that are meant. */
export async function relatedClauses(by: Acting, clauseId: string): Promise<RelatedClause[]> {
  const found = (await by.op.load('related clauses', clauseId, async (ids) => {
    const rows = await relatedTo(by, ids);
    return new Map(ids.map((id) => [id, rows.filter((row) => row.askedId === id)]));
  })) ?? [];
  const groups = new Map<string, Related[]>();
  for (const row of found) groups.set(row.clauseId, [...(groups.get(row.clauseId) ?? []), row]);
  return Promise.all(
    [...groups].map(async ([id, rows]) => {
      const note = rows.find((row) => row.note);
      return Object.assign(new RelatedClause(), {
        relation: rows.map((row) => row.relation).reduce((a, b) => (nearer(b, a) ? b : a)),
        clause: await clauseById(by, id),
        ownItems: [...new Set(rows.flatMap((row) => row.ownItem ?? []))],
        items: [...new Set(rows.flatMap((row) => row.item ?? []))],
        through: rows[0]!.throughId === clauseId ? null : await clauseById(by, rows[0]!.throughId),
        note: note ? { zh: note.note!, en: note.noteEn ?? undefined } : null,
      });
    }),
  );
}
