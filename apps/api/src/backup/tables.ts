import type { ClientBase } from 'pg';
import { ArchiveRefused, type Manifest } from './manifest.js';

export interface Table {
  name: string;
  /** Those that are stored; generated ones make themselves. */
  columns: string[];
  comment: string | null;
  /** The order in which its rows are written, as SQL. */
  order: string;
  forced: boolean;
}

/** The list of migrations is kept in the manifest; what waits in the queue is made anew by the jobs' schedules. */
const LEFT_OUT = ['migrations'];

/** So that the same rows give the same bytes on every server. */
export const PLAIN_WRITING = `
  SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres';
  SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL client_encoding = 'UTF8';
  SET LOCAL search_path = public; SET LOCAL app.everywhere = 'on'; SET LOCAL statement_timeout = 0`;

/** Every table of ours, those that others refer to first. */
export async function tablesOf(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table & { needs: string[]; id: string }>(
    `SELECT c.relname AS name, c.oid::text AS id, c.relforcerowsecurity AS forced, obj_description(c.oid, 'pg_class') AS comment,
       ARRAY(SELECT a.attname::text FROM pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
       (SELECT string_agg(quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END, ', ' ORDER BY k.place)
        FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (attnum, place)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum WHERE i.indrelid = c.oid AND i.indisprimary) AS "order",
       ARRAY(SELECT f.confrelid::text FROM pg_constraint f
             WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS needs
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND c.relname <> ALL ($1) ORDER BY c.relname COLLATE "C"`,
    [LEFT_OUT],
  );
  const sorted: typeof rows = [];
  while (sorted.length < rows.length) {
    const done = new Set(sorted.map(({ id }) => id));
    const next = rows.filter((row) => !done.has(row.id) && row.needs.every((id) => done.has(id)));
    if (!next.length) throw new Error('Some tables refer to each other in a ring: they cannot be restored one after the other.');
    sorted.push(...next);
  }
  return sorted.map(({ name, columns, comment, order, forced }) => {
    return { name, columns, comment, order: order ?? columns.map((column) => `${quoted(column)}::text COLLATE "C"`).join(', '), forced };
  });
}

/** Row-level security binds the owner too: a table whose rules leave some rows out would be copied in part. */
export async function refuseHalfReadable(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND row_security_active(c.oid)
       AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive AND p.polcmd IN ('r', '*')
         AND (pg_get_expr(p.polqual, p.polrelid) = 'true' OR pg_get_expr(p.polqual, p.polrelid) LIKE '%app_all()%'))`,
  );
  if (rows.length) throw new Error(`Row-level security hides rows of ${rows.map(({ name }) => name).join(', ')} from a backup.`);
}

export async function migrationsRun(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('public.migrations') IS NOT NULL AS there`);
  if (!rows[0]!.there) throw new ArchiveRefused('There is nothing of ours in this database: no migration has run.');
  const ran = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY "timestamp", id');
  return ran.rows.map(({ name }) => name);
}

export async function sequencesOf(client: ClientBase): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S'
       AND relname <> 'migrations_id_seq' ORDER BY relname COLLATE "C"`,
  );
  const sequences: Manifest['sequences'] = [];
  for (const { name } of rows) {
    const { rows: [state] } = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value::text AS value, is_called AS called FROM ${quoted(name)}`,
    );
    sequences.push({ name, ...state! });
  }
  return sequences;
}

/** Digests of files that rows name, by the columns that are called so. */
export async function filesNamed(client: ClientBase): Promise<Set<string>> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND (column_name = 'sha256' OR column_name LIKE '%\\_sha256') AND data_type = 'text'`,
  );
  const named = new Set<string>();
  for (const { table, column } of rows) {
    const found = await client.query<{ sha256: string }>(
      `SELECT DISTINCT ${quoted(column)} AS sha256 FROM ${quoted(table)} WHERE ${quoted(column)} ~ '^[0-9a-f]{64}$'`,
    );
    for (const { sha256 } of found.rows) named.add(sha256);
  }
  return named;
}

/** The statement that writes a table's rows out. */
export function copyOut({ name, columns, order }: Table): string {
  return `COPY (SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)} ORDER BY ${order}) TO STDOUT`;
}

export function copyIn({ name, columns }: { name: string; columns: string[] }): string {
  return `COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) FROM STDIN`;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
