import type { ClientBase } from 'pg';
import { ArchiveRefused } from './manifest.js';

export interface Target {
  /** What people would miss, in words; '' when nothing is there but what a first start brings in. */
  holds: string;
  /** Tables of another program. */
  foreign: string[];
}

/** What is in a database that is to be restored to. */
export async function lookAt(client: ClientBase): Promise<Target> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'm', 'f') ORDER BY 1`,
  );
  const names = rows.map(({ name }) => name);
  if (names.length === 0) return { holds: '', foreign: [] };
  if (!names.includes('migrations') || !names.includes('org_units')) return { holds: '', foreign: names };
  await client.query(`SET LOCAL app.everywhere = 'on'`);
  const { rows: [counted] } = await client.query<{ units: number; people: number; records: number }>(
    `SELECT (SELECT count(*) FROM org_units)::int AS units, (SELECT count(*) FROM people)::int AS people,
       (SELECT count(*) FROM records)::int AS records`,
  );
  const { units, people, records } = counted!;
  return { holds: units + people + records ? `${units} units, ${people} people and ${records} records` : '', foreign: [] };
}

/** @throws ArchiveRefused while the product, or a command of it, works on the database */
export async function refuseInUse(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'community-pdca%'`,
  );
  if (rows[0]!.count) throw new ArchiveRefused('The product is running on this database: stop it first.');
}

/** Takes away all that is ours, inside the caller's transaction. */
export async function clear(client: ClientBase): Promise<void> {
  await client.query(
    `DROP SCHEMA IF EXISTS pgboss CASCADE; DROP SCHEMA public CASCADE;
     CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC`,
  );
}
