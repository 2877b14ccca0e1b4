import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { StandardFile } from '../exchange/index.js';

/** The same for the same content, in whatever order its parts are written. */
export function hashOf(file: StandardFile): string {
  const sorted = (_key: string, value: unknown): unknown =>
    value === null || typeof value !== 'object' || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(JSON.stringify(file, sorted)).digest('hex');
}

/**
 * Writes an edition from its (valid) file. Clauses and catalogue entries keep their ids by number and code, so that
 * records which point at them still do; what the new file no longer has is marked withdrawn, never deleted.
 * @returns whether anything was written: the same file again changes nothing
 */
export async function importStandard(db: EntityManager, file: StandardFile, now: Date): Promise<boolean> {
  const contentHash = hashOf(file);
  const known = (await db.query('SELECT id, content_hash FROM standards WHERE code = $1 FOR UPDATE', [file.code])) as
    { id: string; content_hash: string }[];
  if (known[0]?.content_hash === contentHash) return false;

  const [{ id }] = (await db.query(
    `INSERT INTO standards (id, code, title, title_en, issuer, kind, status, effective_from, content_hash, file, imported_at, supersedes)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::json, $11, $12)
     ON CONFLICT (code) DO UPDATE SET title = $3, title_en = $4, issuer = $5, kind = $6, status = $7, effective_from = $8,
       content_hash = $9, file = $10::json, imported_at = $11, supersedes = $12
     RETURNING id`,
    [
      uuid(), file.code, file.title.zh, file.title.en ?? null, file.issuer, file.kind, file.status ?? 'in-force',
      file.effectiveFrom ?? null, contentHash, JSON.stringify(file), now, file.supersedes ?? [],
    ],
  )) as [{ id: string }];
  const clauseIds = await writeClauses(db, id, file);
  await writeCatalogue(db, id, file, clauseIds);
  await writeCrosswalk(db, id, file, clauseIds);
  return true;
}

async function writeClauses(db: EntityManager, standardId: string, file: StandardFile): Promise<Map<string, string>> {
  await db.query('UPDATE clauses SET withdrawn = true WHERE standard_id = $1', [standardId]);
  const rows = file.clauses.map((clause, position) => ({
    id: uuid(),
    position,
    number: clause.number,
    parent_number: clause.parent,
    title: clause.title?.zh ?? null,
    title_en: clause.title?.en ?? null,
    summary: clause.summary?.zh ?? null,
    summary_en: clause.summary?.en ?? null,
    modality: clause.modality,
    stage: clause.stage ?? 'general',
    text_status: clause.textStatus ?? 'complete',
    based_on: clause.basedOn ?? null,
    items: (clause.items ?? []).map(({ label, summary, modality }) => ({
      label, summary: summary.zh, summaryEn: summary.en ?? null, modality: modality ?? null,
    })),
    note: clause.note?.zh ?? null,
  }));
  const written = (await db.query(
    `INSERT INTO clauses (id, standard_id, standard_code, position, number, parent_number, title, title_en, summary, summary_en,
       modality, stage, text_status, based_on, items, note)
     SELECT r.id, $1, $2, r.position, r.number, r.parent_number, r.title, r.title_en, r.summary, r.summary_en,
       ARRAY(SELECT jsonb_array_elements_text(r.modality)), r.stage, r.text_status, r.based_on, r.items, r.note
     FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, position int, number text, parent_number text, title text, title_en text,
       summary text, summary_en text, modality jsonb, stage text, text_status text, based_on text, items jsonb, note text)
     ON CONFLICT (standard_id, number) DO UPDATE SET position = excluded.position, parent_number = excluded.parent_number,
       title = excluded.title, title_en = excluded.title_en, summary = excluded.summary, summary_en = excluded.summary_en,
       modality = excluded.modality, stage = excluded.stage, text_status = excluded.text_status, based_on = excluded.based_on,
       items = excluded.items, note = excluded.note, withdrawn = false
     RETURNING id, number`,
    [standardId, file.code, JSON.stringify(rows)],
  )) as { id: string; number: string }[];
  return new Map(written.map((row) => [row.number, row.id]));
}

async function writeCatalogue(db: EntityManager, standardId: string, file: StandardFile, clauseIds: Map<string, string>): Promise<void> {
  await db.query('UPDATE catalogue_entries SET withdrawn = true WHERE standard_id = $1', [standardId]);
  const rows = (file.catalogue ?? []).map((entry, position) => ({
    id: uuid(),
    position,
    code: entry.code,
    clause_id: clauseIds.get(entry.clause),
    item: entry.item ?? null,
    group: entry.group ?? 'other',
    title: entry.title.zh,
    title_en: entry.title.en ?? null,
    contains: (entry.contains ?? []).map((service) => service.zh),
  }));
  await db.query(
    `INSERT INTO catalogue_entries (id, standard_id, standard_code, position, code, clause_id, item, "group", title, title_en, contains, subject)
     SELECT r.id, $1, $2, r.position, r.code, r.clause_id, r.item, r."group", r.title, r.title_en, r.contains, r.code
     FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, position int, code text, clause_id uuid, item text, "group" text, title text,
       title_en text, contains jsonb)
     ON CONFLICT (standard_id, code) DO UPDATE SET position = excluded.position, clause_id = excluded.clause_id, item = excluded.item,
       "group" = excluded."group", title = excluded.title, title_en = excluded.title_en, contains = excluded.contains, withdrawn = false`,
    [standardId, file.code, JSON.stringify(rows)],
  );
}

async function writeCrosswalk(db: EntityManager, standardId: string, file: StandardFile, clauseIds: Map<string, string>): Promise<void> {
  await db.query('DELETE FROM crosswalks WHERE standard_id = $1', [standardId]);
  const rows = (file.crosswalk ?? []).flatMap(({ clause, to, relation, note }) => {
    const [number, item = null] = clause.split('/', 2);
    const from = clauseIds.get(number!);
    return from
      ? [{ id: uuid(), from_clause_id: from, from_item: item, to_reference: to, relation, note: note?.zh ?? null, note_en: note?.en ?? null }]
      : [];
  });
  await db.query(
    `INSERT INTO crosswalks (id, standard_id, from_clause_id, from_item, to_reference, relation, note, note_en)
     SELECT r.id, $1, r.from_clause_id, r.from_item, r.to_reference, r.relation, r.note, r.note_en
     FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, from_clause_id uuid, from_item text, to_reference text, relation text, note text, note_en text)`,
    [standardId, JSON.stringify(rows)],
  );
}
