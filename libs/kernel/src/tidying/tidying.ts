import type { DataSource } from 'typeorm';
import type { Job } from '../jobs/jobs.js';

const DAY = 24 * 3_600_000;

/** An upload may still be on its way into the database; a backup or a restore may run beside. */
const FILES_KEPT = 2 * DAY;
/** Longer than any rule remembers failures. */
const FAILURES_KEPT = 2 * DAY;
/** Ended sessions stay for a while: the audit view names them. */
const SESSIONS_KEPT = 90 * DAY;

/** Each night what nobody can use any more goes: files that no row names, old failures, sessions long ended. */
export const nightlyTidying: Job<object> = {
  name: 'tidying',
  cron: '20 3 * * *',
  permissions: ['tidying:run'],
  run: async ({ kernel, now }) => {
    const { dataSource, blobs, log } = kernel;
    const before = (age: number): Date => new Date(now.getTime() - age);
    const gone = async (sql: string, until: Date): Promise<number> => ((await dataSource.query(sql, [until])) as [unknown, number])[1];
    const named = await namedFiles(dataSource);
    const files = await blobs.sweep({ before: before(FILES_KEPT), isWanted: (sha256) => named.has(sha256) });
    const failures = await gone('DELETE FROM throttles WHERE at < $1 AND (until IS NULL OR until < $1)', before(FAILURES_KEPT));
    const sessions = await gone('DELETE FROM sessions WHERE least(expires_at, revoked_at) < $1', before(SESSIONS_KEPT));
    log.info({ files, failures, sessions }, 'tidied up');
  },
};

/** Whatever a column called `…sha256` names is wanted, in tables of later releases, too. */
export async function namedFiles(dataSource: DataSource): Promise<ReadonlySet<string>> {
  const columns: { table: string; column: string }[] = await dataSource.query(
    `SELECT quote_ident(table_name) AS table, quote_ident(column_name) AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name LIKE '%sha256'`,
  );
  const each = columns.map(({ table, column }) => `SELECT ${column} AS sha256 FROM ${table} WHERE ${column} IS NOT NULL`);
  const rows: { sha256: string }[] = await dataSource.query(each.join(' UNION '));
  return new Set(rows.map(({ sha256 }) => sha256));
}
