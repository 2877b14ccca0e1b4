import { type Acting, recordRefs } from '#kernel';

/** Entries of `alias` that hold on the day `$2`. */
export const inForce = (alias: string): string =>
  `${alias}.state <> 'void' AND ${alias}.from_on <= $2 AND (${alias}.until_on IS NULL OR ${alias}.until_on >= $2)`;

/** What happened, by the entries of `alias`, in the calendar year of the day `$2` and not after it. */
export const thisYear = (alias: string): string =>
  `${alias}.state <> 'void' AND ${alias}.from_on <= $2 AND ${alias}.from_on >= date_trunc('year', $2::date)`;

/** The ids that a statement of `[community]` and a day finds, newest first, as far as `by` may read them. */
export async function recordIds(by: Acting, sql: string, communityId: string, asOf: string): Promise<readonly string[]> {
  const rows = await by.query<{ id: string }>(sql, [[communityId], asOf]);
  const readable = await recordRefs(by, rows.map(({ id }) => id));
  return rows.flatMap(({ id }) => (readable.has(id) ? [id] : []));
}
